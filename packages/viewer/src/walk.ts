import type { Rect } from '@theory-of-change/diagram';
import { type Id, neighbours, type Theory } from '@theory-of-change/model';
import { centre, type Places } from './places.ts';

export type Step = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/**
 * The card that a step of the keyboard leads to: right and left along arrows (to the nearest in height, and where no
 * arrow leads on, to the nearest card on that side), up and down within the column. Nothing where the figure ends.
 */
export function walk(theory: Theory, places: Places, from: Id | undefined, step: Step): Id | undefined {
  const ids = [...places.keys()];
  const here = from === undefined ? undefined : places.get(from);
  if (step === 'last') return ids.at(-1);
  if (step === 'first' || from === undefined || here === undefined) return ids[0];
  if (step === 'up' || step === 'down') return within(places, from, here, step);
  const { before, after } = neighbours(theory, from);
  const linked = (step === 'right' ? after : before).filter((id) => places.has(id));
  return nearestInHeight(linked, places, here) ?? nearestBeside(places, from, here, step);
}

function nearestInHeight(ids: readonly Id[], places: Places, here: Rect): Id | undefined {
  return least(ids, places, (rect) => Math.abs(centre(rect).y - centre(here).y));
}

/** The nearest card that begins beyond this one's side. */
function nearestBeside(places: Places, from: Id, here: Rect, step: 'left' | 'right'): Id | undefined {
  const gap = (rect: Rect) => (step === 'right' ? rect.x - here.x - here.width : here.x - rect.x - rect.width);
  const beside = [...places].filter(([id, rect]) => id !== from && gap(rect) >= 0).map(([id]) => id);
  return least(beside, places, (rect) => gap(rect) + Math.abs(centre(rect).y - centre(here).y));
}

/** The next card above or below that shares a part of this one's width; a part follows the card that includes it. */
function within(places: Places, from: Id, here: Rect, step: 'up' | 'down'): Id | undefined {
  const shares = (rect: Rect) => rect.x < here.x + here.width && here.x < rect.x + rect.width;
  const beyond = (rect: Rect) => (step === 'down' ? rect.y - here.y : here.y - rect.y);
  const stack = [...places].filter(([id, rect]) => id !== from && shares(rect) && beyond(rect) > 0).map(([id]) => id);
  return least(stack, places, beyond);
}

function least(ids: readonly Id[], places: Places, distance: (rect: Rect) => number): Id | undefined {
  let best: { readonly id: Id; readonly far: number } | undefined;
  for (const id of ids) {
    const rect = places.get(id);
    if (rect === undefined) continue;
    const far = distance(rect);
    if (best === undefined || far < best.far) best = { id, far };
  }
  return best?.id;
}
