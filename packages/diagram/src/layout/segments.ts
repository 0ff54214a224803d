import type { Layout, PlacedLink, Point, Rect } from '../layout-types.ts';

/** A straight piece of an arrow, level or upright. */
export interface Segment {
  readonly link: PlacedLink;
  /** Arrows with one head are one line where they run together. */
  readonly line: string;
  /** First piece at a tail, last piece at the head. */
  readonly atTail: boolean;
  readonly atHead: boolean;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export function segmentsOf(layout: Layout): readonly Segment[] {
  const found: Segment[] = [];
  for (const link of layout.links) {
    const line = `${link.kind} ${link.head.tip.x} ${link.head.tip.y}`;
    for (const [index, path] of link.paths.entries()) {
      const last = index === link.paths.length - 1;
      for (let i = 1; i < path.length; i++) {
        const [a, b] = [path[i - 1], path[i]];
        if (a === undefined || b === undefined) continue;
        found.push({
          link,
          line,
          atTail: i === 1 && (link.paths.length === 1 || !last),
          atHead: last && i === path.length - 1,
          x1: Math.min(a.x, b.x),
          x2: Math.max(a.x, b.x),
          y1: Math.min(a.y, b.y),
          y2: Math.max(a.y, b.y),
        });
      }
    }
  }
  return found;
}

const isLevel = (segment: Segment): boolean => segment.y1 === segment.y2;

/** The points where two lines cross, and the pairs of arrows that do. Lines that share a trunk cross once. */
export function crossingsOf(segments: readonly Segment[]): {
  readonly points: readonly { readonly at: Point; readonly level: Segment; readonly upright: Segment }[];
  readonly places: number;
  readonly pairs: number;
} {
  const upright = segments.filter((one) => !isLevel(one)).sort((a, b) => a.x1 - b.x1);
  const points: { at: Point; level: Segment; upright: Segment }[] = [];
  const places = new Set<string>();
  const pairs = new Set<string>();
  for (const level of segments.filter(isLevel)) {
    for (let i = firstRightOf(upright, level.x1); i < upright.length; i++) {
      const one = upright[i];
      if (one === undefined || one.x1 >= level.x2) break;
      if (one.line === level.line || level.y1 <= one.y1 || level.y1 >= one.y2) continue;
      points.push({ at: { x: one.x1, y: level.y1 }, level, upright: one });
      places.add(`${one.x1} ${level.y1}`);
      pairs.add([one.link.id, level.link.id].sort().join(' '));
    }
  }
  return { points, places: places.size, pairs: pairs.size };
}

function firstRightOf(upright: readonly Segment[], x: number): number {
  let [low, high] = [0, upright.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((upright[middle]?.x1 ?? 0) <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Pairs of pieces of different lines that lie on each other, or nearer than `gap` side by side. */
export function lyingOnEachOther(segments: readonly Segment[], gap: number): readonly (readonly [Segment, Segment])[] {
  const found: [Segment, Segment][] = [];
  for (const level of [true, false]) {
    const across = (one: Segment): number => (level ? one.y1 : one.x1);
    const sorted = segments.filter((one) => isLevel(one) === level).sort((a, b) => across(a) - across(b));
    for (const [i, a] of sorted.entries()) {
      for (let j = i + 1; j < sorted.length; j++) {
        const b = sorted[j];
        if (b === undefined || across(b) - across(a) >= gap) break;
        if (a.line === b.line) continue;
        const overlap = level
          ? Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1)
          : Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1);
        if (overlap > 0.01) found.push([a, b]);
      }
    }
  }
  return found;
}

/** Whether two rectangles, or a piece and a rectangle, come nearer than `gap`. */
export function near(a: { x1: number; x2: number; y1: number; y2: number }, rect: Rect, gap: number): boolean {
  return (
    a.x1 < rect.x + rect.width + gap && a.x2 > rect.x - gap && a.y1 < rect.y + rect.height + gap && a.y2 > rect.y - gap
  );
}
