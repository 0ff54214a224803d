import { type Figure, type Mark, type Picture, type Role, toSvg } from '@theory-of-change/diagram';
import { boundsOf } from '../pdf/bounds.ts';
import { writePng } from '../png/write-png.ts';
import type { ExportResources } from '../resources.ts';
import { FONT } from './styles.ts';

/** What the document says around the figure: its own heading, header and footer take the place of the sheet's. */
const SAID_ELSEWHERE: ReadonlySet<Role> = new Set(['title', 'subtitle', 'draft', 'logo', 'footer', 'page']);

/** Px around the drawing, so that no line at its edge is cut. */
const EDGE = 2;

/** The figure without what a sheet has around it, cut to its bounds. */
export function bareFigure({ picture }: Figure): Picture {
  const marks = picture.marks.filter(({ subject }) => !SAID_ELSEWHERE.has(subject.role));
  if (marks.length === 0) return { ...picture, width: 2 * EDGE, height: 2 * EDGE, marks };
  const { x, y, width, height } = boundsOf(marks);
  const by = { x: EDGE - x, y: EDGE - y };
  return {
    ...picture,
    width: width + 2 * EDGE,
    height: height + 2 * EDGE,
    marks: marks.map((mark) => moved(mark, by)),
  };
}

function moved(mark: Mark, by: { readonly x: number; readonly y: number }): Mark {
  if (mark.kind === 'line') return { ...mark, points: mark.points.map(({ x, y }) => ({ x: x + by.x, y: y + by.y })) };
  return { ...mark, x: mark.x + by.x, y: mark.y + by.y };
}

/** Dots to the inch of the picture for programs that draw no SVG. */
const FALLBACK_DPI = 220;

/** A figure as one picture: SVG whose words stay words, and pixels for programs that draw none. */
export async function figureImage(picture: Picture, resources: ExportResources) {
  return {
    type: 'svg' as const,
    data: new TextEncoder().encode(toSvg({ ...picture, fontFamily: FONT })),
    fallback: { type: 'png' as const, data: await pngImage(picture, resources) },
  };
}

/** The same as pixels. */
export function pngImage(picture: Picture, resources: ExportResources): Promise<Uint8Array> {
  return writePng({ picture, dpi: FALLBACK_DPI }, resources);
}
