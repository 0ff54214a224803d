import type { Face, Faces } from '@theory-of-change/diagram';
import type { Run, Table } from '../document/document.ts';
import { TABLE_PT } from './styles.ts';
import { CELL_SIDE } from './table-style.ts';

/** Longer words are broken anyway: addresses, and what nobody writes. */
const LONGEST_WORD = 22;

/** Twips to spare in a line, since other programs' letters are a little wider. */
const SPARE = 30;

/** Lines are a little shorter than their room, since they end with whole words. */
const RAGGED = 1.12;

/** The last line of a paragraph is half empty, as a rule. */
const HALF_EMPTY = 0.5;

/** What is taken from a column and given to another at once: of the table's width. */
const STEP = 1 / 64;

/** By then all that is to be gained is. */
const MOST_STEPS = 64;

/**
 * The widths of a table's columns in twips, at most `whole` in sum: none too narrow for the longest word in it, and beyond that
 * so that the table is as short as it can be, beginning with its shares. Words are measured in the faces that the document names.
 */
export function columnWidths(table: Table, whole: number, faces: Faces): readonly number[] {
  const rows = measured(table, faces);
  const least = table.columns.map(
    (_, i) => 2 * CELL_SIDE + SPARE + Math.max(0, ...rows.map((row) => row[i]?.word ?? 0)),
  );
  const needed = least.reduce((sum, width) => sum + width, 0);
  if (needed >= whole) return least.map((width) => Math.floor((width / needed) * whole));
  const widths = shared(
    table.columns.map(({ share }) => share),
    least,
    whole,
  );
  return shortest(rows, widths, least, whole * STEP).map(Math.floor);
}

/** What a cell takes, twips. */
interface MeasuredCell {
  /** Its widest word that is not broken. */
  readonly word: number;
  /** Each of its paragraphs on one line. */
  readonly lines: readonly number[];
}

/** The rows of a table, its headings first. */
function measured({ columns, rows }: Table, faces: Faces): readonly (readonly MeasuredCell[])[] {
  const headings = columns.map(({ heading }) => [[{ text: heading, strong: true }]]);
  return [headings, ...rows.map((cells) => cells.map(({ paragraphs }) => paragraphs))].map((cells) =>
    cells.map((paragraphs) => ({
      word: Math.max(0, ...paragraphs.flat().map((run) => widestWord(run, faces))),
      lines: paragraphs.map(
        (runs) => runs.reduce((sum, run) => sum + twipsOf(run.text, faceOf(run, faces)), 0) * RAGGED,
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
): readonly number[] {
  let best = { widths: start, height: heightOf(rows, start) };
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const before = best;
    for (const [from, width] of before.widths.entries()) {
      if (width - step < (least[from] ?? 0)) continue;
      for (const to of before.widths.keys()) {
        if (to === from) continue;
        const widths = before.widths.map((one, i) => (i === from ? one - step : i === to ? one + step : one));
        const height = heightOf(rows, widths);
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
function heightOf(rows: readonly (readonly MeasuredCell[])[], widths: readonly number[]): number {
  let height = 0;
  for (const row of rows) {
    let tallest = 0;
    row.forEach(({ lines }, i) => {
      const room = (widths[i] ?? 0) - 2 * CELL_SIDE;
      tallest = Math.max(
        tallest,
        lines.reduce((sum, length) => sum + Math.max(1, length / room + HALF_EMPTY), 0),
      );
    });
    height += tallest;
  }
  return height;
}

function widestWord(run: Run, faces: Faces): number {
  const words = run.text.split(BREAKS).filter((word) => word.length <= LONGEST_WORD);
  return Math.max(0, ...words.map((word) => twipsOf(word, faceOf(run, faces))));
}

/** Where any program may end a line. */
const BREAKS = /[\s\u2010-\u2014-]+/u;

function faceOf({ strong }: Run, { regular, bold }: Faces): Face {
  return strong === true ? bold : regular;
}

function twipsOf(text: string, face: Face): number {
  return face.advance(text) * TABLE_PT * 20;
}
