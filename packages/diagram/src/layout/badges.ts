import type { Id } from '@theory-of-change/model';
import { groupBy } from '@theory-of-change/model';
import type { Graph, Spacing } from '../graph.ts';
import type { Layout, Point, Rect } from '../layout-types.ts';
import { near, type Segment } from './segments.ts';

/** Between a badge and whatever is next to it, px. */
const CLEARANCE = 1.5;
const STEP = 2;

/** How long a straight piece must be to carry a row of badges, px. */
export function rowLength(count: number, spacing: Spacing): number {
  return count * (spacing.badge + CLEARANCE) + CLEARANCE + 1;
}

/** The layout with its badges, and the links for whose badges there was no room, or none on a level piece where that is wanted. */
export function withBadges(
  graph: Graph,
  layout: Layout,
  segments: readonly Segment[],
): { readonly layout: Layout; readonly crowded: ReadonlySet<Id> } {
  const wanted = new Map(graph.links.map((link) => [link.id, link.badges]));
  const ownOf = groupBy(segments, (segment) => segment.link);
  const placed: Point[] = [];
  const crowded = new Set<Id>();
  const links = layout.links.map((link) => {
    const own = ownOf.get(link) ?? [];
    const count = wanted.get(link.id) ?? 0;
    const badges: Point[] = [];
    // All in a row where there is room for that, else in shorter rows.
    for (let row = count; badges.length < count; row = Math.min(row, count - badges.length)) {
      const found = bestPlace(own, row, segments, layout, placed, graph.spacing);
      if (found === undefined && row > 1) {
        row--;
        continue;
      }
      if (found === undefined) crowded.add(link.id);
      const next = found ?? [fallback(own, badges, graph.spacing)];
      if (graph.spacing.levelBadges && !(next.length === count && isOnLevelPiece(next, own))) crowded.add(link.id);
      badges.push(...next);
      placed.push(...next);
    }
    return { ...link, badges };
  });
  return { layout: { ...layout, links }, crowded };
}

function isOnLevelPiece(row: readonly Point[], own: readonly Segment[]): boolean {
  return row.every(({ x, y }) => own.some((one) => one.y1 === one.y2 && one.y1 === y && one.x1 <= x && x <= one.x2));
}

/** The free place for `count` badges in a row on an arrow's own stretch, nearest to the middle of its longest level piece. */
function bestPlace(
  own: readonly Segment[],
  count: number,
  all: readonly Segment[],
  layout: Layout,
  placed: readonly Point[],
  spacing: Spacing,
): readonly Point[] | undefined {
  const level = (one: Segment): number => (one.y1 === one.y2 ? 1 : 0);
  const length = (one: Segment): number => one.x2 - one.x1 + one.y2 - one.y1;
  for (const piece of own.toSorted((a, b) => level(b) - level(a) || length(b) - length(a))) {
    const at = placeOn(piece, count, all, layout, placed, spacing);
    if (at !== undefined) return at;
  }
  return undefined;
}

function placeOn(
  piece: Segment,
  count: number,
  all: readonly Segment[],
  layout: Layout,
  placed: readonly Point[],
  spacing: Spacing,
): readonly Point[] | undefined {
  const radius = spacing.badge / 2;
  const reach = radius + CLEARANCE;
  const pitch = spacing.badge + CLEARANCE;
  const half = radius + ((count - 1) * pitch) / 2 + CLEARANCE;
  const isLevel = piece.y1 === piece.y2;
  const [from, to] = isLevel ? [piece.x1, piece.x2] : [piece.y1, piece.y2];
  const start = from + half + (piece.atHead && piece.link.head.direction === 'left' ? spacing.headLength : 0);
  const end = to - half - (piece.atHead && piece.link.head.direction === 'right' ? spacing.headLength : 0);
  if (end < start) return undefined;
  const around: Rect = { x: piece.x1, y: piece.y1, width: piece.x2 - piece.x1, height: piece.y2 - piece.y1 };
  const others = all.filter((one) => one.link !== piece.link && near(one, around, reach));
  const cards = [...layout.boxes, ...layout.chips].filter((card) => near(piece, card, reach));
  const heads = layout.links
    .filter((link) => link.id !== piece.link.id)
    .map(({ head: { tip, direction } }) => ({
      x: direction === 'left' ? tip.x : tip.x - spacing.headLength,
      y: tip.y - spacing.headHalfWidth,
      width: spacing.headLength,
      height: 2 * spacing.headHalfWidth,
    }))
    .filter((head) => near(piece, head, reach));
  const free = (at: Point): boolean => {
    const square = { x1: at.x - radius, x2: at.x + radius, y1: at.y - radius, y2: at.y + radius };
    return (
      others.every(
        (one) => !near(square, { x: one.x1, y: one.y1, width: one.x2 - one.x1, height: one.y2 - one.y1 }, CLEARANCE),
      ) &&
      cards.every((card) => !near(square, card, CLEARANCE)) &&
      heads.every((head) => !near(square, head, CLEARANCE)) &&
      placed.every((badge) => Math.hypot(badge.x - at.x, badge.y - at.y) >= 2 * radius + CLEARANCE) &&
      (layout.ceilingX === undefined || Math.abs(layout.ceilingX - at.x) >= reach)
    );
  };
  for (const centre of fromTheMiddle(start, end)) {
    const row = Array.from({ length: count }, (_, i) => {
      const along = centre + (i - (count - 1) / 2) * pitch;
      return isLevel ? { x: along, y: piece.y1 } : { x: piece.x1, y: along };
    });
    if (row.every(free)) return row;
  }
  return undefined;
}

/** Places from the middle outward; the ends are among them, where a row has just the room that was made for it. */
function fromTheMiddle(start: number, end: number): readonly number[] {
  const middle = (start + end) / 2;
  const places: number[] = [];
  for (let offset = 0; middle + offset < end; offset += STEP) places.push(middle - offset, middle + offset);
  return [...places, start, end];
}

/** Where no place is free: side by side from the tail, over what is there. */
function fallback(own: readonly Segment[], before: readonly Point[], spacing: Spacing): Point {
  const tail = own.find((segment) => segment.atTail) ?? own[0];
  if (tail === undefined) return { x: 0, y: 0 };
  const offset = (spacing.badge + CLEARANCE) * before.length + spacing.badge / 2 + CLEARANCE;
  return { x: Math.min(tail.x1 + offset, tail.x2), y: tail.y1 };
}
