import { type Card, CHANGE_STAGES, hasArrows, type Stage, stageIndex } from '@theory-of-change/model';
import { addItem, named } from '../additions.ts';
import type { Fix, Observation } from '../finding.ts';
import { headingOf } from '../gathered.ts';
import { linksFrom } from '../links.ts';
import { misdrawn } from '../misdrawn.ts';
import type { Rule } from '../rule.ts';
import { isSketch } from '../sketch.ts';
import type { TheoryFile } from '../theory-file.ts';
import { nodeOf, placeOf } from '../written.ts';
import { workAmongOutcomes } from './outcome-worded-as-activity.ts';

/** An outcome that nothing leads to, though there are cards before it. */
export const outcomeWithoutCause: Rule = {
  check: (file) => {
    const { graph, theory } = file;
    if (isSketch(file)) return [];
    const outcomes = graph.wholes.filter(
      (card) =>
        CHANGE_STAGES.includes(card.stage) &&
        graph.wholes.some((other) => stageIndex(other.stage) < stageIndex(card.stage)),
    );
    if (!hasArrows(theory)) return withoutArrows(file, outcomes[0]?.stage);
    const helped = new Set(theory.enablers.flatMap(({ helps }) => helps.map(({ id }) => id && graph.wholeOf(id))));
    const work = workAmongOutcomes(file);
    return outcomes
      .filter(({ id }) => !work.has(id) && graph.before(id).size === 0 && !helped.has(id) && !misdrawn(file).has(id))
      .map(
        (card): Observation => ({
          range: placeOf(card),
          message: 'Nothing leads to this outcome: what brings it about?',
          within: card.stage,
          get fixes() {
            return nodeOf(file, card) ? [...linksFrom(file, card), newEnabler(file, card)] : [];
          },
        }),
      );
  },
  together: ({ graph }, count, within) =>
    `Nothing leads to ${count} of ${graph.wholes.filter(({ stage }) => stage === within).length} outcomes here: what brings them about?`,
  passing: `theory "A garden for the street"
status final
activities { dig "Dig and plant together" }
short-term outcomes {
  meet "Neighbours know each other"
  safe "The street is quieter"
}
enablers { lamps "The council mends the street lamps" { helps safe } }
dig -> meet
`,
  failing: `theory "A garden for the street"
status final
activities { dig "Dig and plant together" }
short-term outcomes {
  meet "Neighbours know each other"
  safe "The street is quieter"
}
dig -> meet { because "Talk comes easily to people who work side by side" }
`,
};

function newEnabler(file: TheoryFile, outcome: Card): Fix {
  const { name, edits } = named(file, outcome);
  const enabler = addItem(file, 'enablers', `"Who or what else brings it about?" { helps ${name} }`);
  return { title: 'Say what outside the team brings it about', edits: [...edits, enabler] };
}

/** Where no arrow is drawn at all, one question is enough, and the other rules about arrows keep silent. */
function withoutArrows(file: TheoryFile, stage: Stage | undefined): readonly Observation[] {
  const range = stage && headingOf(file, stage);
  return range ? [{ range, message: 'No arrow is drawn yet: what leads to these outcomes?' }] : [];
}
