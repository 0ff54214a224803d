import type { Point, Rect } from '@theory-of-change/diagram';
import type { OfficeShape } from '../../office/office-drawing.ts';
import { emu } from './emu.ts';

/** Where a box stands, turned by degrees clockwise and mirrored. */
export function placeXml(
  { x, y, width, height }: Rect,
  turn: { readonly turned?: number; readonly flipH?: boolean; readonly flipV?: boolean } = {},
): string {
  const { turned = 0, flipH = false, flipV = false } = turn;
  const attributes = [
    turned === 0 ? '' : ` rot="${turned * 60_000}"`,
    flipH ? ' flipH="1"' : '',
    flipV ? ' flipV="1"' : '',
  ].join('');
  return (
    `<a:xfrm${attributes}><a:off x="${emu(x)}" y="${emu(y)}"/>` +
    `<a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm>`
  );
}

export function presetXml(name: string, adjusts: readonly (readonly [string, number])[] = []): string {
  const guides = adjusts.map(([guide, value]) => `<a:gd name="${guide}" fmla="val ${Math.round(value)}"/>`).join('');
  return `<a:prstGeom prst="${name}"><a:avLst>${guides}</a:avLst></a:prstGeom>`;
}

/** The outline of a shape. */
export function geometryXml(shape: OfficeShape): string {
  const { geometry, width, height } = shape;
  const short = Math.max(Math.min(width, height), 0.01);
  switch (geometry.kind) {
    case 'rectangle':
      return presetXml('rect');
    case 'rounded':
      return fitsPreset(shape)
        ? presetXml('roundRect', [['adj', Math.min(0.5, geometry.radius / short) * 100_000]])
        : roundedXml(width, height, geometry.radius);
    case 'block arrow':
      return presetXml('rightArrow', [
        ['adj1', geometry.shaft * 100_000],
        ['adj2', (geometry.head / short) * 100_000],
      ]);
    case 'freeform':
      return pathXml(geometry.points, { width, height }, geometry.closed);
  }
}

/** How far the outline of a shape keeps its words from its edge by itself, px. */
export function roundingInset(shape: OfficeShape): number {
  return fitsPreset(shape) ? rounding(shape) : 0;
}

/** The preset of a rounded rectangle keeps words 1 − √½ of the radius from its edges. */
function rounding({ geometry }: OfficeShape): number {
  return geometry.kind === 'rounded' ? geometry.radius * (1 - Math.SQRT1_2) : 0;
}

/** Px that words may be nearer to the edge than they were measured. */
const NEARER = 0.25;

/** Whether the preset leaves words the room that they were measured for: in badges it does not. */
function fitsPreset(shape: OfficeShape): boolean {
  const { text, width } = shape;
  if (text === undefined) return true;
  const { insets, wraps } = text;
  const least = Math.min(insets.left, wraps ? insets.right : insets.left) + NEARER;
  return rounding(shape) <= (wraps && isCentred(shape) ? Math.max(least, width * SPARE_AROUND) : least);
}

/** Of the width: words that are centred and have room keep so much from either edge. */
const SPARE_AROUND = 0.01;

function isCentred({ text }: OfficeShape): boolean {
  return text?.paragraphs.every(({ align }) => align === 'centre') === true;
}

/** Straight lines through points, from the box's top left corner. */
export function pathXml(
  points: readonly Point[],
  { width, height }: Pick<Rect, 'width' | 'height'>,
  closed: boolean,
): string {
  const steps = points.map(({ x, y }, i) => {
    const step = i === 0 ? 'moveTo' : 'lnTo';
    return `<a:${step}><a:pt x="${emu(x)}" y="${emu(y)}"/></a:${step}>`;
  });
  const fill = closed ? '' : ' fill="none"';
  return customXml(
    `<a:path w="${emu(width)}" h="${emu(height)}"${fill}>${steps.join('')}${closed ? '<a:close/>' : ''}</a:path>`,
  );
}

/** A rounded rectangle whose words may stand anywhere in it; connectors stick to the middles of its sides, as to the preset's. */
function roundedXml(width: number, height: number, radius: number): string {
  const [w, h, r] = [emu(width), emu(height), emu(Math.min(radius, width / 2, height / 2))];
  const corner = (start: number): string => `<a:arcTo wR="${r}" hR="${r}" stAng="${start * 60_000}" swAng="5400000"/>`;
  const line = (x: number, y: number): string => `<a:lnTo><a:pt x="${x}" y="${y}"/></a:lnTo>`;
  return customXml(
    `<a:path w="${w}" h="${h}"><a:moveTo><a:pt x="0" y="${r}"/></a:moveTo>${corner(180)}${line(w - r, 0)}${corner(270)}` +
      `${line(w, h - r)}${corner(0)}${line(r, h)}${corner(90)}<a:close/></a:path>`,
    SITES.map(([angle, x, y]) => `<a:cxn ang="${angle * 60_000}"><a:pos x="${x}" y="${y}"/></a:cxn>`).join(''),
  );
}

/** Top, left, bottom, right: the direction that connectors leave in, degrees, and the place. */
const SITES = [
  [270, 'hc', 't'],
  [180, 'l', 'vc'],
  [90, 'hc', 'b'],
  [0, 'r', 'vc'],
] as const;

function customXml(path: string, sites = ''): string {
  return (
    `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst>${sites}</a:cxnLst><a:rect l="0" t="0" r="r" b="b"/>` +
    `<a:pathLst>${path}</a:pathLst></a:custGeom>`
  );
}
