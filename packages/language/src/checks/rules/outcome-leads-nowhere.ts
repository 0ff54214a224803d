import { hasArrows, type Stage, stageIndex } from '@theory-of-change/model';
import { linksTo } from '../links.ts';
import { misdrawn } from '../misdrawn.ts';
import type { Rule } from '../rule.ts';
import { isSketch } from '../sketch.ts';
import { placeOf } from '../written.ts';
import { workAmongOutcomes } from './outcome-worded-as-activity.ts';

/** The columns that an outcome may lead on to. */
const LATER: readonly Stage[] = ['medium-term', 'long-term', 'impact'];

/** A short- or medium-term outcome from which no arrow goes on, though there are later outcomes. */
export const outcomeLeadsNowhere: Rule = {
  check: (file) => {
    const { graph, theory } = file;
    if (isSketch(file) || !hasArrows(theory)) return [];
    const looping = new Set(
      theory.arrows.filter(({ kind }) => kind === 'feedback').flatMap(({ from }) => from.map(graph.wholeOf)),
    );
    const work = workAmongOutcomes(file);
    const last = graph.wholes.at(-1);
    return graph.wholes
      .filter(({ stage, id }) => {
        if (stage !== 'short-term' && stage !== 'medium-term') return false;
        const hasLater = last !== undefined && stageIndex(last.stage) > stageIndex(stage);
        return hasLater && !work.has(id) && graph.after(id).size === 0 && !looping.has(id) && !misdrawn(file).has(id);
      })
      .map((card) => ({
        range: placeOf(card),
        message: 'No arrow goes on from this outcome: what does it make possible later?',
        within: card.stage,
        get fixes() {
          const later = LATER.filter((stage) => stageIndex(stage) > stageIndex(card.stage));
          return linksTo(file, card, later);
        },
      }));
  },
  together: ({ graph }, count, within) =>
    `No arrow goes on from ${count} of ${graph.wholes.filter(({ stage }) => stage === within).length} outcomes here: what do they make possible later?`,
  passing: `theory "A garden for the street"
status final
activities { dig "Dig and plant together" }
short-term outcomes { meet "Neighbours know each other" }
long-term outcomes { home "People want to stay in the street" }
dig -> meet -> home
`,
  failing: `theory "A garden for the street"
status final
activities { dig "Dig and plant together" }
short-term outcomes {
  meet "Neighbours know each other"
  grow "People eat what they grew"
}
long-term outcomes { home "People want to stay in the street" }
dig -> meet -> home { because "Talk comes easily to people who work side by side" }
dig -> grow { because "There is more than one bed of beans" }
`,
};
