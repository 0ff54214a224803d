import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { createElk } from '../elk/index.ts';
import { measureLayout } from '../quality/measure.ts';
import type { LayoutEngine } from './engine.ts';
import { layout } from './layout.ts';
import { anyGraph } from './testing/arbitrary.ts';

let elk: LayoutEngine;
beforeAll(async () => {
  elk = await createElk();
});

test('whatever the graph: no card over another, every card in its band, no arrow through or along a card', async () => {
  await fc.assert(
    fc.asyncProperty(anyGraph, async (graph) => {
      const placed = await layout(graph, elk, { effort: 'live' });
      expect(placed.boxes).toHaveLength(graph.boxes.length);
      expect(placed.links).toHaveLength(graph.links.length);
      expect(measureLayout(graph, placed)).toMatchObject({
        overlappingCards: 0,
        cardsOutsideBands: 0,
        bandsOutOfOrder: 0,
        arrowsThroughCards: 0,
        arrowsAlongCards: 0,
        marksOutside: 0,
      });
    }),
    { numRuns: 300 },
  );
});

test('whatever the graph: every arrow leaves a card to the right and comes to its head level', async () => {
  await fc.assert(
    fc.asyncProperty(anyGraph, async (graph) => {
      const placed = await layout(graph, elk, { effort: 'live' });
      for (const link of placed.links) {
        for (const path of link.paths) {
          for (let i = 1; i < path.length; i++) {
            const [a, b] = [path[i - 1], path[i]];
            expect(a?.x === b?.x || a?.y === b?.y).toBe(true);
          }
        }
        const [first, second] = link.paths[0] ?? [];
        if (first !== undefined && second !== undefined) expect(second.x).toBeGreaterThan(first.x);
        const [before, tip] = link.paths.at(-1)?.slice(-2) ?? [];
        expect(tip).toEqual(link.head.tip);
        expect(before?.y).toBe(tip?.y);
        expect((tip?.x ?? 0) > (before?.x ?? 0)).toBe(link.head.direction === 'right');
      }
    }),
    { numRuns: 100 },
  );
});

test('the same graph gives the same layout, cold and seeded by itself', async () => {
  await fc.assert(
    fc.asyncProperty(anyGraph, async (graph) => {
      const first = await layout(graph, elk);
      expect(await layout(graph, elk)).toEqual(first);
      const warm = await layout(graph, elk, { seed: first.order });
      expect(warm.boxes).toEqual(first.boxes);
    }),
    { numRuns: 50 },
  );
});
