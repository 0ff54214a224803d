import type { Mark, Rect } from '@theory-of-change/diagram';

/** The smallest rectangle around some marks, in px; a text counts from its ascenders to its descenders. */
export function boundsOf(marks: readonly Mark[]): Rect {
  const corners = marks.flatMap(cornersOf);
  const xs = corners.map((corner) => corner.x);
  const ys = corners.map((corner) => corner.y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** What two rectangles have in common; undefined where they lie apart. */
export function shared(one: Rect, other: Rect): Rect | undefined {
  const x = Math.max(one.x, other.x);
  const y = Math.max(one.y, other.y);
  const width = Math.min(one.x + one.width, other.x + other.width) - x;
  const height = Math.min(one.y + one.height, other.y + other.height) - y;
  return width < 0 || height < 0 ? undefined : { x, y, width, height };
}

function cornersOf(mark: Mark): readonly { readonly x: number; readonly y: number }[] {
  switch (mark.kind) {
    case 'line':
      return mark.points;
    case 'text':
      return [
        { x: mark.x, y: mark.y - mark.size },
        { x: mark.x + mark.width, y: mark.y + mark.size * 0.25 },
      ];
    case 'box':
    case 'image':
      return [mark, { x: mark.x + mark.width, y: mark.y + mark.height }];
  }
}
