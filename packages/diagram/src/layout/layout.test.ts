import type { Stage } from '@theory-of-change/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { createElk } from '../elk/index.ts';
import type { Graph, GraphBox, GraphLink } from '../graph.ts';
import type { Layout, PlacedBox, PlacedLink } from '../layout-types.ts';
import { measureLayout } from '../quality/measure.ts';
import type { LayoutEngine } from './engine.ts';
import { layout } from './layout.ts';
import { SPACING } from './testing/generate.ts';
import { clinicalShape, groupedShape } from './testing/shapes.ts';

let elk: LayoutEngine;
beforeAll(async () => {
  elk = await createElk();
});

/** Cards named by stage, `a1 a2 | b1 | c1`, and arrows, `a1 a2 -> b1` or `c1 ~> a1`. */
function graph(columns: string, arrows: readonly string[] = [], more: Partial<Graph> = {}): Graph {
  const stages = ['problems', 'aims', 'activities', 'short-term'] as const;
  const names = columns.split('|').map((column) => column.trim().split(' ').filter(Boolean));
  const bands = stages.slice(0, names.length);
  const links = arrows.map((text, i): GraphLink => {
    const [from = '', sign = '', to = ''] = text.split(/ (->|~>) /);
    return { id: `l${i}`, kind: sign === '->' ? 'leads-to' : 'feedback', from: from.split(' '), to, badges: 0 };
  });
  return {
    bands: bands.map((id) => ({ id, minWidth: 100 })),
    boxes: names.flatMap((ids, i) =>
      ids.map((id): GraphBox => ({ id, band: bands[i] ?? 'problems', width: 150, height: 60, inner: [] })),
    ),
    groups: [],
    chips: [],
    links,
    bandLinks: [],
    spacing: SPACING,
    ...more,
  };
}

function boxOf(placed: Layout, id: string): PlacedBox {
  const box = [...placed.boxes, ...placed.chips].find((one) => one.id === id);
  if (box === undefined) throw new Error(`No box ${id}.`);
  return box;
}

function linkOf(placed: Layout, id: string): PlacedLink {
  const link = placed.links.find((one) => one.id === id);
  if (link === undefined) throw new Error(`No link ${id}.`);
  return link;
}

test('nothing to draw is no error', async () => {
  expect(await layout(graph(''), elk)).toMatchObject({ height: 0, boxes: [], links: [] });
});

test('a card by itself stands in its band', async () => {
  const placed = await layout(graph('a'), elk);
  expect(placed.bands).toMatchObject([{ id: 'problems', x: 0, width: 150, height: 60, subColumns: 1 }]);
  expect(placed.boxes).toEqual([{ id: 'a', x: 0, y: 0, width: 150, height: 60 }]);
});

test('a chain is one straight line', async () => {
  const placed = await layout(graph('a | b | c', ['a -> b', 'b -> c']), elk);
  expect(placed.links.map((link) => link.paths[0]?.length)).toEqual([2, 2]);
  expect(new Set(placed.boxes.map((box) => box.y)).size).toBe(1);
});

test('without lanes between them, bands are as near as the gap allows', async () => {
  const placed = await layout(graph('a | b', ['a -> b']), elk);
  expect(placed.bands[1]?.x).toBe(150 + SPACING.bandGap);
});

test('arrows inside a stage make sub-columns', async () => {
  const placed = await layout(graph('a b c d', ['a -> b', 'b -> c']), elk);
  expect(placed.bands[0]?.subColumns).toBe(3);
  expect(boxOf(placed, 'b').x).toBeGreaterThan(boxOf(placed, 'a').x + 150);
  expect(boxOf(placed, 'c').x).toBeGreaterThan(boxOf(placed, 'b').x + 150);
});

test('an empty column keeps its place', async () => {
  const placed = await layout(graph('a | | c', ['a -> c']), elk);
  expect(placed.bands[1]).toMatchObject({ width: 100, subColumns: 1 });
  expect(linkOf(placed, 'l0').paths[0]).toHaveLength(2);
});

test('arrows with unknown ends are left out', async () => {
  const placed = await layout(graph('a | b', ['a -> b', 'a -> nobody', 'nobody -> b', 'nobody a -> b']), elk);
  expect(placed.links.map((link) => link.id)).toEqual(['l0', 'l3']);
});

