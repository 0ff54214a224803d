import { describe, expect, test } from 'vitest';
import { shippedFaces } from '../testing/resources-node.ts';
import { sketch, type TheorySketch } from '../testing/theory.ts';
import { SHOW_ALL, type SizedFigure } from './sized-figure.ts';
import { paperStyle } from './style.ts';
import { toGraph } from './to-graph.ts';

const faces = shippedFaces();
const measure = (theory: TheorySketch, width = 130): SizedFigure =>
  toGraph(sketch(theory), { faces, style: paperStyle, shown: SHOW_ALL, widths: () => width });

const cards: TheorySketch['cards'] = {
  aim: { stage: 'aims', words: 'Help babies feel secure with their parent and reach out' },
  act: { stage: 'activities', words: 'Offer therapy' },
  part: { stage: 'activities', words: 'Work through trauma', parent: 'act' },
  out: { stage: 'short-term', words: 'Parent and baby feel safe', group: 'For both' },
};

describe('a measured theory', () => {
  test('has a box for each card of a column, as tall as its lines', () => {
    const { graph, cards: sized } = measure({ cards });
    expect(graph.boxes.map((box) => box.id)).toEqual(['aim', 'act', 'out']);
    const aim = sized.get('aim');
    const lineHeight = paperStyle.bodySize * paperStyle.lineHeight;
    expect(aim?.height).toBeCloseTo((aim?.lines.length ?? 0) * lineHeight + 2 * paperStyle.card.padY);
  });

  test('shows a name where words are missing, and leaves out what was pasted along', () => {
    const { cards: sized } = measure({
      cards: { later: { stage: 'aims', words: ' ' }, pasted: { stage: 'aims', words: 'Well\u00adbeing\tfor all' } },
    });
    const texts = [...sized.values()].map((card) => card.lines.map((line) => line.text).join(' '));
    expect(texts).toEqual(['later', 'Wellbeing for all']);
  });

  test('is lower where cards are wider', () => {
    const height = (width: number): number => measure({ cards }, width).cards.get('aim')?.height ?? 0;
    expect(height(200)).toBeLessThan(height(100));
  });

  test('holds what a card includes inside it, where arrows may end', () => {
    const box = measure({ cards }).graph.boxes.find(({ id }) => id === 'act');
    const [inner] = box?.inner ?? [];
    expect(inner?.id).toBe('part');
    expect((inner?.y ?? 0) + (inner?.height ?? 0)).toBeLessThan(box?.height ?? 0);
    expect((inner?.x ?? 0) + (inner?.width ?? 0)).toBeLessThan(box?.width ?? 0);
  });

  test('counts the badges of an arrow', () => {
    const { graph, assumptionsOf } = measure({
      cards,
      arrows: ['act -> out | one, two', 'aim -> act'],
      assumptions: { one: 'One', two: 'Two' },
    });
    expect(graph.links.map((link) => link.badges)).toEqual([2, 0]);
    expect(assumptionsOf.get('arrow-0')?.map((badge) => badge.text)).toEqual(['A1', 'A2']);
  });

  test('leaves out arrows whose ends are not there, and joins those that lead on together', () => {
    const { graph } = measure({ cards, arrows: ['aim -> nowhere', 'nowhere & aim -> act', 'aim & part -> out'] });
    expect(graph.links.map(({ from, to }) => [from, to])).toEqual([
      [['aim'], 'act'],
      [['aim', 'part'], 'out'],
    ]);
  });

  test('keeps the cards of a group together under its label', () => {
    const { graph } = measure({ cards });
    expect(graph.groups).toMatchObject([{ id: 'short-term/For both', band: 'short-term' }]);
    expect(graph.boxes.find(({ id }) => id === 'out')?.group).toBe('short-term/For both');
  });

  test('puts the marks of risks and enablers on their cards, on the last line if there is room', () => {
    const { cards: sized } = measure({
      cards,
      risks: { strain: { words: 'Too much', threatens: ['act', 'part'] } },
      enablers: { trust: { words: 'Trust', helps: ['act'] } },
    });
    const act = sized.get('act');
    expect(act?.badges.map((badge) => badge.text)).toEqual(['E1', 'R1']);
    expect(new Set(act?.badges.map((badge) => badge.y))).toEqual(new Set([act?.text.y]));
    expect(act?.inner[0]?.badges.map((badge) => badge.text)).toEqual(['R1']);
  });
});
