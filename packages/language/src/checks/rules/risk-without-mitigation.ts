import { addDetail } from '../additions.ts';
import type { Rule } from '../rule.ts';
import { nodeOf, placeOf } from '../written.ts';

/** A risk that nobody answers. */
export const riskWithoutMitigation: Rule = {
  check: (file) =>
    file.theory.risks
      .filter(({ mitigation }) => mitigation === undefined)
      .map((risk) => ({
        range: placeOf(risk),
        message: 'Nothing is said against this risk: what will you do, and who watches it?',
        within: 'risks',
        get fixes() {
          const node = nodeOf(file, risk);
          return node
            ? [{ title: 'Say what is done', edits: [addDetail(file, node, 'mitigation "What will we do?"')] }]
            : [];
        },
      })),
  together: ({ theory }, count) =>
    `Nothing is said against ${count} of ${theory.risks.length} risks: which are the gravest, and what will you do?`,
  passing: `theory "A garden for the street"
activities { dig "Dig and plant together" }
risks { clique "Those who cannot dig feel shut out" { threatens dig  mitigation "Give everyone a part" } }
`,
  failing: `theory "A garden for the street"
activities { dig "Dig and plant together" }
risks { clique "Those who cannot dig feel shut out" { threatens dig } }
`,
};