test('a joint arrow has a branch for each card, one trunk and one head', async () => {
  const placed = await layout(graph('a b c | d', ['a b c -> d']), elk);
  const { paths, head } = linkOf(placed, 'l0');
  const trunk = paths.at(-1);
  expect(paths).toHaveLength(4);
  for (const branch of paths.slice(0, -1)) expect(branch.at(-1)).toEqual(trunk?.[0]);
  expect(trunk?.at(-1)).toEqual(head.tip);
});

test('arrows from far that end at one card share their trunk and draw one head', async () => {
  const placed = await layout(graph('a b | x y | c', ['a -> c', 'b -> c', 'x -> c']), elk);
  expect(linkOf(placed, 'l0').head.tip).toEqual(linkOf(placed, 'l1').head.tip);
  expect([linkOf(placed, 'l0').head.shared, linkOf(placed, 'l1').head.shared]).toEqual([false, true]);
});

test('feedback runs around the outside, into the left side of its card', async () => {
  const placed = await layout(graph('a | b | c', ['a -> b', 'b -> c', 'c ~> a']), elk);
  const { paths, head } = linkOf(placed, 'l2');
  const lowest = Math.max(...placed.boxes.map((box) => box.y + box.height));
  expect(Math.max(...(paths[0] ?? []).map((point) => point.y))).toBeGreaterThan(lowest);
  expect(head).toMatchObject({ direction: 'right', tip: { x: boxOf(placed, 'a').x } });
  expect(placed.bands[0]?.height).toBe(lowest);
});

test('feedback between cards at the top runs above them, inside the bands', async () => {
  const placed = await layout(graph('a a2 a3 | b b2 b3', ['a -> b', 'a2 -> b2', 'a3 -> b3', 'b ~> a']), elk);
  const highest = Math.min(...placed.boxes.map((box) => box.y));
  const way = Math.min(...(linkOf(placed, 'l3').paths[0] ?? []).map((point) => point.y));
  expect(way).toBeLessThan(highest);
  expect(way).toBeGreaterThanOrEqual(0);
  expect(placed.bands[0]?.y).toBe(0);
});

test('of the arrows of a cycle the last one runs back, outside', async () => {
  const placed = await layout(graph('a b', ['a -> b', 'b -> a']), elk);
  expect(linkOf(placed, 'l0').paths[0]).toHaveLength(2);
  expect(linkOf(placed, 'l1').paths[0]?.length).toBeGreaterThan(4);
});

test('an arrow ends at the edge of an included card, at its height', async () => {
  const inner = [{ id: 'part', x: 10, y: 70, width: 130, height: 40 }];
  const whole: GraphBox = { id: 'whole', band: 'aims', width: 150, height: 120, inner };
  const base = graph('a | ', ['a -> part']);
  const placed = await layout({ ...base, boxes: [...base.boxes, whole] }, elk);
  const { tip } = linkOf(placed, 'l0').head;
  const box = boxOf(placed, 'whole');
  expect(tip.x).toBe(box.x + 10);
  expect(tip.y).toBeGreaterThan(box.y + 70);
  expect(tip.y).toBeLessThan(box.y + 110);
});

test('an arrow between two cards of one card leaves and comes back at its right', async () => {
  const inner = [
    { id: 'p', x: 10, y: 30, width: 130, height: 40 },
    { id: 'q', x: 10, y: 80, width: 130, height: 40 },
  ];
  const whole: GraphBox = { id: 'whole', band: 'problems', width: 150, height: 130, inner };
  const placed = await layout({ ...graph(' ', ['p -> q']), boxes: [whole] }, elk);
  const { head, paths } = linkOf(placed, 'l0');
  expect(head).toMatchObject({ direction: 'left', tip: { x: 140 } });
  expect(paths[0]).toHaveLength(4);
});

test('chips stand at the edges, outside all bands', async () => {
  const placed = await layout(
    graph('a', ['from -> a', 'a -> to'], {
      chips: [
        { id: 'from', side: 'left', width: 80, height: 30 },
        { id: 'to', side: 'right', width: 80, height: 30 },
      ],
    }),
    elk,
  );
  const [band] = placed.bands;
  expect(boxOf(placed, 'from').x + 80).toBeLessThan(band?.x ?? 0);
  expect(boxOf(placed, 'to').x).toBeGreaterThan((band?.x ?? 0) + (band?.width ?? 0));
});

test('the ceiling has a lane of its own behind its band', async () => {
  const placed = await layout(graph('a b | c d', ['a -> d', 'b -> c'], { ceilingAfter: 'problems' }), elk);
  expect(placed.ceilingX).toBeGreaterThan(150);
  expect(placed.ceilingX).toBeLessThan(placed.bands[1]?.x ?? 0);
  const lanes = placed.links.flatMap((link) => link.paths.flat().map((point) => point.x));
  for (const x of lanes) expect(Math.abs(x - (placed.ceilingX ?? 0))).toBeGreaterThan(3);
});

