import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { createElk } from '../elk/index.ts';
import type { Layout, Rect } from '../layout-types.ts';
import { measureLayout } from '../quality/measure.ts';
import type { LayoutEngine } from './engine.ts';
import { layout } from './layout.ts';
import { changeBetween, withCardAdded } from './testing/add-card.ts';
import { theoryLike } from './testing/generate.ts';
import type { RecordedDot } from './testing/recorded-dot.ts';
import { clinicalShape } from './testing/shapes.ts';

let elk: LayoutEngine;
beforeAll(async () => {
  elk = await createElk();
});

const dot: RecordedDot = JSON.parse(readFileSync(new URL('testing/recorded-dot.json', import.meta.url), 'utf8'));
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const places = (placed: Layout): ReadonlyMap<string, Rect> => new Map(placed.boxes.map((box) => [box.id, box]));

test('the clinical figure has no fault and is mostly straight', async () => {
  const graph = clinicalShape();
  const report = measureLayout(graph, await layout(graph, elk));
  expect(report).toMatchObject({
    overlappingCards: 0,
    cardsOutsideBands: 0,
    bandsOutOfOrder: 0,
    arrowsThroughCards: 0,
    arrowsAlongCards: 0,
    arrowsOnArrows: 0,
    headsTouching: 0,
    badgesOnLines: 0,
    marksOutside: 0,
  });
  expect(report.bendsPerArrow).toBeLessThanOrEqual(1.5);
  expect(report.straight).toBeGreaterThanOrEqual(0.4);
  expect(report.imbalance).toBeLessThan(0.2);
});

describe.each([20, 60])('with %i cards, against what dot draws', (cards) => {
  const drawings = dot.drawings.filter((one) => one.cards === cards);

  test('lines cross in no more than 1.1 times as many places', async () => {
    const ours = await Promise.all(
      drawings.map(async ({ seed }) => {
        const graph = theoryLike(cards, seed);
        return measureLayout(graph, await layout(graph, elk)).crossings;
      }),
    );
    expect(sum(ours)).toBeLessThanOrEqual(1.1 * sum(drawings.map((one) => one.crossings)));
  });

  test('when one card is added no pair flips and cards move at most half as far', async () => {
    const moves: number[] = [];
    for (const { seed } of drawings) {
      const graph = theoryLike(cards, seed);
      const before = await layout(graph, elk);
      for (const stage of [1, 2, 3, 4]) {
        const after = await layout(withCardAdded(graph, stage), elk, { seed: before.order, effort: 'live' });
        const change = changeBetween(places(before), places(after));
        expect(change.flippedPairs).toBe(0);
        moves.push(change.meanMove);
      }
    }
    const dotMoves = drawings.map((one) => one.meanMove);
    expect(sum(moves) / moves.length).toBeLessThanOrEqual((0.5 * sum(dotMoves)) / dotMoves.length);
  });
});
