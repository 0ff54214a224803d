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

interface Piece {
  /** Without the blanks at its end. */
  readonly text: string;
  readonly blank: string;
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
 * As `wrap`, in as few lines, but these are of lengths as even as the words allow: ragged right without a lone word on
 * the last line.
 */
export function wrapEvenly(face: Face, text: string, size: number, width: number): readonly Line[] {
  const parts = pieces(face, text, size, width);
  const filled = fill(face, parts, size, width);
  if (filled.length < 2) return filled;
  // The narrowest measure that needs no further line.
  let narrow = Math.max(...parts.map((piece) => face.advance(piece.text) * size));
  let wide = Math.max(...filled.map((line) => line.width));
  let best = filled;
  while (wide - narrow > 1) {
    const middle = (narrow + wide) / 2;
    const lines = fill(face, parts, size, middle);
    if (lines.length === filled.length) {
      best = lines;
      wide = middle;
    } else narrow = middle;
  }
  return best;
}

/** The width of the widest line, px. */
export function widest(lines: readonly Line[]): number {
  return lines.reduce((most, line) => Math.max(most, line.width), 0);
}

/** The width of the longest piece of `text` that Unicode does not allow to break, px. */
export function longestPiece(face: Face, text: string, size: number): number {
  return split(text).reduce((most, piece) => Math.max(most, face.advance(piece.text) * size), 0);
}

function split(text: string): Piece[] {
  const breaker = new LineBreaker(text);
  const found: Piece[] = [];
  let from = 0;
  for (let stop = breaker.nextBreak(); stop !== null; stop = breaker.nextBreak()) {
    const whole = text.slice(from, stop.position);
    const trimmed = whole.trimEnd();
    found.push({
      text: trimmed,
      blank: whole.slice(trimmed.length).replace(/[\r\n\u2028\u2029\v\f]+/g, ''),
      ends: stop.required && stop.position < text.length,
    });
    from = stop.position;
  }
  return found;
}

/** The unbreakable pieces, with those that are wider than a line cut between graphemes. */
function pieces(face: Face, text: string, size: number, width: number): readonly Piece[] {
  return split(text).flatMap((piece) => {
    if (face.advance(piece.text) * size <= width) return [piece];
    const parts = cut(face, piece.text, size, width);
    return parts.map((part, i) =>
      i === parts.length - 1 ? { ...piece, text: part } : { text: part, blank: '', ends: false },
    );
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
  let text = '';
  let blank = '';
  const close = (joins?: Line['joins']): void => {
    lines.push({ text, width: face.advance(text) * size, ...(joins === undefined ? {} : { joins }) });
    text = '';
    blank = '';
  };
  parts.forEach((piece, i) => {
    const longer = text + blank + piece.text;
    if (text !== '' && face.advance(longer) * size > width + TOLERANCE) {
      close(blank === '' ? 'nothing' : 'space');
      text = piece.text;
    } else text = longer;
    blank = piece.blank;
    if (piece.ends && i < parts.length - 1) close('space');
  });
  close();
  return lines;
}

/** Px: the sum of a line's parts may differ from its width by rounding. */
const TOLERANCE = 0.01;
