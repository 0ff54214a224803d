import type { Faces, Mark, Point } from '@theory-of-change/diagram';
import { columnWidths } from '../../document/column-widths.ts';
import type { Cell, Table } from '../../document/document.ts';
import { RULE, TINT } from '../../docx/colours.ts';
import { px } from '../../docx/measures.ts';
import { type Growing, grow } from '../structure-node.ts';
import type { Unit } from './flow.ts';
import type { OpenPage } from './page.ts';
import { childOf } from './paragraphs.ts';
import { type SetRun, SetText } from './text.ts';
import { STYLES, type TextStyle } from './type.ts';

/** Px between the words of a cell and its sides, and above and below them. */
const SIDE = px(1.5);
const PAD = px(0.9);
/** Px between two paragraphs of a cell. */
const BETWEEN = px(0.6);
const HAIRLINE = px(0.18);

/** Lines of a row that is taller than a page, on either side of a cut. */
const LINES_OF_PART = 3;

/** What a table is set in. Lengths are px. */
export interface TablePlace {
  readonly width: number;
  /** The height of a page's room: taller rows are parted. */
  readonly page: number;
  /** Of the headings, where it is not the document's. */
  readonly lang?: string;
  readonly faces: Faces;
}

/**
 * A table in `parent`: its row of headings stands again on every page that it goes on on, as decoration; its rows stay whole; its
 * first cells head their rows.
 */
export function tableUnits(table: Table, parent: Growing, place: TablePlace): readonly Unit[] {
  const { columns, rows, summary, caption } = table;
  const { width, page, lang, faces } = place;
  const cell = { em: STYLES.table.size, side: SIDE, boldFirst: false };
  const widths = columnWidths(table, Math.floor(width), faces, cell);
  const own = lang === undefined ? {} : { lang };
  const element = childOf(parent, 'Table', { title: caption, attributes: { of: 'Table', summary } });
  const headRow = childOf(childOf(element, 'THead', own), 'TR');
  const headings = columns.map(({ heading }) => ({ paragraphs: [[{ text: heading }]] }));
  const setHeadings = (): SetRow => setRow(headings, widths, STYLES.tableHeading, faces);
  const headCells = columns.map(() => childOf(headRow, 'TH', { attributes: { of: 'Table', scope: 'Column' } }));
  const first = setHeadings();
  const head: Unit = {
    height: first.height,
    isKept: true,
    place: (on, at) => {
      on.pieces.push(shade(at, widths, first.height, false));
      first.place(on, headCells, at);
    },
  };
  const again: Unit = { height: first.height, place: (on, at) => placeAgain(on, setHeadings(), at, widths) };
  const body = childOf(element, 'TBody');
  const most = page - first.height;
  return [head, ...rows.flatMap((cells) => rowUnits(cells, childOf(body, 'TR'), widths, most, again, faces))];
}

function rowUnits(
  cells: readonly Cell[],
  row: Growing,
  widths: readonly number[],
  most: number,
  again: Unit,
  faces: Faces,
): readonly Unit[] {
  const set = setRow(cells, widths, STYLES.table, faces);
  const elements = cells.map((_, i) =>
    i === 0 ? childOf(row, 'TH', { attributes: { of: 'Table', scope: 'Row' } }) : childOf(row, 'TD'),
  );
  const parts = set.height <= most ? [set] : set.parts(LINES_OF_PART);
  return parts.map((part, i) => ({
    height: part.height,
    again,
    place: (page, at) => {
      part.place(page, elements, at);
      if (i === parts.length - 1) page.pieces.push(rule(at, widths, part.height));
    },
  }));
}

/** The headings again, which screen readers know already. */
function placeAgain(page: OpenPage, headings: SetRow, at: Point, widths: readonly number[]): void {
  page.pieces.push(shade(at, widths, headings.height, true));
  const aside: OpenPage = { ...page, pieces: [] };
  headings.place(
    aside,
    widths.map(() => grow('TH')),
    at,
  );
  page.pieces.push({ kind: 'artifact', isRepeated: true, marks: aside.pieces.flatMap(({ marks }) => marks) });
}

