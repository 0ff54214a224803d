import type { Direction, Point } from '../layout-types.ts';

/** The unit vector of a direction. */
export function vector(direction: Direction): Point {
  switch (direction) {
    case 'right':
      return { x: 1, y: 0 };
    case 'left':
      return { x: -1, y: 0 };
    case 'up':
      return { x: 0, y: -1 };
    case 'down':
      return { x: 0, y: 1 };
  }
}

/** The polyline without its last `by` px: so that a line ends where its arrow head begins. */
export function shorten(points: readonly Point[], by: number): readonly Point[] {
  const kept = [...points];
  let left = by;
  for (let tip = kept.pop(); tip !== undefined; tip = kept.pop()) {
    const before = kept.at(-1);
    if (before === undefined) return points;
    const length = Math.hypot(tip.x - before.x, tip.y - before.y);
    if (length > left) {
      const share = (length - left) / length;
      return [...kept, { x: before.x + (tip.x - before.x) * share, y: before.y + (tip.y - before.y) * share }];
    }
    left -= length;
  }
  return points;
}

/** How far two polylines run together before the point at which both end, px; 0 where they end apart. */
export function commonEnd(a: readonly Point[], b: readonly Point[]): number {
  const [left, right] = [[...a], [...b]];
  const tip = left.pop();
  const other = right.pop();
  if (tip === undefined || other === undefined || between(tip, other) > ON_LINE) return 0;
  let at = tip;
  let together = 0;
  for (let p = left.at(-1), q = right.at(-1); p !== undefined && q !== undefined; p = left.at(-1), q = right.at(-1)) {
    const [far, near] = between(at, p) > between(at, q) ? [p, q] : [q, p];
    const step = between(at, near);
    if (Math.abs(step + between(near, far) - between(at, far)) > 1e-3) break;
    together += step;
    at = near;
    if (between(p, near) < 1e-3) left.pop();
    if (between(q, near) < 1e-3) right.pop();
  }
  return together;
}

/** The length of a polyline, px. */
export function lengthOf(points: readonly Point[]): number {
  return points.slice(1).reduce((sum, point, i) => sum + between(points[i] ?? point, point), 0);
}

function between(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The pieces that remain of a polyline when `half` px on both sides of each gap's centre are cut out. */
export function interrupt(
  points: readonly Point[],
  gaps: readonly Point[],
  half: number,
): readonly (readonly Point[])[] {
  const pieces: (readonly Point[])[] = [];
  let piece: Point[] = points.slice(0, 1);
  for (let i = 1; i < points.length; i++) {
    const from = points[i - 1];
    const to = points[i];
    if (from === undefined || to === undefined) continue;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const along = (distance: number): Point => ({
      x: from.x + ((to.x - from.x) * distance) / (length || 1),
      y: from.y + ((to.y - from.y) * distance) / (length || 1),
    });
    for (const centre of distancesOn(from, to, length, gaps)) {
      const start = Math.max(0, centre - half);
      const end = Math.min(length, centre + half);
      pieces.push([...piece, along(start)]);
      piece = [along(end)];
    }
    piece.push(to);
  }
  pieces.push(piece);
  return pieces.filter((part) => part.length > 1);
}

function distancesOn(from: Point, to: Point, length: number, gaps: readonly Point[]): readonly number[] {
  return gaps
    .map((gap) => {
      const along = ((gap.x - from.x) * (to.x - from.x) + (gap.y - from.y) * (to.y - from.y)) / (length || 1);
      const aside = Math.abs((gap.x - from.x) * (to.y - from.y) - (gap.y - from.y) * (to.x - from.x)) / (length || 1);
      return { along, aside };
    })
    .filter(({ along, aside }) => aside < ON_LINE && along > 0 && along < length)
    .map(({ along }) => along)
    .sort((a, b) => a - b);
}

/** Px. */
const ON_LINE = 0.5;
