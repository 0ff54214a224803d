import type { LineMark, Point } from '@theory-of-change/diagram';

/** Lays a line's path, its elbows rounded; painting it is the caller's. */
export function drawPath(document: PDFKit.PDFDocument, line: LineMark): void {
  const [first, ...rest] = line.points;
  if (!first) return;
  document.moveTo(first.x, first.y);
  let before = first;
  for (const [index, point] of rest.entries()) {
    const after = rest[index + 1];
    if (!after || line.radius <= 0) {
      document.lineTo(point.x, point.y);
    } else {
      // No more than half of each piece, so that two elbows never overlap.
      const radius = Math.min(line.radius, distance(before, point) / 2, distance(point, after) / 2);
      const start = towards(point, before, radius);
      const end = towards(point, after, radius);
      document.lineTo(start.x, start.y).quadraticCurveTo(point.x, point.y, end.x, end.y);
    }
    before = point;
  }
  if (line.closed) document.closePath();
}

function distance(one: Point, other: Point): number {
  return Math.hypot(other.x - one.x, other.y - one.y);
}

/** The point at `length` from `from` on the way to `to`. */
function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) * length) / whole, y: from.y + ((to.y - from.y) * length) / whole };
}
