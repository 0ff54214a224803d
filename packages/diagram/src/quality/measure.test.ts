import { expect, test } from 'vitest';
import type { Graph } from '../graph.ts';
import { SPACING } from '../layout/testing/generate.ts';
import type { Layout, PlacedLink, Point } from '../layout-types.ts';
import { measureLayout } from './measure.ts';

const points = (text: string): readonly Point[] =>
  text.split(' ').map((pair) => {
    const [x = 0, y = 0] = pair.split(',').map(Number);
    return { x, y };
  });

const card = (id: string, band: 'problems' | 'aims'): Graph['boxes'][number] => ({
  id,
  band,
  width: 100,
  height: 50,
  inner: [],
});

const graph: Graph = {
  bands: [
    { id: 'problems', minWidth: 100 },
    { id: 'aims', minWidth: 100 },
  ],
  boxes: [card('a', 'problems'), card('b', 'problems'), card('c', 'aims'), card('d', 'aims')],
  groups: [],
  chips: [],
  links: [
    { id: '1', kind: 'leads-to', from: ['a'], to: 'c', badges: 0 },
    { id: '2', kind: 'leads-to', from: ['b'], to: 'd', badges: 0 },
  ],
  bandLinks: [],
  spacing: SPACING,
};

/** a over b at the left, c over d at the right, and the two arrows along these points. */
function drawn(first: string, second: string, more: { badge?: Point; cHeight?: number } = {}): Layout {
  const link = (id: string, path: readonly Point[], badges: readonly Point[]): PlacedLink => ({
    id,
    kind: 'leads-to',
    paths: [path],
    head: { tip: path.at(-1) ?? { x: 0, y: 0 }, direction: 'right', shared: false },
    badges,
    gaps: [],
  });
  const box = (id: string, x: number, y: number): Layout['boxes'][number] => ({ id, x, y, width: 100, height: 50 });
  return {
    width: 300,
    height: 200,
    bands: [
      { id: 'problems', x: 0, y: 0, width: 100, height: 200, subColumns: 1 },
      { id: 'aims', x: 200, y: 0, width: 100, height: 200, subColumns: 1 },
    ],
    boxes: [box('a', 0, 0), box('b', 0, 100), box('c', 200, more.cHeight ?? 0), box('d', 200, 100)],
    groups: [],
    chips: [],
    links: [link('1', points(first), more.badge === undefined ? [] : [more.badge]), link('2', points(second), [])],
    bandLinks: [],
    order: {},
  };
}

test('a clean drawing has no fault', () => {
  expect(measureLayout(graph, drawn('100,25 200,25', '100,125 200,125'))).toMatchObject({
    overlappingCards: 0,
    arrowsThroughCards: 0,
    arrowsAlongCards: 0,
    arrowsOnArrows: 0,
    headsTouching: 0,
    crossings: 0,
    bendsPerArrow: 0,
    straight: 1,
    totalLength: 200,
  });
});

test('counts cards over each other', () => {
  expect(measureLayout(graph, drawn('100,25 200,25', '100,125 200,125', { cHeight: 60 })).overlappingCards).toBe(1);
});

test('counts places and pairs that cross, and bends', () => {
  const report = measureLayout(graph, drawn('100,25 150,25 150,140 200,140', '100,125 200,125'));
  expect(report).toMatchObject({ crossings: 1, crossedPairs: 1, bendsPerArrow: 1, straight: 0.5 });
});

test('tells an arrow through a card from one along its edge', () => {
  const through = drawn('100,25 200,25', '100,125 150,125 150,30 320,30 320,125 200,125');
  expect(measureLayout(graph, through)).toMatchObject({ arrowsThroughCards: 1, arrowsAlongCards: 1, marksOutside: 3 });
  const along = drawn('100,25 200,25', '100,125 150,125 150,53 250,53 250,100');
  expect(measureLayout(graph, along)).toMatchObject({ arrowsThroughCards: 0, arrowsAlongCards: 1 });
});

test('counts lines that lie on each other and heads that touch', () => {
  const report = measureLayout(graph, drawn('100,25 150,25 150,140 200,140', '100,125 152,125 152,142 200,142'));
  expect(report.arrowsOnArrows).toBe(2);
  expect(report.headsTouching).toBe(1);
});

test('counts badges on other lines', () => {
  const paths = ['100,25 150,25 150,110 200,110', '100,125 200,125'] as const;
  expect(measureLayout(graph, drawn(...paths, { badge: { x: 150, y: 60 } })).badgesOnLines).toBe(0);
  expect(measureLayout(graph, drawn(...paths, { badge: { x: 150, y: 120 } })).badgesOnLines).toBe(1);
});
