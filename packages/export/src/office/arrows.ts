import type { BoxMark, Figure, LineMark, PlacedLink, Point, SubjectGroup } from '@theory-of-change/diagram';
import type { Arrow } from '@theory-of-change/model';
import type { Naming } from './naming.ts';
import {
  type Glue,
  type OfficeConnector,
  type OfficeItem,
  type OfficeShape,
  type OfficeStroke,
  type Site,
  sitesOf,
} from './office-drawing.ts';
import { boxShape, lineShape, strokeOf } from './shapes.ts';
import type { TextTools } from './text.ts';

/** The shapes that connectors may be glued to, by the ids of their cards and chips. */
type Shapes = ReadonlyMap<string, OfficeShape>;

/** How an arrow is to be made. */
export interface ArrowTools extends TextTools {
  readonly figure: Figure;
  readonly shapes: Shapes;
  readonly naming: Naming;
  /** How an arrow looks whose line all runs under those of others. */
  readonly usualStroke: OfficeStroke;
}

/** Between the end of a line and the site that it belongs to, px. */
const NEAR = 0.6;

/**
 * The connectors of an arrow, as its layout routes it: one for a plain arrow; branches that meet at a dot, and the trunk from
 * there, for one that several cards make together. Feedback has its loop sign over it.
 */
export function arrowItems(
  arrow: Arrow,
  placed: PlacedLink,
  { subject, marks }: SubjectGroup,
  tools: ArrowTools,
): readonly OfficeItem[] {
  const { figure, shapes, naming, usualStroke } = tools;
  const { scale, x, y } = figure.layoutAt;
  const onPage = (point: Point): Point => ({ x: x + point.x * scale, y: y + point.y * scale });
  const paths = placed.paths.map((path) => path.map(onPage)).filter((path) => path.length > 1);
  const lines = marks.filter((mark) => mark.kind === 'line' && !mark.closed && mark.stroke !== undefined);
  const stroke = strokeOfLines(lines.filter((mark) => mark.kind === 'line')) ?? usualStroke;
  const sign = loopSign(marks, figure.picture.background);
  const dotMark = marks.find((mark): mark is BoxMark => mark.kind === 'box' && !sign.includes(mark));
  const about = { role: 'arrow' as const, name: naming.name(subject) };
  const dot = paths.length > 1 ? dotShape(dotMark, paths, about, naming.key(subject), tools) : undefined;

  const target = shapes.get(arrow.to);
  const connectors = paths.map((path, i): OfficeConnector => {
    const from = gluedTo(path[0], arrow.from, shapes) ?? (dot && gluedToDot(dot, path[0], path[1]));
    const end = path.at(-1);
    const to = (target && siteNear(target, end)) ?? (dot && gluedToDot(dot, end, path.at(-2)));
    const isLast = i === paths.length - 1;
    const altText = isLast ? naming.altText(subject) : undefined;
    return {
      kind: 'connector',
      ...about,
      arrow: arrow.id,
      ...(altText === undefined ? {} : { altText }),
      points: endingAt(path, from && siteOf(from, shapes, dot), to && siteOf(to, shapes, dot)),
      stroke,
      head: isLast || to?.key !== dot?.key,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    };
  });
  const signs = sign.map((mark) =>
    mark.kind === 'box'
      ? boxShape(mark, [], about, naming.key(subject), tools)
      : lineShape(mark, about, naming.key(subject)),
  );
  return [...connectors, ...(dot === undefined ? [] : [dot]), ...signs];
}

function strokeOfLines(lines: readonly LineMark[]): OfficeStroke | undefined {
  const [first] = lines;
  return first === undefined ? undefined : strokeOf(first);
}

/** The loop of a feedback arrow: a disc of the paper's colour, and the two marks on it. */
function loopSign(marks: SubjectGroup['marks'], paper: string): readonly (BoxMark | LineMark)[] {
  const at = marks.findIndex((mark) => mark.kind === 'box' && mark.fill === paper);
  return at < 0 ? [] : marks.slice(at, at + 3).filter((mark) => mark.kind === 'box' || mark.kind === 'line');
}

/** Where branches meet: the trunk comes last and begins there. */
function dotShape(
  mark: BoxMark | undefined,
  paths: readonly (readonly Point[])[],
  about: Pick<OfficeShape, 'role' | 'name'>,
  key: string,
  tools: TextTools,
): OfficeShape | undefined {
  const centre = paths.at(-1)?.[0];
  if (mark === undefined || centre === undefined) return undefined;
  const shortest = Math.min(
    ...paths.map((path, i) => (i < paths.length - 1 ? lastPiece(path) : lastPiece(path.toReversed()))),
  );
  const radius = Math.min(mark.width / 2, shortest / 2);
  const round = { ...mark, x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius, radius };
  return boxShape(round, [], about, key, tools);
}

function lastPiece(path: readonly Point[]): number {
  const [a, b] = [path.at(-2), path.at(-1)];
  return a === undefined || b === undefined ? 0 : Math.hypot(a.x - b.x, a.y - b.y);
}

function gluedTo(point: Point | undefined, ids: readonly string[], shapes: Shapes): Glue | undefined {
  for (const id of ids) {
    const shape = shapes.get(id);
    const glue = shape && siteNear(shape, point);
    if (glue !== undefined) return glue;
  }
  return undefined;
}

function siteNear(shape: OfficeShape, point: Point | undefined): Glue | undefined {
  if (point === undefined) return undefined;
  const site = sitesOf(shape).findIndex(({ x, y }) => Math.hypot(x - point.x, y - point.y) < NEAR);
  return site < 0 ? undefined : { key: shape.key, site: site as Site };
}

/** The side of the dot from which the line goes on, or comes. */
function gluedToDot(dot: OfficeShape, end: Point | undefined, next: Point | undefined): Glue | undefined {
  if (end === undefined || next === undefined) return undefined;
  if (Math.abs(next.x - end.x) > Math.abs(next.y - end.y)) return { key: dot.key, site: next.x < end.x ? 1 : 3 };
  return { key: dot.key, site: next.y < end.y ? 0 : 2 };
}

function siteOf({ key, site }: Glue, shapes: Shapes, dot: OfficeShape | undefined): Point | undefined {
  const shape = dot?.key === key ? dot : [...shapes.values()].find((one) => one.key === key);
  return shape === undefined ? undefined : sitesOf(shape)[site];
}

/** The path with its ends exactly at the sites that they are glued to; a level piece stays level, an upright one upright. */
function endingAt(path: readonly Point[], start: Point | undefined, end: Point | undefined): readonly Point[] {
  const moved = start === undefined ? path : movedStart(path, start);
  return end === undefined ? moved : movedStart(moved.toReversed(), end).toReversed();
}

function movedStart(path: readonly Point[], to: Point): readonly Point[] {
  const [first, second, ...rest] = path;
  if (first === undefined || second === undefined) return path;
  if (rest.length === 0) return [to, second];
  const isLevel = Math.abs(second.y - first.y) < Math.abs(second.x - first.x);
  return [to, isLevel ? { x: second.x, y: to.y } : { x: to.x, y: second.y }, ...rest];
}
