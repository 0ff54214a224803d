import type { Point, Rect } from '@theory-of-change/diagram';
import { xmlText } from '../xml/characters.ts';

/** A cell of draw.io: a shape or a connector. Lengths are px. */
export interface Cell {
  readonly id: string;
  /** The label as HTML: what is text in it is escaped already. */
  readonly label?: string;
  readonly style: Style;
  /** What else is said of it: shown by *Edit Data*. */
  readonly properties?: Readonly<Record<string, string>>;
  readonly tooltip?: string;
  readonly place: Shape | Connector;
}

export type Style = Readonly<Record<string, string | number | undefined>>;

interface Shape {
  readonly kind: 'shape';
  readonly at: Rect;
  /** The cell that it stands in and moves with; `at` is as seen from its corner. */
  readonly parent?: string;
}

/** An end is a cell, or a place where it hangs free. */
interface Connector {
  readonly kind: 'connector';
  readonly from: string | Point;
  readonly to: string | Point;
  readonly through: readonly Point[];
}

/** The layer that everything stands on. */
export const LAYER = '1';

/** A cell as XML, in lines. */
export function cellLines(cell: Cell): readonly string[] {
  const { id, place } = cell;
  const extra = Object.entries({
    ...cell.properties,
    ...(cell.tooltip === undefined ? {} : { tooltip: cell.tooltip }),
  });
  const parent = (place.kind === 'shape' ? place.parent : undefined) ?? LAYER;
  const kind = place.kind === 'shape' ? 'vertex="1"' : `edge="1"${ends(place)}`;
  const own = `style="${xmlText(styleText(cell.style))}" ${kind} parent="${parent}"`;
  if (extra.length === 0) {
    return [`<mxCell id="${id}" value="${xmlText(cell.label ?? '')}" ${own}>`, ...geometry(place), '</mxCell>'];
  }
  const attributes = extra.map(([name, value]) => ` ${name}="${attribute(value)}"`).join('');
  return [
    `<object id="${id}" label="${xmlText(cell.label ?? '')}"${attributes}>`,
    `  <mxCell ${own}>`,
    ...geometry(place).map((line) => `  ${line}`),
    '  </mxCell>',
    '</object>',
  ];
}

function ends({ from, to }: Connector): string {
  const source = typeof from === 'string' ? ` source="${from}"` : '';
  return typeof to === 'string' ? `${source} target="${to}"` : source;
}

function geometry(place: Shape | Connector): readonly string[] {
  if (place.kind === 'shape') {
    const { x, y, width, height } = place.at;
    return [`  <mxGeometry x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" as="geometry"/>`];
  }
  const { from, to, through } = place;
  const points = through.map((point) => `      ${pointElement(point)}`);
  return [
    '  <mxGeometry relative="1" as="geometry">',
    ...(typeof from === 'string' ? [] : [`    ${pointElement(from, 'sourcePoint')}`]),
    ...(typeof to === 'string' ? [] : [`    ${pointElement(to, 'targetPoint')}`]),
    ...(points.length === 0 ? [] : ['    <Array as="points">', ...points, '    </Array>']),
    '  </mxGeometry>',
  ];
}

function pointElement({ x, y }: Point, as?: string): string {
  return `<mxPoint x="${px(x)}" y="${px(y)}"${as === undefined ? '' : ` as="${as}"`}/>`;
}

/** Hundredths of a px are more than anyone sees. */
function px(length: number): number {
  return Math.round(length * 100) / 100;
}

function styleText(style: Style): string {
  return Object.entries(style)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${typeof value === 'number' ? px(value) : value};`)
    .join('');
}

/** Line breaks stay line breaks in an attribute. */
function attribute(value: string): string {
  return xmlText(value).replaceAll('\n', '&#10;');
}
