import type { Assumption, Enabler, Indicator, Ref, Risk } from '@theory-of-change/model';
import { indicatorRuns, linkRuns } from './details.ts';
import type { Block } from './document.ts';
import { arrowTitle, columnArrowTitle } from './links.ts';
import { cellOf, cellOfRuns } from './runs.ts';
import { type ColumnOf, tableOf } from './tables.ts';
import { evidenceRuns, type Teller } from './teller.ts';

/** The conditions outside the team's hands, each with the steps that rely on it. */
export function assumptions(teller: Teller): readonly Block[] {
  const { sections } = teller.words.document;
  const { letters } = teller.words.figure;
  const columns: readonly ColumnOf<Assumption>[] = [
    { label: 'assumption', weight: 4, cell: (one) => cellOf(`${letters.assumption}${one.number} ${one.words}`) },
    { label: 'reliedOnBy', weight: 4, cell: (one) => cellOf(...relyingOn(teller, one)) },
    ...conditionColumns<Assumption>(teller),
  ];
  return present(tableOf(teller, 'assumptions', sections.assumptions, columns, teller.theory.assumptions));
}

/** What helps from outside. */
export function enablers(teller: Teller): readonly Block[] {
  const { sections } = teller.words.document;
  const { letters } = teller.words.figure;
  const columns: readonly ColumnOf<Enabler>[] = [
    { label: 'enabler', weight: 4, cell: (one) => cellOf(`${letters.enabler}${one.number} ${one.words}`) },
    { label: 'helps', weight: 4, cell: (one) => cellOf(...quoted(teller, one.helps)) },
    ...conditionColumns<Enabler>(teller),
  ];
  return present(tableOf(teller, 'enablers', sections.enablers, columns, teller.theory.enablers));
}

/** What could go wrong or do harm, and what is done about it. */
export function risks(teller: Teller): readonly Block[] {
  const { sections } = teller.words.document;
  const { letters } = teller.words.figure;
  const { degrees } = teller.words.values;
  const columns: readonly ColumnOf<Risk>[] = [
    { label: 'risk', weight: 4, cell: (one) => cellOf(`${letters.risk}${one.number} ${one.words}`) },
    { label: 'threatens', weight: 3, cell: (one) => cellOf(...quoted(teller, one.threatens)) },
    { label: 'likelihood', weight: 1.3, cell: (one) => cellOf(one.likelihood && degrees[one.likelihood]) },
    { label: 'severity', weight: 1.3, cell: (one) => cellOf(one.severity && degrees[one.severity]) },
    { label: 'mitigation', weight: 3, cell: (one) => cellOf(one.mitigation) },
    { label: 'owner', weight: 1.5, cell: (one) => cellOf(one.owner) },
    ...conditionColumns<Risk>(teller),
  ];
  return present(tableOf(teller, 'risks', sections.risks, columns, teller.theory.risks));
}

/** What all three have in common. */
function conditionColumns<One extends Risk | Enabler | Assumption>(teller: Teller): readonly ColumnOf<One>[] {
  const shown = (indicators: readonly Indicator[]) => indicators.map((one) => indicatorRuns(teller, one));
  return [
    { label: 'indicator', weight: 3, cell: (one) => cellOfRuns(shown(one.indicators)) },
    { label: 'evidence', weight: 2, cell: (one) => cellOfRuns(evidenceRuns(teller, one)) },
    { label: 'readMore', weight: 1.5, cell: (one) => cellOfRuns(linkRuns(one)) },
  ];
}

function relyingOn(teller: Teller, { id }: Assumption): readonly string[] {
  const relies = ({ assumes }: { readonly assumes: readonly Ref[] }): boolean => assumes.some((ref) => ref.id === id);
  return [
    ...teller.theory.columnArrows.filter(relies).map((arrow) => columnArrowTitle(teller, arrow)),
    ...teller.theory.arrows.filter(relies).map((arrow) => arrowTitle(teller, arrow)),
  ];
}

function quoted(teller: Teller, refs: readonly Ref[]): readonly string[] {
  return refs.map((ref) => teller.words.quote(teller.named(ref)));
}

function present<One>(table: One | undefined): readonly One[] {
  return table === undefined ? [] : [table];
}
