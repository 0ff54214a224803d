import type { Card, Evidence, Intervention, Measure, Theory } from '@theory-of-change/model';
import type { SideListWord } from '../../details/table.ts';
import { isImport } from '../../generated/ast.ts';
import type { Observation } from '../finding.ts';
import { rangeOf } from '../places.ts';
import type { Rule } from '../rule.ts';
import type { TheoryFile } from '../theory-file.ts';
import { placeOf } from '../written.ts';

/** Prices, ratings and findings that were looked up more than three years before the file’s date. */
export const staleEvidence: Rule = {
  check: (file) => {
    const { theory } = file;
    if (theory.date === undefined) return [];
    const before = yearsEarlier(theory.date, YEARS);
    const stale = dated(theory).filter(({ asAt }) => endOf(asAt) < before);
    const own = stale.filter(({ item }) => item.source.uri === undefined);
    return [
      ...own.map(
        ({ item, asAt, list }): Observation => ({
          range: placeOf(item),
          message: `As at ${asAt}: is there anything newer?`,
          ...(list ? { within: list } : {}),
        }),
      ),
      ...ofImports(
        file,
        stale.filter(({ item }) => item.source.uri !== undefined),
      ),
    ];
  },
  together: (_, count) => `${count} of these date from more than ${YEARS} years ago: is there anything newer?`,
  passing: `theory "A garden for the street"
date 2026-11-22
measures { count "Counting greetings" { cost 20 GBP as at 2025 } }
`,
  failing: `theory "A garden for the street"
date 2026-11-22
measures { count "Counting greetings" { cost 20 GBP as at 2019 } }
`,
};

const YEARS = 3;

interface Dated {
  readonly item: Card | Evidence | Intervention | Measure;
  readonly asAt: string;
  readonly list?: SideListWord;
}

/** All that says when it was true; of several dates on one thing, the oldest. */
function dated({ cards, measures, interventions, evidence }: Theory): readonly Dated[] {
  const oldest = (item: Dated['item'], dates: readonly (string | undefined)[], list?: SideListWord) => {
    const [asAt] = dates.filter((one) => one !== undefined).sort();
    return asAt === undefined ? [] : [{ item, asAt, ...(list ? { list } : {}) }];
  };
  return [
    ...cards.flatMap((card) => oldest(card, [card.cost?.asAt])),
    ...measures.flatMap((one) => oldest(one, [one.cost?.asAt], 'measures')),
    ...interventions.flatMap((one) => oldest(one, [one.eif?.asAt, one.cost?.asAt], 'interventions')),
    ...evidence.flatMap((one) => oldest(one, [one.asAt], 'evidence')),
  ];
}

/** Once for each import: what it brings is not this file’s to mend. */
function ofImports(file: TheoryFile, stale: readonly Dated[]): readonly Observation[] {
  return file.root.statements.filter(isImport).flatMap((statement): readonly Observation[] => {
    const imported = file.imported(statement.path);
    if (imported.kind !== 'document') return [];
    const uri = imported.document.uri.toString();
    const mine = stale.filter(({ item }) => item.source.uri === uri);
    const [oldest] = mine.map(({ asAt }) => asAt).sort();
    if (oldest === undefined) return [];
    const what = mine.length === 1 ? 'One thing used from here dates' : `${mine.length} things used from here date`;
    return [
      {
        range: rangeOf(statement),
        message: `${what} from more than ${YEARS} years ago (the oldest from ${oldest}): are there newer prices, ratings or studies?`,
      },
    ];
  });
}

/** A year or a month lasts to its end. */
function endOf(date: string): string {
  const [year = '', month = '12', day = '31'] = date.split('-');
  return `${year}-${month}-${day}`;
}

function yearsEarlier(date: string, years: number): string {
  return `${Number(date.slice(0, 4)) - years}${date.slice(4)}`;
}
