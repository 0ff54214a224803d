import type { Face, Faces } from '@theory-of-change/diagram';
import type { Run, Table } from './document.ts';

/** How the cells of a table are set, in the unit that widths are wanted in. */
export interface CellSetting {
  /** The size of the type. */
  readonly em: number;
  /** Between words and the cell's sides. */
  readonly side: number;
  /** The first column is set in bold. */
  readonly boldFirst?: boolean;
}

/** Longer words are broken anyway: addresses, and what nobody writes. */
const LONGEST_WORD = 22;

/** Letters of such a word that stay together. */
const PIECE = 14;

/** To spare in a line, times the size of the type, since other programs' letters are a little wider. */
const SPARE = 0.14;

/** Lines are a little shorter than their room, since they end with whole words. */
const RAGGED = 1.12;

/** The last line of a paragraph is half empty, as a rule. */
const HALF_EMPTY = 0.5;

/** What is taken from a column and given to another at once: of the table's width. */
const STEP = 1 / 64;

/** By then all that is to be gained is. */
const MOST_STEPS = 64;

/**
 * The widths of a table's columns, at most `whole` in sum: none too narrow for the longest word in it, and beyond that
 * so that the table is as short as it can be, beginning with its shares. Words are measured in the faces that the document names.
 */
export function columnWidths(table: Table, whole: number, faces: Faces, cell: CellSetting): readonly number[] {
  const rows = measured(table, faces, cell);
  const least = table.columns.map(
    (_, i) => 2 * cell.side + SPARE * cell.em + Math.max(0, ...rows.map((row) => row[i]?.word ?? 0)),
  );
  const needed = least.reduce((sum, width) => sum + width, 0);
  if (needed >= whole) return least.map((width) => Math.floor((width / needed) * whole));
  const widths = shared(
    table.columns.map(({ share }) => share),
    least,
    whole,
  );
  return shortest(rows, widths, least, whole * STEP, cell.side).map(Math.floor);
}

/** What a cell takes. */
interface MeasuredCell {
  /** Its widest word that is not broken. */
  readonly word: number;
  /** Each of its paragraphs on one line. */
  readonly lines: readonly number[];
}

/** The rows of a table, its headings first. */
function measured(
  { columns, rows }: Table,
  faces: Faces,
  { em, boldFirst = false }: CellSetting,
): readonly (readonly MeasuredCell[])[] {
  const faceOf = ({ strong }: Run, column: number): Face =>
    strong === true || (boldFirst && column === 0) ? faces.bold : faces.regular;
  const headings = columns.map(({ heading }) => [[{ text: heading, strong: true }]]);
  return [headings, ...rows.map((cells) => cells.map(({ paragraphs }) => paragraphs))].map((cells) =>
    cells.map((paragraphs, column) => ({
      word: Math.max(0, ...paragraphs.flat().map((run) => widestWord(run, faceOf(run, column)) * em)),
      lines: paragraphs.map(
        (runs) => runs.reduce((sum, run) => sum + faceOf(run, column).advance(run.text) * em, 0) * RAGGED,
      ),
    })),
  );
}

/** By their shares; what would come out under its least gets that, and the others share the rest. */
function shared(shares: readonly number[], least: readonly number[], whole: number): readonly number[] {
  const held = new Set<number>();
  for (;;) {
    const rest = whole - [...held].reduce((sum, i) => sum + (least[i] ?? 0), 0);
    const restShares = shares.reduce((sum, share, i) => (held.has(i) ? sum : sum + share), 0);
    const widths = shares.map((share, i) => (held.has(i) ? (least[i] ?? 0) : (share / restShares) * rest));
    const narrow = widths.findIndex((width, i) => !held.has(i) && width < (least[i] ?? 0));
    if (narrow < 0) return widths;
    held.add(narrow);
  }
}

/** Moves `step` from one column to another as long as the table becomes shorter by it. */
function shortest(
  rows: readonly (readonly MeasuredCell[])[],
  start: readonly number[],
  least: readonly number[],
  step: number,
  side: number,
): readonly number[] {
  let best = { widths: start, height: heightOf(rows, start, side) };
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const before = best;
    for (const [from, width] of before.widths.entries()) {
      if (width - step < (least[from] ?? 0)) continue;
      for (const to of before.widths.keys()) {
        if (to === from) continue;
        const widths = before.widths.map((one, i) => (i === from ? one - step : i === to ? one + step : one));
        const height = heightOf(rows, widths, side);
        if (height < best.height) best = { widths, height };
      }
    }
    if (best === before) break;
  }
  return best.widths;
}

/**
 * In lines: of each row, those of its tallest cell. Lines are counted in parts, so that every step towards a shorter table shows,
 * also one that does not yet save a whole line.
 */
function heightOf(rows: readonly (readonly MeasuredCell[])[], widths: readonly number[], side: number): number {
  let height = 0;
  for (const row of rows) {
    let tallest = 0;
    row.forEach(({ lines }, i) => {
      const room = (widths[i] ?? 0) - 2 * side;
      tallest = Math.max(
        tallest,
        lines.reduce((sum, length) => sum + Math.max(1, length / room + HALF_EMPTY), 0),
      );
    });
    height += tallest;
  }
  return height;
}

/** In em. */
function widestWord({ text }: Run, face: Face): number {
  const words = text.split(BREAKS).map((word) => (word.length <= LONGEST_WORD ? word : word.slice(0, PIECE)));
  return Math.max(0, ...words.map((word) => face.advance(word)));
}

/** Where any program may end a line. */
const BREAKS = /[\s\u2010-\u2014-]+/u;
