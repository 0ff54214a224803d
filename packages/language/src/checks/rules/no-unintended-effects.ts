import { addItem, named } from '../additions.ts';
import type { Fix } from '../finding.ts';
import type { Rule } from '../rule.ts';
import type { TheoryFile } from '../theory-file.ts';
import { lacking } from '../whole-theory.ts';

/** A theory that thinks of nothing that could go wrong. */
export const noUnintendedEffects: Rule = {
  check: (file) =>
    file.theory.risks.length > 0
      ? []
      : lacking(file, 'No risk is named: whom could this harm, or leave worse off, without anyone meaning to?', [
          addingRisk(file),
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

/** A risk of the first activity, with gaps for whom it concerns and what is done: who knows of another moves it there. */
function addingRisk(file: TheoryFile): Fix {
  const { wholes } = file.graph;
  const place = wholes.find(({ stage }) => stage === 'activities') ?? wholes[0];
  const { name, edits } = place ? named(file, place) : { name: undefined, edits: [] };
  const threatened = name === undefined ? '' : `threatens ${name}  `;
  const risk = `"Whom could this leave worse off?" { ${threatened}mitigation "What will we do?" }`;
  return { title: 'Add a risk', edits: [...edits, addItem(file, 'risks', risk)] };
}
