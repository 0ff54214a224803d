import type { Point } from '@theory-of-change/diagram';
import type { Id } from '@theory-of-change/model';
import { centre, type Places } from './places.ts';

/**
 * How far, in px, what the eye holds on to has moved from one drawing to the next: the card that is worked on, else the
 * one nearest to the middle of the view, of those that both drawings have. With none in both, nothing has moved.
 */
export function movement(before: Places, after: Places, held: Id | undefined, middle: Point): Point {
  const anchor = held !== undefined && before.has(held) && after.has(held) ? held : nearest(before, after, middle);
  const [from, to] = anchor === undefined ? [] : [before.get(anchor), after.get(anchor)];
  return from && to ? { x: to.x - from.x, y: to.y - from.y } : { x: 0, y: 0 };
}

function nearest(before: Places, after: Places, middle: Point): Id | undefined {
  let best: { readonly id: Id; readonly far: number } | undefined;
  for (const [id, rect] of before) {
    if (!after.has(id)) continue;
    const { x, y } = centre(rect);
    const far = Math.hypot(x - middle.x, y - middle.y);
    if (best === undefined || far < best.far) best = { id, far };
  }
  return best?.id;
}
