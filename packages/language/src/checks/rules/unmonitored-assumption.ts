import { addDetail } from '../additions.ts';
import type { Rule } from '../rule.ts';
import { nodeOf, placeOf } from '../written.ts';

/** An assumption that nothing would show failing. */
export const unmonitoredAssumption: Rule = {
  check: (file) =>
    file.theory.assumptions
      .filter(({ indicators }) => indicators.length === 0)
      .map((assumption) => ({
        range: placeOf(assumption),
        message: 'Nothing would show this failing: how would you notice in time?',
        within: 'assumptions',
        get fixes() {
          const node = nodeOf(file, assumption);
          if (!node) return [];
          return [{ title: 'Add an indicator', edits: [addDetail(file, node, 'indicator "How would we notice?"')] }];
        },
      })),
  together: ({ theory }, count) =>
    `Nothing would show ${count} of ${theory.assumptions.length} assumptions failing: which would hurt most?`,
  passing: `theory "A garden for the street"
status final
activities { dig "Dig and plant together" }
short-term outcomes { meet "Neighbours know each other" { indicator "Neighbours who greet" } }
assumptions { dry "It rains on few Saturdays" { indicator "Saturdays that were called off" } }
dig -> meet { assumes dry }
`,
  failing: `theory "A garden for the street"
status final
activities { dig "Dig and plant together" }
short-term outcomes { meet "Neighbours know each other" { indicator "Neighbours who greet" } }
assumptions { dry "It rains on few Saturdays" }
dig -> meet { assumes dry }
`,
};
