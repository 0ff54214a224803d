import LineBreaker from 'linebreak';
import type { Face } from './face.ts';

/** One line of a wrapped text. */
export interface Line {
  readonly text: string;
  /** Advance width, px. */
  readonly width: number;
  /** Present but for the last line: what stood at the break. `space`: a blank was left out; `nothing`: a word was cut or ended in a hyphen. */
  readonly joins?: 'space' | 'nothing';
}

/** What stands between two places where a line may end. Widths are em. */
interface Piece {
  /** Without the blanks at its end. */
  readonly text: string;
  readonly width: number;
  readonly blank: string;
  readonly blankWidth: number;
  /** A break that the text asks for follows. */
  readonly ends: boolean;
}

/**
 * Breaks `text` into lines of at most `width` px at the places that Unicode allows (UAX #14). A word that is too long for
 * a line is cut between graphemes; nothing is hyphenated. Always gives at least one line.
 */
export function wrap(face: Face, text: string, size: number, width: number): readonly Line[] {
  return fill(face, pieces(face, text, size, width), size, width);
}

/**
 * As `wrap`, in as few lines, but of lengths as even as the words allow: ragged right without a lone word in the middle
 * or at the end. Very long texts are only wrapped.
 */
export function wrapEvenly(face: Face, text: string, size: number, width: number): readonly Line[] {
  const parts = pieces(face, text, size, width);
  const filled = fill(face, parts, size, width);
  if (filled.length < 2 || parts.length > LONGEST_EVEN || parts.some((piece) => piece.ends)) return filled;
  return evenly(face, parts, size, width, filled.length) ?? filled;
}

/** As `wrapEvenly`, in at most `most` lines; what is left out is told by an ellipsis. */
export function abridge(face: Face, text: string, size: number, width: number, most: number): readonly Line[] {
  const whole = wrapEvenly(face, text, size, width);
  if (whole.length <= most) return whole;
  const words = text.split(/\s+/);
  for (let count = words.length - 1; count > 0; count--) {
    const shorter = wrapEvenly(
      face,
      `${words
        .slice(0, count)
        .join(' ')
        .replace(/[\s\p{P}]+$/u, '')}…`,
      size,
      width,
    );
    if (shorter.length <= most) return shorter;
  }
  return whole.slice(0, most);
}

/** A short last line is less of an eyesore than a short first one. */
const LAST_LINE = 0.75;
/** To part a word at its hyphen is as bad as so much room at a line's end. */
const SPLIT = 0.3;
/** Pieces of a text. */
const LONGEST_EVEN = 120;

/** The least sum of squared room at the lines' ends over all ways to break into `count` lines (after Knuth and Plass, 1981). */
function evenly(
  face: Face,
  parts: readonly Piece[],
  size: number,
  width: number,
  count: number,
): readonly Line[] | undefined {
  /** `costs[l][i]`: of the first i pieces in l lines; `from[l][i]`: where the last of these lines begins. */
  let costs: number[] = [0];
  const from: number[][] = [];
  for (let line = 1; line <= count; line++) {
    const next: number[] = [];
    const starts: number[] = [];
    for (let end = line; end <= parts.length; end++) {
      let taken = -(parts[end - 1]?.blankWidth ?? 0);
      const weight = end === parts.length ? LAST_LINE : 1;
      const isSplit = end < parts.length && parts[end - 1]?.blankWidth === 0;
      const splitCost = isSplit ? (width * SPLIT) ** 2 : 0;
      for (let start = end - 1; start >= line - 1; start--) {
        taken += (parts[start]?.width ?? 0) + (parts[start]?.blankWidth ?? 0);
        const room = width + TOLERANCE - taken * size;
        if (room < 0) break;
        const cost = (costs[start] ?? Number.POSITIVE_INFINITY) + room * room * weight + splitCost;
        if (cost < (next[end] ?? Number.POSITIVE_INFINITY)) {
          next[end] = cost;
          starts[end] = start;
        }
      }
    }
    costs = next;
    from.push(starts);
  }
  if (costs[parts.length] === undefined) return undefined;
  const lines: Line[] = [];
  let end = parts.length;
  for (let line = count; line > 0; line--) {
    const start = from[line - 1]?.[end];
    if (start === undefined) return undefined;
    const text = lineText(parts, start, end);
    const blank = parts[end - 1]?.blank ?? '';
    const joins = end === parts.length ? {} : { joins: blank === '' ? ('nothing' as const) : ('space' as const) };
    lines.unshift({ text, width: face.advance(text) * size, ...joins });
    end = start;
  }
  return lines;
}

