import type { Point } from '../layout-types.ts';
import { type Drawing, paintDrawing } from '../paint/drawing.ts';
import { place, rounded } from '../paint/marks.ts';
import type { Theme } from '../paint/theme.ts';
import type { Mark } from '../picture.ts';
import type { Faces } from '../text/face.ts';
import type { Fitted } from './bench.ts';
import { furniture } from './furniture.ts';
import type { Logo } from './logo.ts';

/** What a composed sheet is. Lengths are px. */
export interface Composed {
  readonly width: number;
  readonly height: number;
  readonly layoutAt: LayoutPlace;
  readonly marks: readonly Mark[];
}

/** Where a layout stands in a picture: `scale` times as large, its origin at x, y. Lengths are px. */
export interface LayoutPlace {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

function layoutPlace(drawing: Drawing, at: Point, scale: number): LayoutPlace {
  return { scale, x: at.x + drawing.layoutAt.x * scale, y: at.y + drawing.layoutAt.y * scale };
}

/**
 * Puts title, drawing, lists, key and footer on a sheet of `width` × `height` px with that margin: the title at the top,
 * the footer at the bottom, the drawing between them.
 */
export function composePage(
  fitted: Fitted,
  sheet: { readonly width: number; readonly height: number; readonly margin: number },
  look: { readonly theme: Theme; readonly faces: Faces; readonly logo?: Logo },
): Composed {
  const { theme, faces, logo } = look;
  const { sized, scale } = fitted;
  const body = sized.style.bodySize * scale;
  const inner = sheet.width - 2 * sheet.margin;
  const parts = furniture({ sized, theme, faces, body }, inner, logo, true);
  const left = sheet.margin;
  const drawing = paintDrawing(fitted.layout, { sized, theme, faces }, false);

  const footerTop = sheet.height - sheet.margin - parts.footer.height;
  const keyTop = footerTop - parts.key.height;
  const listsTop = keyTop - parts.lists.height;
  const top = sheet.margin + parts.title.height;
  const spare = Math.max(0, listsTop - top - drawing.height * scale);
  const at = { x: left + (inner - drawing.width * scale) / 2, y: top + spare * 0.4 };
  return {
    width: sheet.width,
    height: sheet.height,
    layoutAt: layoutPlace(drawing, at, scale),
    marks: [
      ...parts.title.marks(left, sheet.margin),
      ...drawing.marks.map((mark) => place(mark, scale, at)),
      ...parts.lists.marks(left, listsTop),
      ...parts.key.marks(left, keyTop),
      ...parts.footer.marks(left, footerTop),
    ].map(rounded),
  };
}

/** The same parts under each other, as large as they are: for a screen. `margin` px around. */
export function composeScreen(
  fitted: Fitted,
  margin: number,
  look: { readonly theme: Theme; readonly faces: Faces; readonly logo?: Logo },
): Composed {
  const { theme, faces, logo } = look;
  const { sized } = fitted;
  const drawing = paintDrawing(fitted.layout, { sized, theme, faces });
  const inner = Math.max(drawing.width, NARROWEST);
  const parts = furniture({ sized, theme, faces, body: sized.style.bodySize }, inner, logo, false);
  const drawingTop = margin + parts.title.height;
  const listsTop = drawingTop + drawing.height;
  const keyTop = listsTop + parts.lists.height;
  return {
    width: inner + 2 * margin,
    height: keyTop + parts.key.height + margin,
    layoutAt: layoutPlace(drawing, { x: margin, y: drawingTop }, 1),
    marks: [
      ...parts.title.marks(margin, margin),
      ...drawing.marks.map((mark) => place(mark, 1, { x: margin, y: drawingTop })),
      ...parts.lists.marks(margin, listsTop),
      ...parts.key.marks(margin, keyTop),
    ].map(rounded),
  };
}

/** Px: titles and lists need some room, however small the drawing. */
const NARROWEST = 560;
