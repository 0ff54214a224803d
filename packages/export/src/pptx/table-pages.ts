import type { Faces } from '@theory-of-change/diagram';
import type { Cell, Run, Table } from '../document/document.ts';
import { linesOf, partedRuns, type Setting } from './measured.ts';

/** How tables of slides are set. Px, but for `sizePt`. */
export interface TableStyle {
  readonly faces: Faces;
  readonly sizePt: number;
  /** Of the columns. */
  readonly widths: readonly number[];
  /** The room of a slide. */
  readonly height: number;
}

export const CELL = { padX: 7, padY: 5, between: 3 } as const;
/** Times the size of the type. */
const LEADING = 1.2;

/** Rows that stand on one slide, with their heights, px. */
export interface TablePage {
  readonly header: number;
  readonly rows: readonly { readonly cells: readonly Cell[]; readonly height: number }[];
}

/** Small type lets a table with many columns keep its words whole. */
export function tableSize({ columns }: Table): number {
  if (columns.length <= 5) return 14;
  return columns.length <= 6 ? 13 : 12;
}

/** A table over as many slides as it takes; a row that is taller than a slide goes on on the next. */
export function tablePages(table: Table, style: TableStyle): readonly TablePage[] {
  const headings = table.columns.map(({ heading }): Cell => ({ paragraphs: [[{ text: heading }]] }));
  const header = rowHeight(headings, style, true);
  const room = style.height - header;
  const pages: TablePage['rows'][number][][] = [[]];
  let left = room;
  const add = (cells: readonly Cell[], height: number): void => {
    if (height > left && left < room) {
      pages.push([]);
      left = room;
    }
    pages.at(-1)?.push({ cells, height });
    left -= height;
  };
  for (const row of table.rows) {
    for (const cells of withinRoom(row, style, room)) add(cells, rowHeight(cells, style, false));
  }
  return pages.map((rows) => ({ header, rows }));
}

function rowHeight(cells: readonly Cell[], style: TableStyle, isHeader: boolean): number {
  const heights = cells.map((cell, i) => cellHeight(cell, settingOf(i, style, isHeader)));
  return Math.max(...heights, leadingOf(style)) + 2 * CELL.padY;
}

function cellHeight({ paragraphs }: Cell, setting: Setting): number {
  const lines = paragraphs.reduce((sum, runs) => sum + linesOf(runs, setting).length, 0);
  return lines * setting.size * LEADING + Math.max(0, paragraphs.length - 1) * CELL.between;
}

function leadingOf({ sizePt }: TableStyle): number {
  return (sizePt / 0.75) * LEADING;
}

/** The first column is set in bold, as the headings are. */
function settingOf(column: number, style: TableStyle, isHeader: boolean): Setting {
  const width = (style.widths[column] ?? 0) - 2 * CELL.padX;
  return { faces: style.faces, size: style.sizePt / 0.75, width, bold: isHeader || column === 0 };
}

/** A row in pieces of which each is no taller than a slide has room. */
function withinRoom(row: readonly Cell[], style: TableStyle, room: number): readonly (readonly Cell[])[] {
  if (rowHeight(row, style, false) <= room) return [row];
  const most = Math.max(1, Math.floor((room - 2 * CELL.padY) / (leadingOf(style) + CELL.between)));
  const columns = row.map((cell, i) => inPieces(cell, most, settingOf(i, style, false)));
  const count = Math.max(...columns.map((pieces) => pieces.length));
  return Array.from({ length: count }, (_, n) => columns.map((pieces) => pieces[n] ?? { paragraphs: [] }));
}

/** A cell in pieces of at most `most` lines. */
function inPieces({ paragraphs }: Cell, most: number, setting: Setting): readonly Cell[] {
  const pieces: (readonly Run[])[][] = [[]];
  let left = most;
  for (const paragraph of paragraphs) {
    let lines = linesOf(paragraph, setting);
    let rest = paragraph;
    while (lines.length > left) {
      const [head, tail] = partedRuns(rest, lines, left);
      if (left > 0) pieces.at(-1)?.push(head);
      pieces.push([]);
      rest = left > 0 ? tail : rest;
      lines = lines.slice(left);
      left = most;
    }
    pieces.at(-1)?.push(rest);
    left -= lines.length;
  }
  return pieces.map((all) => ({ paragraphs: all }));
}
