import type { Point } from '@theory-of-change/diagram';
import type { Drawing, DrawnArrow } from './drawing.ts';

interface Piece {
  readonly arrow: number;
  readonly a: Point;
  readonly b: Point;
}

/** px; the pieces of an arrow are looked up by the squares of this side that they pass. */
const SQUARE = 120;
const NEARLY_NOTHING = 1e-9;

/**
 * How many pairs of arrows cross in a drawing. Arrows that start or end together may touch and run along each other
 * (a shared trunk); where they truly cross they count, like all others. The same for every tool's drawing.
 */
export function crossedPairs({ arrows }: Drawing): number {
  const crossed = new Set<number>();
  for (const pieces of bySquare(arrows).values()) {
    for (const [i, p] of pieces.entries()) {
      for (const q of pieces.slice(i + 1)) {
        if (p.arrow === q.arrow) continue;
        const [first, second] = p.arrow < q.arrow ? [p, q] : [q, p];
        const pair = first.arrow * arrows.length + second.arrow;
        if (!crossed.has(pair) && cross(first, second, shareAnEnd(arrows, first, second))) crossed.add(pair);
      }
    }
  }
  return crossed.size;
}

function bySquare(arrows: readonly DrawnArrow[]): ReadonlyMap<string, readonly Piece[]> {
  const squares = new Map<string, Piece[]>();
  const cell = (value: number) => Math.floor(value / SQUARE);
  for (const [arrow, { points }] of arrows.entries()) {
    for (const [i, b] of points.entries()) {
      const a = points[i - 1];
      if (a === undefined) continue;
      for (let x = cell(Math.min(a.x, b.x)); x <= cell(Math.max(a.x, b.x)); x++) {
        for (let y = cell(Math.min(a.y, b.y)); y <= cell(Math.max(a.y, b.y)); y++) {
          const key = `${x} ${y}`;
          const pieces = squares.get(key);
          if (pieces === undefined) squares.set(key, [{ arrow, a, b }]);
          else pieces.push({ arrow, a, b });
        }
      }
    }
  }
  return squares;
}

function shareAnEnd(arrows: readonly DrawnArrow[], p: Piece, q: Piece): boolean {
  const [one, other] = [arrows[p.arrow], arrows[q.arrow]];
  return one?.from === other?.from || one?.to === other?.to;
}

/** Whether two pieces meet in one point. A joint of two pieces belongs to the later one, so that it counts once. */
function cross(p: Piece, q: Piece, mayTouch: boolean): boolean {
  const [rx, ry] = [p.b.x - p.a.x, p.b.y - p.a.y];
  const [sx, sy] = [q.b.x - q.a.x, q.b.y - q.a.y];
  const area = rx * sy - ry * sx;
  if (Math.abs(area) < NEARLY_NOTHING) return false; // Parallel, or on each other.
  const [dx, dy] = [q.a.x - p.a.x, q.a.y - p.a.y];
  const alongP = (dx * sy - dy * sx) / area;
  const alongQ = (dx * ry - dy * rx) / area;
  if (![alongP, alongQ].every((along) => along > -NEARLY_NOTHING && along < 1 - NEARLY_NOTHING)) return false;
  return !mayTouch || (alongP > NEARLY_NOTHING && alongQ > NEARLY_NOTHING);
}