function lineText(parts: readonly Piece[], start: number, end: number): string {
  return parts
    .slice(start, end)
    .map((piece, i) => (i === end - start - 1 ? piece.text : piece.text + piece.blank))
    .join('');
}

/** The width of the widest line, px. */
export function widest(lines: readonly Line[]): number {
  return lines.reduce((most, line) => Math.max(most, line.width), 0);
}

/** The width of the longest word of `text`, inner hyphens and all, px. */
export function longestWord(face: Face, text: string, size: number): number {
  return text.split(/\s+/).reduce((most, word) => Math.max(most, face.advance(word) * size), 0);
}

/** The width of the widest part of `text` that no line may break, px: narrower lines cut it. */
export function widestPiece(face: Face, text: string, size: number): number {
  return split(face, text).reduce((most, piece) => Math.max(most, piece.width * size), 0);
}

/** Texts that were split before: a search for widths wraps the same words many times. */
const remembered = new WeakMap<Face, Map<string, readonly Piece[]>>();
const MOST_REMEMBERED = 5_000;

function split(face: Face, text: string): readonly Piece[] {
  const known = remembered.get(face) ?? new Map<string, readonly Piece[]>();
  remembered.set(face, known);
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MOST_REMEMBERED) known.clear();
  const found = breakUp(face, text);
  known.set(text, found);
  return found;
}

function breakUp(face: Face, text: string): readonly Piece[] {
  const breaker = new LineBreaker(text);
  const found: Piece[] = [];
  let from = 0;
  for (let stop = breaker.nextBreak(); stop !== null; stop = breaker.nextBreak()) {
    const whole = text.slice(from, stop.position);
    const trimmed = whole.trimEnd();
    const blank = whole.slice(trimmed.length).replace(/[\r\n\u2028\u2029\v\f]+/g, '');
    found.push({
      text: trimmed,
      width: face.advance(trimmed),
      blank,
      blankWidth: face.advance(blank),
      ends: stop.required && stop.position < text.length,
    });
    from = stop.position;
  }
  return found;
}

/** The unbreakable pieces, with those that are wider than a line cut between graphemes. */
function pieces(face: Face, text: string, size: number, width: number): readonly Piece[] {
  const parts = split(face, text);
  if (parts.every((piece) => piece.width * size <= width)) return parts;
  return parts.flatMap((piece) => {
    if (piece.width * size <= width) return [piece];
    const cuts = cut(face, piece.text, size, width);
    return cuts.map((part, i): Piece => {
      const whole = { text: part, width: face.advance(part) };
      return i === cuts.length - 1 ? { ...piece, ...whole } : { ...whole, blank: '', blankWidth: 0, ends: false };
    });
  });
}

function cut(face: Face, word: string, size: number, width: number): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word)) {
    if (part !== '' && face.advance(part + segment) * size > width) {
      parts.push(part);
      part = segment;
    } else part += segment;
  }
  return [...parts, part];
}

function fill(face: Face, parts: readonly Piece[], size: number, width: number): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  let taken = 0;
  let blank = 0;
  const close = (end: number, joins?: Line['joins']): void => {
    const text = lineText(parts, start, end);
    lines.push({ text, width: face.advance(text) * size, ...(joins === undefined ? {} : { joins }) });
    start = end;
    taken = 0;
    blank = 0;
  };
  parts.forEach((piece, i) => {
    if (i > start && (taken + blank + piece.width) * size > width + TOLERANCE) {
      close(i, blank === 0 ? 'nothing' : 'space');
    }
    taken += blank + piece.width;
    blank = piece.blankWidth;
    if (piece.ends && i < parts.length - 1) close(i + 1, 'space');
  });
  close(parts.length);
  return lines;
}

/** Px: the sum of a line's parts may differ from its width by rounding. */
const TOLERANCE = 0.01;
