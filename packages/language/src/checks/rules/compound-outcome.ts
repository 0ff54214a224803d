import type { Observation } from '../finding.ts';
import { changeClauses } from '../prose/clauses.ts';
import { wordedOutcomes } from '../prose/outcomes.ts';
import type { Rule } from '../rule.ts';
import { splitting } from '../split-card.ts';
import { placeOf } from '../written.ts';

/** Several changes in one card: each would come about, and be measured, in its own way. */
export const compoundOutcome: Rule = {
  check: (file) =>
    wordedOutcomes(file)
      .map((card) => ({ card, clauses: changeClauses(card.words) }))
      .filter(({ clauses }) => clauses.length > 1)
      .map(
        ({ card, clauses }): Observation => ({
          range: placeOf(card),
          message: `${inWords(clauses.length)} changes in one card: do they come about together, and would you measure them as one?`,
          within: card.stage,
          get fixes() {
            return splitting(file, card, clauses);
          },
        }),
      ),
  together: (_, count) =>
    `${count} cards here tell several changes each: which of them would you measure by themselves?`,
  passing: `theory "A garden for the street"
activities { dig "Dig and plant together" }
short-term outcomes { meet "Young and old neighbours know and greet each other more" }
dig -> meet
`,
  failing: `theory "A garden for the street"
activities { dig "Dig and plant together" }
short-term outcomes { meet "Neighbours trust each other more, and throw away less food" }
dig -> meet
`,
};

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five'] as const;

function inWords(count: number): string {
  return NUMBERS[count] ?? String(count);
}
