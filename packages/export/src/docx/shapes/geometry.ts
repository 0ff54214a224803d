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
export function geometryXml({ geometry, width, height, role }: OfficeShape): string {
  const short = Math.max(Math.min(width, height), 0.01);
  switch (geometry.kind) {
    case 'rectangle':
      return presetXml('rect');
    case 'rounded':
      return isSign(role)
        ? signXml(width, height, geometry.radius)
        : presetXml('roundRect', [['adj', Math.min(0.5, geometry.radius / short) * 100_000]]);
    case 'block arrow':
      return presetXml('rightArrow', [
        ['adj1', geometry.shaft * 100_000],
        ['adj2', (geometry.head / short) * 100_000],
      ]);
    case 'freeform':
      return pathXml(geometry.points, { width, height }, geometry.closed);
  }
}

/** How far a rounded rectangle keeps its words from its edge, beyond their insets, px: 1 − √½ of the radius, as the preset says. */
export function roundingInset({ geometry, role }: OfficeShape): number {
  return geometry.kind === 'rounded' && !isSign(role) ? geometry.radius * (1 - Math.SQRT1_2) : 0;
}

/** Badges and the like: their words need the whole shape, of which presets give only the middle. */
function isSign(role: OfficeShape['role']): boolean {
  return role === 'badge' || role === 'list-item' || role === 'key';
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

/** A rounded rectangle whose words may stand anywhere in it. */
function signXml(width: number, height: number, radius: number): string {
  const [w, h, r] = [emu(width), emu(height), emu(Math.min(radius, width / 2, height / 2))];
  const corner = (start: number): string => `<a:arcTo wR="${r}" hR="${r}" stAng="${start * 60_000}" swAng="5400000"/>`;
  const line = (x: number, y: number): string => `<a:lnTo><a:pt x="${x}" y="${y}"/></a:lnTo>`;
  return customXml(
    `<a:path w="${w}" h="${h}"><a:moveTo><a:pt x="0" y="${r}"/></a:moveTo>${corner(180)}${line(w - r, 0)}${corner(270)}` +
      `${line(w, h - r)}${corner(0)}${line(r, h)}${corner(90)}<a:close/></a:path>`,
  );
}

function customXml(path: string): string {
  return (
    '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>' +
    `<a:pathLst>${path}</a:pathLst></a:custGeom>`
  );
}
