import { type Card, hasArrows } from '@theory-of-change/model';
import { addArrow, addItem, freeName, named } from '../additions.ts';
import type { Fix } from '../finding.ts';
import { linksTo } from '../links.ts';
import { misdrawn } from '../misdrawn.ts';
import type { Rule } from '../rule.ts';
import { isSketch } from '../sketch.ts';
import type { TheoryFile } from '../theory-file.ts';
import { placeOf } from '../written.ts';

/** An aim that nothing is done for. Some draw the arrow from the activity to its aim: that counts as well. */
export const aimWithoutActivity: Rule = {
  check: (file) => {
    const { graph, theory } = file;
    const hasActivities = graph.wholes.some(({ stage }) => stage === 'activities');
    if (isSketch(file) || !hasArrows(theory) || !hasActivities) return [];
    const activities = [...graph.wholes, ...theory.externals].filter(({ stage }) => stage === 'activities');
    const ids = activities.map(({ id }) => id);
    const pursued = new Set([...graph.upstreamOfAny(ids), ...graph.downstreamOfAny(ids)]);
    return graph.wholes
      .filter(({ stage, id }) => stage === 'aims' && !misdrawn(file).has(id) && !pursued.has(id))
      .map((card) => {
        return {
          range: placeOf(card),
          message: 'No activity pursues this aim: what is done for it?',
          within: card.stage,
          get fixes() {
            return [...linksTo(file, card, ['activities']), newActivity(file, card)];
          },
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

function newActivity(file: TheoryFile, aim: Card): Fix {
  const { name, edits } = named(file, aim);
  const activity = freeName(file, 'work');
  const line = `${activity} "What do we do for it?" { dose "How often, for how long?" }`;
  const added = addItem(file, 'activities', line);
  return { title: 'Add an activity for it', edits: [...edits, added, addArrow(file, `${name} -> ${activity}`)] };
}
