import type { Faces } from '@theory-of-change/diagram';
import type { Run, Table } from '../document/document.ts';
import { TABLE_PT } from './styles.ts';
import { CELL_SIDE } from './table-style.ts';

/** Longer words are broken anyway: addresses, and what nobody writes. */
const LONGEST_WORD = 22;

/** Twips to spare, since other programs' letters are a little wider. */
const SPARE = 30;

/**
 * The widths of a table's columns in twips, `whole` in sum: its shares, but none too narrow for the longest word in it. Words are
 * measured in the regular and bold face that the document names.
 */
export function columnWidths({ columns, rows }: Table, whole: number, faces: Faces): readonly number[] {
  const least = columns.map(({ heading }, i) => {
    const inCells = rows.flatMap((cells) => cells[i]?.paragraphs ?? []).flat();
    return 2 * CELL_SIDE + SPARE + widestWord([{ text: heading, strong: true }, ...inCells], faces);
  });
  const needed = least.reduce((sum, width) => sum + width, 0);
  if (needed >= whole) return least.map((width) => Math.floor((width / needed) * whole));
  return shared(
    columns.map(({ share }) => share),
    least,
    whole,
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
    if (narrow < 0) return widths.map(Math.floor);
    held.add(narrow);
  }
}

/** Twips of the widest word that is not broken. */
function widestWord(runs: readonly Run[], faces: Faces): number {
  const widths = runs.flatMap(({ text, strong }) =>
    text
      .split(BREAKS)
      .filter((word) => word.length <= LONGEST_WORD)
      .map((word) => (strong === true ? faces.bold : faces.regular).advance(word)),
  );
  return Math.ceil(Math.max(0, ...widths) * TABLE_PT * 20);
}

/** Where any program may end a line. */
const BREAKS = /[\s\u2010-\u2014-]+/u;
