import { removeNode } from '../edits.ts';
import { sameEnd } from '../ends.ts';
import type { Fix } from '../finding.ts';
import { rangeFromTo } from '../places.ts';
import type { Rule } from '../rule.ts';

/** An arrow that ends where it starts. */
export const arrowToItself: Rule = {
  check: (file) =>
    file.steps
      .filter((step) => step.from.some((from) => sameEnd(from, step.to)))
      .map((step) => {
        const only = step.statement.heads.length === 1 && file.stepsOf(step.statement).length === 1;
        const fixes: readonly Fix[] = only
          ? [{ title: 'Delete this arrow', edits: [removeNode(file.document.textDocument, step.statement)] }]
          : [];
        return {
          range: rangeFromTo(step.fromNode, step.toNode),
          message: 'This arrow ends where it starts: where does it lead?',
          fixes,
        };
      }),
  passing: `theory "A garden for the street"
activities { dig "Dig together" }
short-term outcomes { meet "Neighbours know each other" }
dig -> meet
`,
  failing: `theory "A garden for the street"
activities { dig "Dig together" }
short-term outcomes { meet "Neighbours know each other" }
dig -> meet
dig -> dig
`,
};
