import LineBreaker from 'linebreak';
import type { Face } from './face.ts';

/** A stretch of a paragraph in one face. */
export interface FacedRun {
  readonly text: string;
  readonly face: Face;
}

/** The part of a run that stands on one line. Lengths are px. */
interface RunSegment {
  /** Which run it is of, counted from 0. */
  readonly run: number;
  readonly text: string;
  /** From the line's beginning. */
  readonly x: number;
  readonly width: number;
}

/** One line of a paragraph of several faces. */
export interface RunLine {
  readonly segments: readonly RunSegment[];
  /** As of `Line`: what stood at the break, where the text goes on. */
  readonly joins?: 'space' | 'nothing';
}

/** From one place where a line may end to the next, in UTF-16 code units of the whole text. */
interface Piece {
  readonly from: number;
  /** Without the blanks at its end. */
  readonly to: number;
  readonly next: number;
  /** A break that the text asks for follows. */
  readonly ends: boolean;
}

/**
 * Breaks a paragraph of runs into lines of at most `width` px at the places that Unicode allows (UAX #14), as `wrap` does with a
 * single face: a word may change its face within. Always gives at least one line.
 */
export function wrapRuns(runs: readonly FacedRun[], size: number, width: number): readonly RunLine[] {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of runs) {
    starts.push(length);
    length += text.length;
  }
  const segmentsOf = (from: number, to: number): readonly RunSegment[] => {
    let x = 0;
    return runs.flatMap(({ text, face }, run) => {
      const start = starts[run] ?? 0;
      const part = text.slice(Math.max(0, from - start), Math.max(0, to - start));
      if (part === '') return [];
      const segment = { run, text: part, x, width: face.advance(part) * size };
      x += segment.width;
      return [segment];
    });
  };
  const widthOf = (from: number, to: number): number =>
    segmentsOf(from, to).reduce((sum, segment) => sum + segment.width, 0);

  const whole = runs.map(({ text }) => text).join('');
  const lines: RunLine[] = [];
  let from = 0;
  let end = 0;
  let taken = 0;
  const close = (next: number, joins?: RunLine['joins']): void => {
    lines.push({ segments: segmentsOf(from, end), ...(joins === undefined ? {} : { joins }) });
    from = next;
    end = next;
    taken = 0;
  };
  for (const piece of piecesOf(whole, width, widthOf)) {
    const added = widthOf(end, piece.to);
    if (end > from && taken + added > width + TOLERANCE) close(piece.from, end < piece.from ? 'space' : 'nothing');
    taken += widthOf(end, piece.to);
    end = piece.to;
    if (piece.ends && piece.next < whole.length) close(piece.next, 'space');
  }
  close(whole.length);
  return lines;
}

/** Px: the sum of a line's parts may differ from its width by rounding. */
const TOLERANCE = 0.01;

/** The parts that no line may break; words that are wider than a line are cut between graphemes. */
function piecesOf(text: string, width: number, widthOf: (from: number, to: number) => number): readonly Piece[] {
  const found: Piece[] = [];
  const breaker = new LineBreaker(text);
  let from = 0;
  for (let stop = breaker.nextBreak(); stop !== null; stop = breaker.nextBreak()) {
    const to = from + text.slice(from, stop.position).trimEnd().length;
    const piece = { from, to, next: stop.position, ends: stop.required && stop.position < text.length };
    found.push(...(widthOf(from, to) <= width ? [piece] : cut(text, piece, width, widthOf)));
    from = stop.position;
  }
  return found;
}

function cut(
  text: string,
  { from, to, next, ends }: Piece,
  width: number,
  widthOf: (from: number, to: number) => number,
): readonly Piece[] {
  const parts: Piece[] = [];
  let start = from;
  let at = from;
  let taken = 0;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text.slice(from, to))) {
    const added = widthOf(at, at + segment.length);
    if (at > start && taken + added > width) {
      parts.push({ from: start, to: at, next: at, ends: false });
      start = at;
      taken = 0;
    }
    taken += added;
    at += segment.length;
  }
  return [...parts, { from: start, to, next, ends }];
}
