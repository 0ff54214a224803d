import type { Figure, LayoutPlace, LineMark, PlacedLink, Point, Rect } from '@theory-of-change/diagram';
import type { Arrow } from '@theory-of-change/model';
import type { Properties } from '../outline/properties.ts';
import type { Cell, Style } from './cell.ts';
import { connectorStyle } from './mark-cells.ts';

/** A box that connectors are glued to. */
export interface Anchor {
  readonly id: string;
  readonly at: Rect;
}

/** What an arrow's cells are made of. */
export interface DrawnArrow {
  readonly id: string;
  readonly arrow: Arrow;
  readonly link: PlacedLink;
  readonly anchors: ReadonlyMap<string, Anchor>;
  /** The line as the figure paints it. */
  readonly line: LineMark | undefined;
  readonly properties: Properties;
}

/** Px: the dot in which branches meet. */
const DOT = 5;

/** The connectors of an arrow, glued to the boxes at its ends; one with several beginnings meets in a dot. */
export function arrowCells(figure: Figure, drawn: DrawnArrow): readonly Cell[] {
  const { id, arrow, link, anchors, properties } = drawn;
  const paths = link.paths.map((path) => path.map((point) => onPicture(figure.layoutAt, point)));
  const to = anchors.get(arrow.to);
  const style = drawn.line === undefined ? {} : connectorStyle(drawn.line);
  const head: Style = { ...style, endArrow: 'block', endFill: 1, endSize: 5 };
  const tooltip = arrow.because === undefined ? {} : { tooltip: arrow.because };
  const details = { properties, ...tooltip };
  const trunk = paths.at(-1);
  if (to === undefined || trunk === undefined) return [];
  const tip = onPicture(figure.layoutAt, link.head.tip);
  const [only, ...others] = arrow.from;
  if (others.length === 0) {
    const from = anchors.get(only ?? '');
    return from === undefined ? [] : [{ ...connector(id, from, to, [...trunk, tip], head), ...details }];
  }
  const meeting = trunk[0] ?? tip;
  const dot: Anchor = {
    id: `${id}_dot`,
    at: { x: meeting.x - DOT / 2, y: meeting.y - DOT / 2, width: DOT, height: DOT },
  };
  const branches = arrow.from.flatMap((end, at) => {
    const from = anchors.get(end);
    const path = paths[at];
    return from === undefined || path === undefined
      ? []
      : [connector(`${id}_branch_${at + 1}`, from, dot, path, { ...style, endArrow: 'none' })];
  });
  const colour = drawn.line?.stroke;
  return [
    {
      id: dot.id,
      style: { shape: 'ellipse', html: 1, fillColor: colour, strokeColor: colour },
      place: { kind: 'shape', at: dot.at },
    },
    ...branches,
    { ...connector(id, dot, to, [...trunk, tip], head), ...details },
  ];
}

/** A connector along a path: glued where the path meets the boxes, through its corners. */
function connector(id: string, from: Anchor, to: Anchor, path: readonly Point[], style: Style): Cell {
  const start = path[0] ?? from.at;
  const end = path.at(-1) ?? to.at;
  return {
    id,
    style: {
      edgeStyle: 'orthogonalEdgeStyle',
      ...style,
      ...glue('exit', from.at, start),
      ...glue('entry', to.at, end),
    },
    place: { kind: 'connector', from: from.id, to: to.id, through: corners(path) },
  };
}

/** Where on a box a connector is glued: shares of its width and height. */
function glue(end: 'exit' | 'entry', box: Rect, point: Point): Style {
  const share = (from: number, all: number, value: number) =>
    Math.round(Math.min(1, Math.max(0, (value - from) / (all || 1))) * 10_000) / 10_000;
  return {
    [`${end}X`]: String(share(box.x, box.width, point.x)),
    [`${end}Y`]: String(share(box.y, box.height, point.y)),
    [`${end}Dx`]: 0,
    [`${end}Dy`]: 0,
  };
}

/** The points where a path turns. */
function corners(path: readonly Point[]): readonly Point[] {
  return path.filter((point, at) => {
    const [before, after] = [path[at - 1], path[at + 1]];
    if (before === undefined || after === undefined) return false;
    const isStraight = (before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y);
    return !isStraight;
  });
}

function onPicture({ scale, x, y }: LayoutPlace, point: Point): Point {
  return { x: x + point.x * scale, y: y + point.y * scale };
}
