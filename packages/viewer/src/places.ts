import type { Picture, Rect } from '@theory-of-change/diagram';
import type { Id } from '@theory-of-change/model';

/** Where each card, part and chip of a picture stands, in px of the picture, in reading order. */
export type Places = ReadonlyMap<Id, Rect>;

/** Reads the places from the frames that are drawn: the first box of each card, part or chip. */
export function placesOf(picture: Picture): Places {
  const places = new Map<Id, Rect>();
  for (const mark of picture.marks) {
    const { id, role } = mark.subject;
    if (mark.kind !== 'box' || id === undefined || (role !== 'card' && role !== 'chip') || places.has(id)) continue;
    const { x, y, width, height } = mark;
    places.set(id, { x, y, width, height });
  }
  return places;
}

/** The middle of a rectangle. */
export function centre(rect: Rect): { readonly x: number; readonly y: number } {
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}
