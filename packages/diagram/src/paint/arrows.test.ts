import { beforeAll, expect, test } from 'vitest';
import { createElk } from '../elk/index.ts';
import { makeFigure } from '../figure.ts';
import type { LayoutEngine } from '../layout/engine.ts';
import { page } from '../page/pages.ts';
import type { Picture } from '../picture.ts';
import { shippedFaces } from '../testing/resources-node.ts';
import { sketch } from '../testing/theory.ts';

let engine: LayoutEngine;
beforeAll(async () => {
  engine = await createElk();
});

const faces = shippedFaces();

/** Several arrows that end at one card, which stands beside none of theirs. */
const theory = sketch({
  cards: {
    a: { stage: 'problems', words: 'One' },
    b: { stage: 'problems', words: 'Two' },
    c: { stage: 'problems', words: 'Three' },
    d: { stage: 'problems', words: 'Four' },
    e: { stage: 'aims', words: 'Together' },
  },
  arrows: ['a -> e', 'b -> e', 'c -> e', 'd -> e'],
});

/** How much of the arrows' level lines is drawn over another one, px. */
function drawnTwice({ marks }: Picture): number {
  const spans = marks.flatMap((mark) => {
    if (mark.kind !== 'line' || mark.subject.role !== 'arrow' || mark.closed) return [];
    return mark.points.slice(1).flatMap((to, i) => {
      const from = mark.points[i] ?? to;
      return from.y === to.y ? [{ y: to.y, from: Math.min(from.x, to.x), to: Math.max(from.x, to.x) }] : [];
    });
  });
  const pairs = spans.flatMap((one, i) => spans.slice(i + 1).map((other) => [one, other] as const));
  return pairs
    .filter(([one, other]) => Math.abs(one.y - other.y) < 0.1)
    .reduce((sum, [one, other]) => sum + Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from)), 0);
}

test('what several arrows share is drawn once on paper', async () => {
  const { picture } = await makeFigure(theory, { faces, engine, page: page('A4') });
  // Where one turns into the other they overlap by an elbow, so that both stay round.
  expect(drawnTwice(picture)).toBeLessThan(40);
});

test('on a screen each is whole, since each may be lit by itself', async () => {
  const { picture } = await makeFigure(theory, { faces, engine });
  expect(drawnTwice(picture)).toBeGreaterThan(40);
});
