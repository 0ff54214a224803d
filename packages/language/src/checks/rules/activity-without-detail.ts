import type { Card } from '@theory-of-change/model';
import type { AstNode } from 'langium';
import { addDetail } from '../additions.ts';
import type { Rule } from '../rule.ts';
import { isSketch } from '../sketch.ts';
import { toldInFull } from '../told-in-full.ts';
import { nodeOf, placeOf } from '../written.ts';

/** An activity of which nothing is said: how much, by whom, with what. */
export const activityWithoutDetail: Rule = {
  check: (file) => {
    const { graph, theory } = file;
    if (isSketch(file)) return [];
    const told = new Set<AstNode | undefined>(toldInFull(file).map(({ node }) => node.$container));
    return graph.wholes
      .filter((whole) => {
        const parts = theory.cards.filter((card) => card.id === whole.id || card.parent === whole.id);
        return whole.stage === 'activities' && !parts.some(isDescribed) && !told.has(nodeOf(file, whole));
      })
      .map((card) => ({
        range: placeOf(card),
        message: 'How much of this, by whom, with what? Another team could not repeat it yet',
        within: card.stage,
        get fixes() {
          const node = nodeOf(file, card);
          if (!node) return [];
          return [
            { title: 'Say how much', edits: [addDetail(file, node, 'dose "How often, for how long?"')] },
            { title: 'Say who does it', edits: [addDetail(file, node, 'provider "Who does it?"')] },
          ];
        },
      }));
  },
  together: ({ graph }, count) =>
    `${count} of ${graph.wholes.filter(({ stage }) => stage === 'activities').length} activities say neither how much, nor by whom, nor with what: could another team repeat them?`,
  passing: `theory "A garden for the street"
status final
activities { dig "Dig and plant together" { dose "Every Saturday, March to October" } }
`,
  failing: `theory "A garden for the street"
status final
activities { dig "Dig and plant together" }
`,
};

function isDescribed(card: Card): boolean {
  const said = [card.dose, card.provider, card.cost, card.detailedIn];
  const lists = [card.resources, card.fundedBy, card.guidance, card.uses];
  return said.some((one) => one !== undefined) || lists.some((list) => list.length > 0);
}
