import { acceptsOf } from '../accepts.ts';
import type { Rule } from '../rule.ts';

/** A `toc-accept` that gives no reason. */
export const acceptWithoutReason: Rule = {
  check: (file) =>
    acceptsOf(file)
      .filter((accept) => accept.reason === '' && accept.codes.length > 0)
      .map((accept) => ({
        range: accept.range,
        message: 'Why is this accepted? Write a colon and the reason after the code; without one it is not',
      })),
  passing: `theory "A garden for the street"
activities { dig "Dig together" }
short-term outcomes { meet "Neighbours know each other" }
dig -> meet
// toc-accept repeated-arrow: once more, for the workshop's notes
dig -> meet
`,
  failing: `theory "A garden for the street"
activities { dig "Dig together" }
short-term outcomes { meet "Neighbours know each other" }
// toc-accept no-assumption
dig -> meet
`,
};
