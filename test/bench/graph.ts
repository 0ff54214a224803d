import type { Graph, Spacing } from '@theory-of-change/diagram';
import type { GeneratedCard, GeneratedTheory } from './generate.ts';
import { linesOfWords } from './write.ts';

/** All px, about those of the screen. */
const SPACING: Spacing = {
  boxGap: 18,
  bandGap: 52,
  lineGap: 10,
  lineToBox: 10,
  badge: 18,
  headLength: 9,
  headHalfWidth: 4.2,
};
const CARD_WIDTH = 210;
const LINE_HEIGHT = 17;
const PADDING = 10;

/** Height of a card in px, from the number of its lines. */
function cardHeight(card: GeneratedCard): number {
  return linesOfWords(card.words).length * LINE_HEIGHT + 2 * PADDING;
}

/** A theory as boxes and links. Sizes come from counting letters, so that the layout alone is what is measured. */
export function toBoxes({ cards, arrows }: GeneratedTheory): Graph {
  return {
    bands: [...new Set(cards.map((card) => card.stage))].map((id) => ({ id, minWidth: CARD_WIDTH })),
    boxes: cards.map((card) => ({
      id: card.name,
      band: card.stage,
      width: CARD_WIDTH,
      height: cardHeight(card),
      inner: [],
    })),
    groups: [],
    chips: [],
    links: arrows.map(({ from, to }) => ({ id: `${from} ${to}`, kind: 'leads-to', from: [from], to, badges: 0 })),
    bandLinks: [],
    spacing: SPACING,
  };
}

/** The same boxes, with the same sizes and columns, for Graphviz. */
export function toSizedDot(theory: GeneratedTheory): string {
  const { boxes } = toBoxes(theory);
  const columns = Map.groupBy(theory.cards, (card) => card.subColumn);
  const inches = (px: number) => (px / 96).toFixed(4);
  return [
    'digraph {',
    `  rankdir=LR; nodesep=${inches(SPACING.boxGap)}; ranksep=${inches(SPACING.bandGap)};`,
    '  node [shape=box, fixedsize=true, label=""];',
    ...boxes.map(({ id, width, height }) => `  ${id} [width=${inches(width)}, height=${inches(height)}];`),
    ...[...columns].map(([column, own]) => {
      const members = own.map((card) => card.name).join('; ');
      return `  { rank=same; a${column} [shape=point, style=invis, width=0.01]; ${members} }`;
    }),
    `  edge [style=invis, weight=0]; ${[...columns.keys()].map((column) => `a${column}`).join(' -> ')};`,
    '  edge [style=solid, weight=1];',
    ...theory.arrows.map(({ from, to }) => `  ${from} -> ${to};`),
    '}',
    '',
  ].join('\n');
}
