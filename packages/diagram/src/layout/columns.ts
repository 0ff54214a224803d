import type { Id, Stage } from '@theory-of-change/model';
import type { Graph, GraphBox, GraphLink } from '../graph.ts';

/** Which layer each box stands in, left to right, and which links run forward. */
export interface Columns {
  readonly layers: readonly { readonly band?: Stage; readonly sub: number }[];
  /** By id of a box or chip. */
  readonly layerOf: ReadonlyMap<Id, number>;
  /** `leads-to` links that go from a lower layer to a higher one with every end. */
  readonly forward: readonly GraphLink[];
  /** Feedback, and links that run back in time or around a cycle. */
  readonly backward: readonly GraphLink[];
}

/** A seed's number holds the sub-column and the place in it. */
export const SEED_COLUMN = 100_000;

/**
 * Columns are the stages'; arrows inside a stage make sub-columns of it, as many as its longest chain has cards.
 * `holder` gives the box or chip of any id that a link may name.
 */
export function arrangeColumns(
  graph: Graph,
  holder: ReadonlyMap<Id, Id>,
  seed: Readonly<Record<Id, number>> = {},
): Columns {
  const layers: { band?: Stage; sub: number }[] = [];
  const layerOf = new Map<Id, number>();
  const left = graph.chips.filter((chip) => chip.side === 'left');
  const right = graph.chips.filter((chip) => chip.side === 'right');
  if (left.length > 0) layers.push({ sub: 0 });
  for (const chip of left) layerOf.set(chip.id, 0);
  for (const band of graph.bands) {
    const boxes = graph.boxes.filter((box) => box.band === band.id);
    const subs = subColumns(boxes, innerArrows(boxes, graph.links, holder), seed, band.leastSubColumns ?? 1);
    for (const [id, sub] of subs) layerOf.set(id, layers.length + sub);
    const count = 1 + Math.max(0, ...subs.values());
    for (let sub = 0; sub < count; sub++) layers.push({ band: band.id, sub });
  }
  for (const chip of right) layerOf.set(chip.id, layers.length);
  if (right.length > 0) layers.push({ sub: 0 });

  const place = (id: Id): number => layerOf.get(holder.get(id) ?? id) ?? -1;
  const runsForward = (link: GraphLink): boolean =>
    link.kind === 'leads-to' && link.from.every((tail) => place(tail) < place(link.to));
  return {
    layers,
    layerOf,
    forward: graph.links.filter(runsForward),
    backward: graph.links.filter((link) => !runsForward(link)),
  };
}

type Arrows = ReadonlyMap<Id, readonly Id[]>;

/** Arrows between two boxes of one band, without those that close a cycle (the later in the file's order). */
function innerArrows(boxes: readonly GraphBox[], links: readonly GraphLink[], holder: ReadonlyMap<Id, Id>): Arrows {
  const arrows = new Map<Id, Id[]>(boxes.map((box) => [box.id, []]));
  const reaches = (from: Id, to: Id): boolean => {
    const seen = new Set<Id>();
    const open = [from];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (id === to) return true;
      if (seen.has(id)) continue;
      seen.add(id);
      open.push(...(arrows.get(id) ?? []));
    }
    return false;
  };
  for (const link of links) {
    if (link.kind !== 'leads-to') continue;
    const to = holder.get(link.to);
    for (const tail of link.from) {
      const from = holder.get(tail);
      if (from === undefined || to === undefined || from === to || !arrows.has(to)) continue;
      if (!reaches(to, from)) arrows.get(from)?.push(to);
    }
  }
  return arrows;
}

function subColumns(
  boxes: readonly GraphBox[],
  arrows: Arrows,
  seed: Readonly<Record<Id, number>>,
  least: number,
): ReadonlyMap<Id, number> {
  const depth = longestPaths(boxes, arrows);
  const last = Math.max(least - 1, ...depth.values());
  const hasTail = new Set([...arrows.values()].flat());
  const sub = new Map<Id, number>();
  const heights = Array.from({ length: last + 1 }, () => 0);
  const put = (box: GraphBox, column: number): void => {
    sub.set(box.id, column);
    heights[column] = (heights[column] ?? 0) + box.height;
  };
  // From the right, so that a card that begins a chain can stand next to the card that it leads to.
  const linked = boxes.filter((box) => hasTail.has(box.id) || (arrows.get(box.id) ?? []).length > 0);
  for (const box of [...linked].sort((a, b) => (depth.get(b.id) ?? 0) - (depth.get(a.id) ?? 0))) {
    const next = (arrows.get(box.id) ?? []).map((id) => sub.get(id) ?? last + 1);
    put(box, hasTail.has(box.id) ? (depth.get(box.id) ?? 0) : Math.min(last + 1, ...next) - 1);
  }
  // Cards without an arrow inside the stage may stand in any of its sub-columns: they even out the heights.
  for (const box of boxes) {
    if (sub.has(box.id)) continue;
    const before = seed[box.id];
    const seeded = before === undefined ? -1 : Math.floor(before / SEED_COLUMN);
    const shortest = heights.indexOf(Math.min(...heights));
    const even =
      box.group === undefined && (heights[0] ?? 0) > (heights[shortest] ?? 0) + (least > 1 ? 0 : box.height)
        ? shortest
        : 0;
    put(box, seeded >= 0 && seeded <= last ? seeded : even);
  }
  return sub;
}

function longestPaths(boxes: readonly GraphBox[], arrows: Arrows): ReadonlyMap<Id, number> {
  const waiting = new Map<Id, number>(boxes.map((box) => [box.id, 0]));
  for (const heads of arrows.values()) for (const id of heads) waiting.set(id, (waiting.get(id) ?? 0) + 1);
  const depth = new Map<Id, number>(boxes.map((box) => [box.id, 0]));
  const open = boxes.map((box) => box.id).filter((id) => waiting.get(id) === 0);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const head of arrows.get(id) ?? []) {
      depth.set(head, Math.max(depth.get(head) ?? 0, (depth.get(id) ?? 0) + 1));
      const left = (waiting.get(head) ?? 0) - 1;
      waiting.set(head, left);
      if (left === 0) open.push(head);
    }
  }
  return depth;
}
