import type { Face } from './face.ts';
import { type Line, widest, wrap } from './wrap.ts';

/** How much wider a text box may become before a word moves up: letters come out a little wider or narrower elsewhere. */
const STEADY = 1.04;
/** No box has the effect for sure that has it in a smaller range of widths. */
const LEAST_STEADY = 1.035;
/** Between two measures that are tried, times. */
const STEP = 1.01;

/**
 * As few lines as `wrap` gives, as even as may be, and such that any program that fills lines breaks the words at the same places
 * in a text box of the right width: `steadyWidth` gives that. Lengths are px.
 */
export function wrapSteadily(face: Face, text: string, size: number, width: number): readonly Line[] {
  const filled = wrap(face, text, size, width);
  if (filled.length < 2) return filled;
  let best = { lines: filled, ragged: Number.POSITIVE_INFINITY };
  for (let tried = leastWidth(face, text, size, width, filled.length); tried < width; tried *= STEP) {
    const lines = wrap(face, text, size, tried);
    const edge = widest(lines) * STEADY;
    const ragged = raggedness(lines);
    if (ragged < best.ragged && edge < width && isAlike(wrap(face, text, size, edge), lines)) best = { lines, ragged };
  }
  return best.lines;
}

/** The sum of the squared room at the lines' ends; a short last line is less of an eyesore. */
function raggedness(lines: readonly Line[]): number {
  const most = widest(lines);
  return lines.reduce((sum, line) => sum + (most - line.width) ** 2 * (line.joins === undefined ? 0.75 : 1), 0);
}

/**
 * The width of a text box, at most `room` px, in which a program that fills lines gets just these; undefined where none surely has
 * that effect. It stands in the middle of all that have, so that letters may come out a little wider or narrower.
 */
export function steadyWidth(
  face: Face,
  lines: readonly Pick<Line, 'text' | 'joins' | 'width'>[],
  size: number,
  room: number,
): number | undefined {
  const text = lines.map((line) => line.text + (line.joins === 'space' ? ' ' : '')).join('');
  const gives = (width: number): boolean => isAlike(wrap(face, text, size, width), lines);
  const least = widest(lines);
  // A word that no line has room for is cut by any program, somewhere: line breaks in it would part it for good.
  if (lines.some(({ text: line, joins }) => joins === 'nothing' && /[\p{L}\p{N}]$/u.test(line))) {
    return Math.max(least, room);
  }
  if (!gives(least)) return undefined;
  if (lines.length === 1) return Math.max(least, room);
  let [low, high] = [least, 2 * Math.max(least, room)];
  while (high - low > 0.1) {
    const middle = (low + high) / 2;
    if (gives(middle)) low = middle;
    else high = middle;
  }
  return low < least * LEAST_STEADY ? undefined : Math.max(least, Math.min(room, (least + low) / 2));
}

/** The least width at which `text` takes no more than `count` lines, to a px. */
function leastWidth(face: Face, text: string, size: number, width: number, count: number): number {
  let [low, high] = [0, width];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (wrap(face, text, size, middle).length <= count) high = middle;
    else low = middle;
  }
  return high;
}

function isAlike(a: readonly Pick<Line, 'text'>[], b: readonly Pick<Line, 'text'>[]): boolean {
  return a.length === b.length && a.every((line, i) => line.text === b[i]?.text);
}
