import {
  type BoxMark,
  type LineMark,
  type Mark,
  type Point,
  type Rect,
  type SubjectGroup,
  type TextMark,
  textRuns,
} from '@theory-of-change/diagram';
import { xmlText } from '../xml/characters.ts';
import type { Cell, Style } from './cell.ts';

/** What draw.io measures its labels with: as wide as the figure's, on every machine. */
const FONT = 'Arial';

/** A line's height by its type's size, as browsers set it. */
const LINE = 1.2;

/** Room for browsers that set words a little wider. */
const SLACK = 1.06;

/** A box with its words in it, as one shape that people can edit. */
export function boxCell(group: SubjectGroup, id: string): Cell | undefined {
  const box = group.marks.find((mark) => mark.kind === 'box');
  if (box === undefined) return undefined;
  const texts = group.marks.filter((mark) => mark.kind === 'text');
  return {
    id,
    label: labelOf(texts),
    style: { ...boxStyle(box), ...textStyle(texts, box) },
    place: { kind: 'shape', at: rect(box) },
  };
}

/** Marks that are no editable whole: each its own shape, in their order. */
export function looseCells(marks: readonly Mark[], id: string): readonly Cell[] {
  return textRuns(marks).flatMap((run, at): readonly Cell[] => {
    const own = `${id}_${at + 1}`;
    if (isTexts(run)) return [textCell(run, own)];
    if (run.kind === 'box') return [{ id: own, style: boxStyle(run), place: { kind: 'shape', at: rect(run) } }];
    if (run.kind === 'line') return [lineCell(run, own)];
    return run.kind === 'image' ? [imageCell(run, own)] : [];
  });
}

function isTexts(run: readonly TextMark[] | Mark): run is readonly TextMark[] {
  return Array.isArray(run);
}

function rect({ x, y, width, height }: Rect): Rect {
  return { x, y, width, height };
}

function boxStyle(box: BoxMark): Style {
  return {
    rounded: box.radius > 0 ? 1 : 0,
    absoluteArcSize: box.radius > 0 ? 1 : undefined,
    arcSize: box.radius > 0 ? box.radius * 2 : undefined,
    html: 1,
    fillColor: box.fill ?? 'none',
    strokeColor: box.stroke ?? 'none',
    strokeWidth: box.strokeWidth,
    dashed: box.dash === undefined ? undefined : 1,
  };
}

/** The words break in the box as they do in the figure, and again where someone changes them. */
function textStyle(texts: readonly TextMark[], box: Rect): Style {
  const [first] = texts;
  if (first === undefined) return {};
  const centred = rows(texts).every(
    ({ left: from, right }) => Math.abs((from + right) / 2 - (box.x + box.width / 2)) < 2,
  );
  const left = Math.max(0, Math.min(...texts.map(({ x }) => x)) - box.x);
  const height = texts.length * first.size * LINE;
  const top = first.y - first.size - box.y;
  const isInTheMiddle = Math.abs(top + height / 2 - box.height / 2) < first.size;
  return {
    whiteSpace: 'wrap',
    fontFamily: FONT,
    fontSize: first.size,
    fontColor: first.color,
    fontStyle: first.weight === 'bold' ? 1 : 0,
    align: centred ? 'center' : 'left',
    verticalAlign: isInTheMiddle ? 'middle' : 'top',
    spacing: 0,
    spacingLeft: centred ? 2 : left,
    spacingRight: centred ? 2 : Math.max(0, left - 1),
    spacingTop: isInTheMiddle ? 0 : Math.max(0, top),
  };
}

/** Words of several runs; where type changes, the HTML says so. */
function labelOf(texts: readonly TextMark[]): string {
  const [first] = texts;
  const runs = textRuns(texts).filter(isTexts);
  return runs
    .map((run) => {
      const words = xmlText(wordsOf(run));
      const [start] = run;
      if (first === undefined || start === undefined) return words;
      if (start.size === first.size && start.weight === first.weight && start.color === first.color) return words;
      const weight = start.weight === first.weight ? '' : `font-weight:${start.weight === 'bold' ? 'bold' : 'normal'};`;
      return `<span style="font-size:${start.size}px;${weight}color:${start.color}">${words}</span>`;
    })
    .join('<br>');
}

function wordsOf(run: readonly TextMark[]): string {
  return run.reduce((words, { text, joins }, at) => {
    const isLast = at === run.length - 1;
    return `${words}${text}${joins === 'space' && !isLast ? ' ' : ''}`;
  }, '');
}

