import { removeNode } from '../edits.ts';
import { type EndMeaning, type Step, sameEnd } from '../ends.ts';
import type { Fix, Observation } from '../finding.ts';
import { rangeFromTo } from '../places.ts';
import type { Rule } from '../rule.ts';
import type { TheoryFile } from '../theory-file.ts';

/** An arrow that was drawn already and says nothing new. */
export const repeatedArrow: Rule = {
  check: (file) =>
    file.steps.flatMap((step, index): readonly Observation[] => {
      if (step.statement.details.length > 0 || !isKnown(step)) return [];
      const first = file.steps.slice(0, index).find((other) => isSameArrow(step, other));
      if (!first) return [];
      return [
        {
          range: rangeFromTo(step.fromNode, step.toNode),
          message: 'This arrow is drawn already: once is enough, unless you want to add a reason here',
          related: [
            {
              uri: file.document.uri.toString(),
              range: rangeFromTo(first.fromNode, first.toNode),
              message: 'It is drawn here first',
            },
          ],
          fixes: deletion(file, step),
        },
      ];
    }),
  passing: `theory "A garden for the street"
activities { dig "Dig together" }
short-term outcomes { meet "Neighbours know each other" }
dig -> meet
dig -> meet { because "Work side by side makes talk easy" }
`,
  failing: `theory "A garden for the street"
activities { dig "Dig together" }
short-term outcomes { meet "Neighbours know each other" }
dig -> meet
dig -> meet
`,
};

function isKnown(step: Step): boolean {
  return step.to.kind !== 'unknown' && step.from.every((end) => end.kind !== 'unknown');
}

function isSameArrow(a: Step, b: Step): boolean {
  return a.kind === b.kind && sameEnd(a.to, b.to) && sameEnds(a.from, b.from);
}

function sameEnds(a: readonly EndMeaning[], b: readonly EndMeaning[]): boolean {
  return a.length === b.length && a.every((end) => b.some((other) => sameEnd(end, other)));
}

/** A statement goes only where it draws nothing else. */
function deletion(file: TheoryFile, step: Step): readonly Fix[] {
  if (file.ends.steps(step.statement).length !== 1) return [];
  return [{ title: 'Delete this arrow', edits: [removeNode(file.document.textDocument, step.statement)] }];
}
