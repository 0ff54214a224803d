import type { Assumption, Enabler, Measure, Ref, Risk } from '@theory-of-change/model';
import { addDetail } from '../additions.ts';
import { removeNode } from '../edits.ts';
import type { Fix, Observation } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { isSketch } from '../sketch.ts';
import type { TheoryFile } from '../theory-file.ts';
import { nodeOf, placeOf } from '../written.ts';

/** An assumption, enabler, risk or measure that concerns nothing in the theory. */
export const unattached: Rule = {
  check: (file) => {
    const { theory } = file;
    if (isSketch(file)) return [];
    const assumed = idsOf([...theory.arrows, ...theory.columnArrows].flatMap(({ assumes }) => assumes));
    const holders = [...theory.cards, ...theory.assumptions, ...theory.enablers, ...theory.risks];
    const used = idsOf(holders.flatMap(({ indicators }) => indicators.flatMap(({ using }) => using)));
    return [
      ...theory.assumptions
        .filter(({ id }) => !assumed.has(id))
        .map((one) => told(file, one, 'assumptions', 'Which step rests on this? Say `assumes` on its arrow')),
      ...theory.enablers
        .filter(({ helps }) => helps.length === 0)
        .map((one) => told(file, one, 'enablers', 'What does this help? Say `helps`', 'helps')),
      ...theory.risks
        .filter(({ threatens }) => threatens.length === 0)
        .map((one) => told(file, one, 'risks', 'What does this threaten? Say `threatens`', 'threatens')),
      ...theory.measures
        .filter(({ id, source }) => source.uri === undefined && !used.has(id))
        .map((one) => told(file, one, 'measures', 'No indicator uses this measure: what is it to show?')),
    ];
  },
  together: (_, count, within) => `${count} ${within} concern nothing in this theory: what does each belong to?`,
  passing: `theory "A garden for the street"
status final
activities { dig "Dig and plant together" }
short-term outcomes { meet "Neighbours know each other" }
assumptions { dry "It rains on few Saturdays" }
enablers { plot "The council lends a plot" { helps dig } }
dig -> meet { assumes dry }
`,
  failing: `theory "A garden for the street"
status final
activities { dig "Dig and plant together" }
short-term outcomes { meet "Neighbours know each other" }
enablers { plot "The council lends a plot" }
dig -> meet
`,
};

type Entry = Assumption | Enabler | Risk | Measure;

function told(
  file: TheoryFile,
  entry: Entry,
  within: NonNullable<Observation['within']>,
  message: string,
  keyword?: 'helps' | 'threatens',
): Observation {
  return {
    range: placeOf(entry),
    message,
    within,
    get fixes() {
      return [...(keyword ? attachments(file, entry, keyword) : []), ...removal(file, entry)];
    },
  };
}

function removal(file: TheoryFile, entry: Entry): readonly Fix[] {
  const node = nodeOf(file, entry);
  if (!node || file.usesOf(node).length > 0) return [];
  return [{ title: 'Remove it', edits: [removeNode(file.document.textDocument, node)] }];
}

/** Fixes that attach an entry to one of the first activities. */
function attachments(file: TheoryFile, entry: Entry, keyword: 'helps' | 'threatens'): readonly Fix[] {
  const node = nodeOf(file, entry);
  if (!node) return [];
  return file.graph.wholes
    .flatMap(({ stage, name }) => (stage === 'activities' && name !== undefined ? [name] : []))
    .slice(0, 3)
    .map((name) => ({ title: `It ${keyword} \`${name}\``, edits: [addDetail(file, node, `${keyword} ${name}`)] }));
}

function idsOf(refs: readonly Ref[]): ReadonlySet<string> {
  return new Set(refs.flatMap(({ id }) => id ?? []));
}