/** Words without a box: lines as the figure breaks them. */
function textCell(run: readonly TextMark[], id: string): Cell {
  const [first] = run;
  const size = first?.size ?? 12;
  const lines = linesOf(run);
  const left = Math.min(...run.map(({ x }) => x));
  const right = Math.max(...run.map(({ x, width }) => x + width));
  const at = {
    x: left,
    y: (first?.y ?? 0) - size,
    width: (right - left) * SLACK,
    height: lines.length * size * LINE,
  };
  return {
    id,
    label: lines.map(xmlText).join('<br>'),
    style: {
      html: 1,
      strokeColor: 'none',
      fillColor: 'none',
      fontFamily: FONT,
      fontSize: size,
      fontColor: first?.color,
      fontStyle: first?.weight === 'bold' ? 1 : 0,
      align: 'left',
      verticalAlign: 'top',
      spacing: 0,
    },
    place: { kind: 'shape', at },
  };
}

/** How far the lines of some words reach. */
function rows(texts: readonly TextMark[]): readonly { readonly left: number; readonly right: number }[] {
  const all = new Map<number, { left: number; right: number }>();
  for (const { x, y, width } of texts) {
    const row = all.get(y);
    all.set(y, { left: Math.min(row?.left ?? x, x), right: Math.max(row?.right ?? x, x + width) });
  }
  return [...all.values()];
}

/** The lines of a run: what stands on one baseline is one line. */
function linesOf(run: readonly TextMark[]): readonly string[] {
  const lines: { y: number; text: string; joins: TextMark['joins'] }[] = [];
  for (const { y, text, joins } of run) {
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.y - y) < 0.5) {
      lines.splice(-1, 1, { y, text: `${last.text}${last.joins === 'space' ? ' ' : ''}${text}`, joins });
    } else lines.push({ y, text, joins });
  }
  return lines.map(({ text }) => text);
}

/** A line that is glued to nothing, or a filled polygon. */
function lineCell(line: LineMark, id: string): Cell {
  const xs = line.points.map(({ x }) => x);
  const ys = line.points.map(({ y }) => y);
  const at = { x: Math.min(...xs), y: Math.min(...ys), width: span(xs), height: span(ys) };
  if (line.closed) return { id, style: { ...polygonShape(line, at), ...fill(line) }, place: { kind: 'shape', at } };
  const [first = at, ...others] = line.points;
  return {
    id,
    style: { ...connectorStyle(line), endArrow: 'none' },
    place: { kind: 'connector', from: first, to: others.at(-1) ?? first, through: others.slice(0, -1) },
  };
}

function fill(line: LineMark): Style {
  return { fillColor: line.fill ?? 'none', strokeColor: line.stroke ?? 'none', strokeWidth: line.strokeWidth };
}

/** The head of an arrow is a triangle that points one way; any other polygon is told by its corners. */
function polygonShape({ points }: LineMark, { x, y, width, height }: Rect): Style {
  const direction = points.length === 3 ? pointing(points, { x, y, width, height }) : undefined;
  if (direction !== undefined) return { shape: 'triangle', direction };
  const share = (from: number, all: number, value: number) => Math.round(((value - from) / (all || 1)) * 1000) / 1000;
  const corners = points.map((point) => [share(x, width, point.x), share(y, height, point.y)]);
  return { shape: 'mxgraph.basic.polygon', polyCoords: JSON.stringify(corners), polyline: 0 };
}

/** Where the tip of a triangle stands, if its other corners stand on the other side. */
function pointing(points: readonly Point[], { x, y, width, height }: Rect): string | undefined {
  const on = (is: (point: Point) => boolean) => points.filter(is).length;
  const near = (a: number, b: number) => Math.abs(a - b) < 0.02;
  if (on((point) => near(point.x, x)) === 2) return 'east';
  if (on((point) => near(point.x, x + width)) === 2) return 'west';
  if (on((point) => near(point.y, y)) === 2) return 'south';
  return on((point) => near(point.y, y + height)) === 2 ? 'north' : undefined;
}

/** How the line of a connector looks. */
export function connectorStyle({
  stroke,
  strokeWidth,
  dash,
  radius,
}: Omit<LineMark, 'points' | 'subject' | 'kind' | 'closed'>): Style {
  return {
    rounded: radius > 0 ? 1 : 0,
    arcSize: radius > 0 ? radius * 2 : undefined,
    html: 1,
    strokeColor: stroke ?? 'none',
    strokeWidth,
    dashed: dash === undefined ? undefined : 1,
    dashPattern: dash?.map((length) => Math.round(length)).join(' '),
    fixDash: dash === undefined ? undefined : 1,
  };
}

function span(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}

/** draw.io's styles are parted by semicolons: the address has none. */
function imageCell(image: Extract<Mark, { kind: 'image' }>, id: string): Cell {
  const data = btoa(Array.from(image.data, (byte) => String.fromCharCode(byte)).join(''));
  return {
    id,
    style: { shape: 'image', imageAspect: 0, image: `data:${image.mediaType},${data}` },
    place: { kind: 'shape', at: rect(image) },
  };
}
