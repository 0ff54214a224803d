import { hasArrows, type Stage } from '@theory-of-change/model';
import { linksTo } from '../links.ts';
import { misdrawn } from '../misdrawn.ts';
import type { Rule } from '../rule.ts';
import { isSketch } from '../sketch.ts';
import { placeOf } from '../written.ts';

const ANSWERS: readonly Stage[] = ['aims', 'activities'];

/** A problem that leads to no aim and to nothing that is done. */
export const problemNotAddressed: Rule = {
  check: (file) => {
    const { graph, theory } = file;
    const hasAnswers = graph.wholes.some(({ stage }) => ANSWERS.includes(stage));
    if (isSketch(file) || !hasArrows(theory) || !hasAnswers) return [];
    const others = [...graph.wholes, ...theory.externals].filter(({ stage }) => stage !== 'problems');
    const answered = graph.upstreamOfAny(others.map(({ id }) => id));
    return graph.wholes
      .filter(({ stage, id }) => stage === 'problems' && !misdrawn(file).has(id) && !answered.has(id))
      .map((card) => ({
        range: placeOf(card),
        message: 'No aim and no activity answers this problem: is it yours to solve, or a `context`?',
        within: card.stage,
        get fixes() {
          return linksTo(file, card, ANSWERS);
        },
      }));
  },
  together: ({ graph }, count) =>
    `No aim and no activity answers ${count} of ${graph.wholes.filter(({ stage }) => stage === 'problems').length} problems: which are yours to solve?`,
  passing: `theory "A garden for the street"
status final
problems {
  strangers "Neighbours do not know each other"
  indoors "People stay indoors"
}
activities { dig "Dig and plant together" }
indoors -> strangers -> dig
`,
  failing: `theory "A garden for the street"
status final
problems {
  strangers "Neighbours do not know each other"
  indoors "People stay indoors"
}
activities { dig "Dig and plant together" }
strangers -> dig
`,
};
