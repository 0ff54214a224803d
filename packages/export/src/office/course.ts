import type { Point, Rect } from '@theory-of-change/diagram';

/**
 * The course of a connector as DrawingML has it: a preset geometry in a box that is turned and mirrored, its corners told by
 * adjustments (shares of the box's width or height, in 1/100 000), or a free course where no preset has so many corners.
 */
export type Course =
  | {
      readonly kind: 'preset';
      readonly preset: 'straightConnector1' | 'bentConnector2' | 'bentConnector3' | 'bentConnector4' | 'bentConnector5';
      /** Before it is turned, px. */
      readonly box: Rect;
      /** Degrees clockwise, about the box's middle. */
      readonly turned: 0 | 90 | 270;
      readonly flipH: boolean;
      readonly flipV: boolean;
      /** adj1, adj2, adj3. */
      readonly adjusts: readonly number[];
    }
  | {
      readonly kind: 'free';
      readonly box: Rect;
      /** From the box's top left corner, px. */
      readonly points: readonly Point[];
    };

/** Adjustments are shares of width and height: a box is never quite flat, px. */
const LEAST = 0.1;
const WHOLE = 100_000;

const BENT = {
  2: 'bentConnector2',
  3: 'bentConnector3',
  4: 'bentConnector4',
  5: 'bentConnector5',
} as const;

/** The course of an orthogonal polyline. */
export function courseOf(points: readonly Point[]): Course {
  const [start, second] = points;
  const end = points.at(-1);
  if (start === undefined || second === undefined || end === undefined) {
    throw new Error('A connector has two ends.');
  }
  if (points.length === 2) return straight(start, end);
  const pieces = points.length - 1;
  if (!isBent(pieces)) return free(points);
  const upright = second.x === start.x && second.y !== start.y;
  return upright ? turnedCourse(points, start, end, pieces) : levelCourse(points, start, end, pieces);
}

function isBent(pieces: number): pieces is keyof typeof BENT {
  return pieces in BENT;
}

function straight(start: Point, end: Point): Course {
  return {
    kind: 'preset',
    preset: 'straightConnector1',
    box: boxAround([start, end]),
    turned: 0,
    flipH: end.x < start.x,
    flipV: end.y < start.y,
    adjusts: [],
  };
}

/** The presets begin level, at the left top corner, and end at the right bottom one. */
function levelCourse(points: readonly Point[], start: Point, end: Point, pieces: keyof typeof BENT): Course {
  const flipH = end.x < start.x;
  const flipV = end.y < start.y;
  const width = Math.max(Math.abs(end.x - start.x), LEAST);
  const height = Math.max(Math.abs(end.y - start.y), LEAST);
  const box = { x: Math.min(start.x, end.x), y: Math.min(start.y, end.y), width, height };
  const local = points.map(({ x, y }) => ({
    x: (flipH ? start.x - x : x - start.x) / width,
    y: (flipV ? start.y - y : y - start.y) / height,
  }));
  return { kind: 'preset', preset: BENT[pieces], box, turned: 0, flipH, flipV, adjusts: adjustsOf(local, pieces) };
}

/** One that begins upright is the same, turned by a quarter: down is 90° and up 270°; it is mirrored first. */
function turnedCourse(points: readonly Point[], start: Point, end: Point, pieces: keyof typeof BENT): Course {
  const up = end.y < start.y;
  const left = end.x < start.x;
  const width = Math.max(Math.abs(end.y - start.y), LEAST);
  const height = Math.max(Math.abs(end.x - start.x), LEAST);
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  const box = { x: middle.x - width / 2, y: middle.y - height / 2, width, height };
  const local = points.map(({ x, y }) => ({
    x: (up ? start.y - y : y - start.y) / width,
    y: (left ? start.x - x : x - start.x) / height,
  }));
  return {
    kind: 'preset',
    preset: BENT[pieces],
    box,
    turned: up ? 270 : 90,
    flipH: false,
    flipV: up === left,
    adjusts: adjustsOf(local, pieces),
  };
}

/** Of the corners between the first and the last: by turns how far along the box's width and down its height. */
function adjustsOf(local: readonly Point[], pieces: keyof typeof BENT): readonly number[] {
  return Array.from({ length: pieces - 2 }, (_, i) => {
    const corner = local[i + 1] ?? { x: 0, y: 0 };
    const next = local[i + 2] ?? corner;
    return Math.round((i % 2 === 0 ? corner.x : next.y) * WHOLE);
  });
}

function free(points: readonly Point[]): Course {
  const box = boxAround(points);
  return { kind: 'free', box, points: points.map(({ x, y }) => ({ x: x - box.x, y: y - box.y })) };
}

/** The smallest rectangle around points. */
export function boxAround(points: readonly Point[]): Rect {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