test('a group keeps its cards together under its label, other cards out', async () => {
  const shape = groupedShape();
  const placed = await layout(shape, elk);
  for (const group of placed.groups) {
    for (const box of placed.boxes) {
      const member = shape.boxes.find((one) => one.id === box.id)?.group === group.id;
      const inside =
        box.x < group.x + group.width &&
        group.x < box.x + box.width &&
        box.y < group.y + group.height &&
        group.y < box.y + box.height;
      expect(inside).toBe(member);
      if (member) expect(box.y).toBeGreaterThanOrEqual(group.y + 22);
    }
  }
});

test('where two arrows cross, one is interrupted', async () => {
  const crossing = graph('a b | c d', ['a -> d', 'b -> c', 'a -> c', 'b -> d']);
  const placed = await layout(crossing, elk);
  expect(placed.links.flatMap((link) => link.gaps).length).toBeGreaterThan(0);
});

test('every badge has a place on its arrow, clear of everything else', async () => {
  const shape = clinicalShape();
  const placed = await layout(shape, elk);
  for (const link of shape.links) expect(linkOf(placed, link.id).badges).toHaveLength(link.badges);
  expect(measureLayout(shape, placed).badgesOnLines).toBe(0);
});

test('a card that is added moves no other past its neighbour', async () => {
  const before = graph('a b c | d e f', ['a -> e', 'b -> d', 'c -> f']);
  const first = await layout(before, elk);
  const after = graph('a b new c | d e f', ['a -> e', 'b -> d', 'c -> f', 'new -> d']);
  const second = await layout(after, elk, { seed: first.order });
  const downward = (placed: Layout, ids: readonly string[]): readonly string[] =>
    ids.toSorted((a, b) => boxOf(placed, a).y - boxOf(placed, b).y);
  expect(downward(second, ['a', 'b', 'c'])).toEqual(downward(first, ['a', 'b', 'c']));
  expect(downward(second, ['d', 'e', 'f'])).toEqual(downward(first, ['d', 'e', 'f']));
});

describe('groups of one label in several columns', () => {
  const group = (id: string, band: Stage) => ({ id, band, label: id.slice(2), labelHeight: 20, padding: 5 });
  const member = (id: string, band: Stage, name: string): GraphBox => ({
    ...{ id, band, group: `${band[0]}-${name}` },
    ...{ width: 150, height: 60, inner: [] },
  });
  const table = graph('', ['p1 -> a1', 'p2 -> a4'], {
    bands: [
      { id: 'problems', minWidth: 100 },
      { id: 'aims', minWidth: 100 },
    ],
    boxes: [
      member('p1', 'problems', 'North'),
      member('p2', 'problems', 'South'),
      ...['a1', 'a2', 'a3'].map((id) => member(id, 'aims', 'North')),
      member('a4', 'aims', 'South'),
    ],
    groups: [
      group('p-North', 'problems'),
      group('p-South', 'problems'),
      group('a-North', 'aims'),
      group('a-South', 'aims'),
    ],
  });

  test('stand in line, like the rows of a table', async () => {
    const { groups } = await layout(table, elk);
    const top = (id: string) => groups.find((one) => one.id === id)?.y;
    expect(top('p-North')).toBe(top('a-North'));
    expect(top('p-South')).toBe(top('a-South'));
  });

  test('have frames no higher than their cards need', async () => {
    const placed = await layout(table, elk);
    const frame = placed.groups.find((one) => one.id === 'p-South');
    expect((frame?.y ?? 0) + (frame?.height ?? 0)).toBe(boxOf(placed, 'p2').y + 60 + 5);
  });
});

test('heads at a low card are no more than it has room for', async () => {
  const tall = graph('a b c | d', ['a -> d', 'b -> d', 'c -> d']);
  const boxes = tall.boxes.map((box) => (box.id === 'd' ? { ...box, height: 24 } : box));
  const placed = await layout({ ...tall, boxes }, elk);
  const heads = placed.links.filter((link) => !link.head.shared).map((link) => link.head.tip.y);
  const gaps = heads
    .toSorted((one, other) => one - other)
    .flatMap((y, i, all) => (i > 0 ? [y - (all[i - 1] ?? y)] : []));
  for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(2 * SPACING.headHalfWidth);
});
