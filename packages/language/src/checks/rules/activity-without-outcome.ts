import { CHANGE_STAGES, hasArrows } from '@theory-of-change/model';
import { linksTo } from '../links.ts';
import { misdrawn } from '../misdrawn.ts';
import type { Rule } from '../rule.ts';
import { isSketch } from '../sketch.ts';
import { placeOf } from '../written.ts';

/** An activity from which no way leads to an outcome, however long. One that another theory tells in full leads on there. */
export const activityWithoutOutcome: Rule = {
  check: (file) => {
    const { graph, theory } = file;
    const hasOutcomes = graph.wholes.some(({ stage }) => CHANGE_STAGES.includes(stage));
    if (isSketch(file) || !hasArrows(theory) || !hasOutcomes) return [];
    const changes = [...graph.wholes, ...theory.externals].filter(({ stage }) => CHANGE_STAGES.includes(stage));
    const leading = graph.upstreamOfAny(changes.map(({ id }) => id));
    return graph.wholes
      .filter(
        ({ stage, id, detailedIn }) =>
          stage === 'activities' && detailedIn === undefined && !misdrawn(file).has(id) && !leading.has(id),
      )
      .map((card) => ({
        range: placeOf(card),
        message: 'This activity leads to no outcome: what is it done for?',
        within: card.stage,
        get fixes() {
          return linksTo(file, card, CHANGE_STAGES);
        },
      }));
  },
  together: ({ graph }, count) =>
    `${count} of ${graph.wholes.filter(({ stage }) => stage === 'activities').length} activities lead to no outcome: what are they done for?`,
  passing: `theory "A garden for the street"
status final
activities {
  dig "Dig and plant together"
  feast "Cook for the street what was grown"
}
outputs { meals "Four shared meals a year" }
short-term outcomes { meet "Neighbours know each other" }
dig -> meet
feast -> meals -> meet
`,
  failing: `theory "A garden for the street"
status final
activities {
  dig "Dig and plant together"
  feast "Cook for the street what was grown"
}
short-term outcomes { meet "Neighbours know each other" }
dig -> meet { because "Talk comes easily to people who work side by side" }
`,
};
