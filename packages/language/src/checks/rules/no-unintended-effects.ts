import { addItem } from '../additions.ts';
import type { Rule } from '../rule.ts';
import { lacking } from '../whole-theory.ts';

/** A theory that thinks of nothing that could go wrong. */
export const noUnintendedEffects: Rule = {
  check: (file) =>
    file.theory.risks.length > 0
      ? []
      : lacking(file, 'No risk is named: whom could this harm, or leave worse off, without anyone meaning to?', [
          { title: 'Add a risk', edits: [addItem(file, 'risks', '"Whom could this leave worse off?"')] },
        ]),
  passing: `theory "A garden for the street"
status final
activities { dig "Dig and plant together" }
risks { clique "Those who cannot dig feel shut out" { threatens dig  mitigation "Give everyone a part" } }
`,
  failing: `theory "A garden for the street"
status final
activities { dig "Dig and plant together" }
`,
};