/** A line of a cell, how far below the cell's top. */
interface PlacedLine {
  readonly text: SetText;
  readonly line: number;
  readonly y: number;
}

/** A row whose cells are broken into lines. */
interface SetRow {
  /** Px. */
  readonly height: number;
  /** Puts the words of each cell into its element. */
  place(page: OpenPage, elements: readonly Growing[], at: Point): void;
  /** The same in parts of so many lines. */
  parts(lines: number): readonly SetRow[];
}

function setRow(cells: readonly Cell[], widths: readonly number[], style: TextStyle, faces: Faces): SetRow {
  const lines = cells.map(({ paragraphs }, i) => cellLines(paragraphs, (widths[i] ?? 0) - 2 * SIDE, style, faces));
  return rowOf(lines, widths, style.leading, PAD, PAD);
}

function cellLines(
  paragraphs: readonly (readonly SetRun[])[],
  width: number,
  style: TextStyle,
  faces: Faces,
): readonly PlacedLine[] {
  let y = 0;
  return paragraphs.flatMap((runs, nth) => {
    if (nth > 0) y += BETWEEN;
    const text = new SetText(runs, style, width, faces);
    return text.lines.map((_, line) => {
      const placed = { text, line, y };
      y += style.leading;
      return placed;
    });
  });
}

/** `above` and `below`: px kept free over the first and under the last line. */
function rowOf(
  cells: readonly (readonly PlacedLine[])[],
  widths: readonly number[],
  leading: number,
  above: number,
  below: number,
): SetRow {
  const tallest = Math.max(leading, ...cells.map((lines) => (lines.at(-1)?.y ?? 0) - (lines[0]?.y ?? 0) + leading));
  return {
    height: above + tallest + below,
    place: (page, elements, at) => {
      let x = at.x;
      for (const [i, lines] of cells.entries()) {
        const element = elements[i];
        const start = lines[0]?.y ?? 0;
        for (const { from, to, text, y } of stretches(lines)) {
          if (element !== undefined) {
            text.place(page, element, { x: x + SIDE, y: at.y + above + y - start }, from, to);
          }
        }
        x += widths[i] ?? 0;
      }
    },
    parts: (count) => {
      const most = Math.max(...cells.map((lines) => lines.length));
      const number = Math.ceil(most / count);
      return Array.from({ length: number }, (_, i) => {
        const part = cells.map((lines) => lines.slice(i * count, (i + 1) * count));
        return rowOf(part, widths, leading, i === 0 ? above : 0, i === number - 1 ? below : 0);
      });
    },
  };
}

/** Lines of one paragraph that follow each other, together. */
function stretches(
  lines: readonly PlacedLine[],
): readonly { readonly text: SetText; readonly from: number; readonly to: number; readonly y: number }[] {
  const found: { text: SetText; from: number; to: number; y: number }[] = [];
  for (const { text, line, y } of lines) {
    const last = found.at(-1);
    if (last !== undefined && last.text === text && last.to === line) last.to = line + 1;
    else found.push({ text, from: line, to: line + 1, y });
  }
  return found;
}

function shade({ x, y }: Point, widths: readonly number[], height: number, isRepeated: boolean) {
  const marks: readonly Mark[] = [
    { kind: 'box', subject: { role: 'page' }, x, y, width: sum(widths), height, radius: 0, fill: `#${TINT}` },
  ];
  return { kind: 'artifact' as const, marks, isRepeated };
}

function rule({ x, y }: Point, widths: readonly number[], height: number) {
  const points = [
    { x, y: y + height },
    { x: x + sum(widths), y: y + height },
  ];
  const look = { radius: 0, closed: false, stroke: `#${RULE}`, strokeWidth: HAIRLINE };
  const marks: readonly Mark[] = [{ kind: 'line', subject: { role: 'page' }, points, ...look }];
  return { kind: 'artifact' as const, marks };
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((all, one) => all + one, 0);
}
