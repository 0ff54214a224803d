import type { Point } from '../layout-types.ts';
import type { Mark, Subject, TextMark } from '../picture.ts';
import type { Face } from '../text/face.ts';
import type { Line } from '../text/wrap.ts';
import type { Colour } from './colour.ts';

/** How lines of text are set. Lengths are px. */
export interface Setting {
  readonly face: Face;
  readonly size: number;
  readonly weight: TextMark['weight'];
  readonly color: Colour;
  /** From one baseline to the next. */
  readonly leading: number;
}

/** Lines of text from the top edge `y` of the first line's box down. `x` is the left edge, or the middle for `centre`, or the right edge. */
export function textMarks(
  subject: Subject,
  lines: readonly Line[],
  at: Point,
  setting: Setting,
  align: 'left' | 'centre' | 'right' = 'left',
): readonly TextMark[] {
  const { face, size, weight, color, leading } = setting;
  const shift = { left: 0, centre: 0.5, right: 1 }[align];
  // Capitals stand in the middle of the line's box.
  const baseline = at.y + leading / 2 + (face.capHeight * size) / 2;
  return lines.map((line, i) => ({
    kind: 'text',
    subject,
    text: line.text,
    x: at.x - shift * line.width,
    y: baseline + i * leading,
    width: line.width,
    size,
    weight,
    color,
    ...(line.joins === undefined ? {} : { joins: line.joins }),
  }));
}

/** The same mark, `scale` times as large about the origin and then moved by `by`. */
export function place(mark: Mark, scale: number, by: Point): Mark {
  const point = (p: Point): Point => ({ x: p.x * scale + by.x, y: p.y * scale + by.y });
  const line = {
    ...('strokeWidth' in mark && mark.strokeWidth !== undefined ? { strokeWidth: mark.strokeWidth * scale } : {}),
    ...('dash' in mark && mark.dash !== undefined ? { dash: mark.dash.map((length) => length * scale) } : {}),
  };
  switch (mark.kind) {
    case 'box':
      return {
        ...mark,
        ...line,
        ...point(mark),
        width: mark.width * scale,
        height: mark.height * scale,
        radius: mark.radius * scale,
      };
    case 'line':
      return { ...mark, ...line, points: mark.points.map(point), radius: mark.radius * scale };
    case 'text':
      return { ...mark, ...point(mark), width: mark.width * scale, size: mark.size * scale };
    case 'image':
      return { ...mark, ...point(mark), width: mark.width * scale, height: mark.height * scale };
  }
}

/** All lengths to a hundredth of a px, so that equal figures are equal bytes. */
export function rounded(mark: Mark): Mark {
  switch (mark.kind) {
    case 'box':
      return {
        ...mark,
        ...roundedRect(mark),
        radius: round(mark.radius),
        ...(mark.strokeWidth === undefined ? {} : { strokeWidth: round(mark.strokeWidth) }),
        ...(mark.dash === undefined ? {} : { dash: mark.dash.map(round) }),
      };
    case 'line':
      return {
        ...mark,
        points: mark.points.map(({ x, y }) => ({ x: round(x), y: round(y) })),
        radius: round(mark.radius),
        ...(mark.strokeWidth === undefined ? {} : { strokeWidth: round(mark.strokeWidth) }),
        ...(mark.dash === undefined ? {} : { dash: mark.dash.map(round) }),
      };
    case 'text':
      return { ...mark, x: round(mark.x), y: round(mark.y), width: round(mark.width), size: round(mark.size) };
    case 'image':
      return { ...mark, ...roundedRect(mark) };
  }
}

function roundedRect(rect: { x: number; y: number; width: number; height: number }) {
  return { x: round(rect.x), y: round(rect.y), width: round(rect.width), height: round(rect.height) };
}

export function round(length: number): number {
  return Math.round(length * 100) / 100;
}
