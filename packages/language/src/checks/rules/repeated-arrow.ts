import { removeNode } from '../edits.ts';
import type { Step } from '../ends.ts';
import type { Fix, Observation } from '../finding.ts';
import { rangeFromTo } from '../places.ts';
import type { Rule } from '../rule.ts';
import type { TheoryFile } from '../theory-file.ts';

/** An arrow that was drawn already and says nothing new. */
export const repeatedArrow: Rule = {
  check: (file) => file.restated.flatMap((steps) => [...repeated(file, steps, '->'), ...repeated(file, steps, '~>')]),
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

function repeated(file: TheoryFile, steps: readonly Step[], kind: Step['kind']): readonly Observation[] {
  const [first, ...others] = steps.filter((step) => step.kind === kind);
  if (!first) return [];
  return others
    .filter((step) => step.statement.details.length === 0)
    .map((step) => ({
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
    }));
}

/** A statement goes only where it draws nothing else. */
function deletion(file: TheoryFile, step: Step): readonly Fix[] {
  if (file.stepsOf(step.statement).length !== 1) return [];
  return [{ title: 'Delete this arrow', edits: [removeNode(file.document.textDocument, step.statement)] }];
}
