import { hasArrows } from '@theory-of-change/model';
import { addArrow, addItem, freeName, named } from '../additions.ts';
import { linksTo } from '../links.ts';
import { misdrawn } from '../misdrawn.ts';
import type { Rule } from '../rule.ts';
import { isSketch } from '../sketch.ts';
import { placeOf } from '../written.ts';

/** An aim that nothing is done for. Some draw the arrow from the activity to its aim: that counts as well. */
export const aimWithoutActivity: Rule = {
  check: (file) => {
    const { graph, theory } = file;
    const hasActivities = graph.wholes.some(({ stage }) => stage === 'activities');
    if (isSketch(theory) || !hasArrows(theory) || !hasActivities) return [];
    const isActivity = (id: string) => graph.stageOf(id) === 'activities';
    return graph.wholes
      .filter(
        ({ stage, id }) =>
          stage === 'aims' &&
          !misdrawn(file).has(id) &&
          ![...graph.downstream(id), ...graph.upstream(id)].some(isActivity),
      )
      .map((card) => {
        const { name, edits } = named(file, card);
        const activity = freeName(file, 'work');
        const added = addItem(
          file,
          'activities',
          `${activity} "What do we do for it?" { dose "How often, for how long?" }`,
        );
        return {
          range: placeOf(card),
          message: 'No activity pursues this aim: what is done for it?',
          within: card.stage,
          fixes: [
            ...linksTo(file, card, ['activities']),
            { title: 'Add an activity for it', edits: [...edits, added, addArrow(file, `${name} -> ${activity}`)] },
          ],
        };
      });
  },
  together: ({ graph }, count) =>
    `No activity pursues ${count} of ${graph.wholes.filter(({ stage }) => stage === 'aims').length} aims: what is done for them?`,
  passing: `theory "A garden for the street"
status final
aims {
  together "Bring neighbours together"
  green "Make the street greener"
}
activities { dig "Dig and plant together" }
together, green -> dig
`,
  failing: `theory "A garden for the street"
status final
aims {
  together "Bring neighbours together"
  green "Make the street greener"
}
activities { dig "Dig and plant together" }
together -> dig
`,
};
