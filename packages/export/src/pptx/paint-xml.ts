import type { Rect } from '@theory-of-change/diagram';
import type { Geometry, OfficeShape, OfficeStroke } from '../office/office-drawing.ts';
import { element } from '../xml/element.ts';
import { colourXml, type Palette, solid } from './palette.ts';
import { emu } from './units.ts';

/** The hatchings of the high-contrast theme, as DrawingML knows them. */
const PATTERNS = {
  diagonal: 'ltUpDiag',
  dots: 'pct20',
  horizontal: 'ltHorz',
  vertical: 'ltVert',
  cross: 'smGrid',
} as const;

/** Where something stands. */
export function placeXml(
  { x, y, width, height }: Rect,
  attributes: Readonly<Record<string, string | undefined>> = {},
): string {
  return element(
    'a:xfrm',
    attributes,
    element('a:off', { x: emu(x), y: emu(y) }),
    element('a:ext', { cx: Math.max(0, emu(width)), cy: Math.max(0, emu(height)) }),
  );
}

export function fillXml({ fill, pattern }: Pick<OfficeShape, 'fill' | 'pattern'>, palette: Palette): string {
  if (pattern !== undefined) {
    return element(
      'a:pattFill',
      { prst: PATTERNS[pattern.kind] },
      element('a:fgClr', {}, colourXml(pattern.color, palette)),
      element('a:bgClr', {}, colourXml(fill ?? palette.paper, palette)),
    );
  }
  return fill === undefined ? element('a:noFill') : solid(fill, palette);
}

/** A line; dashes are told in 1/1000 % of its width. */
export function lineXml(stroke: OfficeStroke | undefined, palette: Palette, hasHead = false): string {
  if (stroke === undefined) return element('a:ln', {}, element('a:noFill'));
  const { color, width, dash } = stroke;
  const shares = (dash ?? []).map((length) => Math.round((length / width) * 100_000));
  const stops = shares.flatMap((d, i) => (i % 2 === 0 ? [element('a:ds', { d, sp: shares[i + 1] ?? d })] : []));
  return element(
    'a:ln',
    { w: emu(width) },
    solid(color, palette),
    stops.length === 0 ? '' : element('a:custDash', {}, ...stops),
    element('a:round'),
    hasHead ? element('a:tailEnd', { type: 'triangle', w: 'med', len: 'med' }) : '',
  );
}

export function geometryXml(geometry: Geometry, { width, height }: Rect): string {
  const short = Math.max(1e-6, Math.min(width, height));
  switch (geometry.kind) {
    case 'rectangle':
      return preset('rect');
    case 'rounded':
      return preset('roundRect', [Math.min(50_000, Math.round((geometry.radius / short) * 100_000))]);
    case 'block arrow':
      return preset('rightArrow', [
        Math.round(geometry.shaft * 100_000),
        Math.round((geometry.head / short) * 100_000),
      ]);
    case 'freeform':
      return freeform(geometry.points, geometry.closed, { width, height });
  }
}

/** A preset geometry with its adjustments: one is called adj, several adj1, adj2 … */
export function preset(name: string, adjusts: readonly number[] = []): string {
  const guides = adjusts.map((value, i) =>
    element('a:gd', {
      name: adjusts.length === 1 && name === 'roundRect' ? 'adj' : `adj${i + 1}`,
      fmla: `val ${value}`,
    }),
  );
  return element('a:prstGeom', { prst: name }, element('a:avLst', {}, ...guides));
}

/** Straight pieces between points, from the shape's top left corner. */
export function freeform(
  points: readonly { readonly x: number; readonly y: number }[],
  closed: boolean,
  { width, height }: { readonly width: number; readonly height: number },
): string {
  const steps = points.map(({ x, y }, i) =>
    element(i === 0 ? 'a:moveTo' : 'a:lnTo', {}, element('a:pt', { x: emu(x), y: emu(y) })),
  );
  const path = element(
    'a:path',
    { w: emu(width), h: emu(height), ...(closed ? {} : { fill: 'none' }) },
    ...steps,
    closed ? element('a:close') : '',
  );
  return element(
    'a:custGeom',
    {},
    element('a:avLst'),
    element('a:gdLst'),
    element('a:ahLst'),
    element('a:cxnLst'),
    element('a:rect', { l: 'l', t: 't', r: 'r', b: 'b' }),
    element('a:pathLst', {}, path),
  );
}
