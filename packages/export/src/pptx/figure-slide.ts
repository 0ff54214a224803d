import { type Figure, type Mark, place, type Role, toSvg } from '@theory-of-change/diagram';
import type { Theory } from '@theory-of-change/model';
import type { Drawings } from '../drawings.ts';
import { fontsOf } from '../font/families.ts';
import type { ExportWishes } from '../format.ts';
import type { OfficeDrawing, OfficeImage, OfficeItem } from '../office/office-drawing.ts';
import { toOffice } from '../office/to-office.ts';
import { boundsOf } from '../pdf/bounds.ts';
import { pngOf } from '../png/raster.ts';
import { writePng } from '../png/write-png.ts';
import type { ExportResources } from '../resources.ts';
import type { Medium } from './slide-parts.ts';

/** A figure as the items of a slide. */
export interface SlideFigure {
  readonly figure: Figure;
  readonly items: readonly OfficeItem[];
  /** Pixels for programs that draw no SVG, by the SVG's bytes. */
  readonly fallbacks: ReadonlyMap<Uint8Array, Medium>;
}

/** The slide that figures are drawn for. */
export const SHEET = { name: '16:9', orientation: 'landscape' } as const;

/** To a tenth of a point: what PowerPoint's own box shows. */
const SIZE_STEP = 0.1;
/** Pixels across the fallback of a vector logo. */
const LOGO_WIDTH = 800;

/** The figure of a theory for a slide: as shapes and connectors, or as one picture with its title and footer around it. */
export async function slideFigure(
  theory: Theory,
  drawings: Drawings,
  wish: ExportWishes['figure'],
  altText: string,
  resources: ExportResources,
): Promise<SlideFigure> {
  const figure = await drawings.figure(theory, { family: 'office', sheet: SHEET });
  const drawing = toOffice(theory, figure, { faces: await drawings.faces('office'), sizeStep: SIZE_STEP });
  const fallbacks = new Map<Uint8Array, Medium>();
  for (const item of drawing.items) {
    if (item.kind !== 'image' || item.mediaType !== 'image/svg+xml') continue;
    const svg = new TextDecoder().decode(item.data);
    const data = await pngOf(svg, { width: LOGO_WIDTH }, await fontsOf(figure.picture, resources), resources);
    fallbacks.set(item.data, { data, extension: 'png' });
  }
  const items = withoutPageNumber(drawing);
  if (wish === 'shapes') return { figure, items, fallbacks };
  const { image, fallback } = await asPicture(figure, altText, resources);
  fallbacks.set(image.data, { data: fallback, extension: 'png' });
  const around = items.filter(({ role }) => AROUND.has(role));
  const before = around.filter(({ role }) => role !== 'footer' && role !== 'page');
  return { figure, items: [...before, image, ...around.filter((item) => !before.includes(item))], fallbacks };
}

/** Slides have a number of their own, at the foot's right. */
function withoutPageNumber({ items }: OfficeDrawing): readonly OfficeItem[] {
  const isNumber = (item: OfficeItem): boolean =>
    item.role === 'footer' && item.kind === 'shape' && item.text?.paragraphs[0]?.align === 'right';
  return items.filter((item) => !isNumber(item));
}

/** What stays text of the slide where the figure is a picture. */
const AROUND: ReadonlySet<Role> = new Set(['title', 'subtitle', 'draft', 'logo', 'footer', 'page']);
/** Dots to the inch of the picture for programs that draw no SVG. */
const FALLBACK_DPI = 220;
/** Px around the drawing, so that no line at its edge is cut. */
const EDGE = 2;

/** The drawing as one picture where it stands on the sheet: SVG whose words stay words, and pixels. */
async function asPicture(
  { picture }: Figure,
  altText: string,
  resources: ExportResources,
): Promise<{ readonly image: OfficeImage; readonly fallback: Uint8Array }> {
  const marks = picture.marks.filter(({ subject }) => !AROUND.has(subject.role));
  const bounds = marks.length === 0 ? { x: 0, y: 0, width: 1, height: 1 } : boundsOf(marks);
  const at = { x: bounds.x - EDGE, y: bounds.y - EDGE };
  const moved = marks.map((mark): Mark => place(mark, 1, { x: -at.x, y: -at.y }));
  const bare = { ...picture, width: bounds.width + 2 * EDGE, height: bounds.height + 2 * EDGE, marks: moved };
  const { width, height } = bare;
  const data = new TextEncoder().encode(toSvg({ ...bare, fontFamily: 'Arial' }));
  const image: OfficeImage = {
    kind: 'image',
    role: 'card',
    name: picture.title,
    altText,
    ...at,
    width,
    height,
    data,
    mediaType: 'image/svg+xml',
  };
  return { image, fallback: await writePng({ picture: bare, dpi: FALLBACK_DPI }, resources) };
}
