import type { Point } from '../layout-types.ts';
import { round } from '../paint/marks.ts';

/** An SVG path of straight pieces whose corners are rounded by `radius` px, or less where a piece is short. */
export function roundedPath(points: readonly Point[], radius: number, closed: boolean): string {
  const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;
  const [first, ...rest] = points;
  if (first === undefined) return '';
  const parts = [`M${at(first)}`];
  rest.forEach((corner, i) => {
    const before = points[i];
    const after = rest[i + 1];
    if (before === undefined) return;
    if (after === undefined || radius === 0) {
      parts.push(`L${at(corner)}`);
      return;
    }
    const into = Math.hypot(corner.x - before.x, corner.y - before.y);
    const out = Math.hypot(after.x - corner.x, after.y - corner.y);
    const by = Math.min(radius, into / 2, out / 2);
    if (by < 0.01) {
      parts.push(`L${at(corner)}`);
      return;
    }
    const start = towards(corner, before, by / into);
    const end = towards(corner, after, by / out);
    parts.push(`L${at(start)}Q${at(corner)} ${at(end)}`);
  });
  return parts.join('') + (closed ? 'Z' : '');
}

function towards(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
