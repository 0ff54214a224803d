import type { Workbook, Worksheet } from '@cj-tech-master/excelts';
import type { Faces } from '@theory-of-change/diagram';
import { BEGINS_LIKE_FORMULA } from '../workbook/formulas.ts';
import { shownNumber } from '../workbook/quantities.ts';
import { type SheetCell, type SheetTable, textOfCell } from '../workbook/sheet-table.ts';
import { xmlCharacters } from '../xml/characters.ts';
import { BODY, HEADING, IN_LINES, printed, RULE, TEXT_FORMAT } from './look.ts';
import { rowHeight } from './row-heights.ts';

/** What a table's sheet goes by. */
export interface TableSheet {
  readonly name: string;
  /** Of the theory: in the footer. */
  readonly title: string;
  readonly faces: Faces;
  /** What stands beside a cell where something is to be chosen. */
  readonly choose: string;
}

/** Rows below the last one in which something may be chosen, for those that the team adds. */
const ROWS_TO_COME = 200;

/** A sheet with one table: its headings stay in sight and come on every page, and can be filtered by. */
export function addTableSheet(book: Workbook, table: SheetTable, sheet: TableSheet): void {
  const page = book.addWorksheet(sheet.name, {
    views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }],
    ...printed(sheet.title),
  });
  page.pageSetup.printTitlesRow = '1:1';
  const headings = distinct(table.columns.map(({ heading }) => clean(heading)));
  const rows = table.rows.map((row) => row.map(cellValue));
  page.addTable({
    name: `T_${table.id.replace(/\W/g, '_')}`,
    ref: 'A1',
    headerRow: true,
    style: { theme: 'TableStyleLight1', showRowStripes: true },
    columns: headings.map((name) => ({ name, filterButton: true })),
    // A table has a row at least.
    rows: rows.length > 0 ? rows : [headings.map(() => '')],
  });
  setLook(page, table, sheet.faces);
  table.columns.forEach(({ choices }, at) => {
    if (choices) offer(page, at + 1, table.rows.length + 1 + ROWS_TO_COME, choices, sheet.choose);
  });
}

function setLook(page: Worksheet, { columns, rows }: SheetTable, faces: Faces): void {
  const widths = columns.map(({ width }) => width);
  columns.forEach(({ width }, at) => {
    page.getColumn(at + 1).width = width;
  });
  columns.forEach(({ heading }, at) => {
    Object.assign(page.getCell(1, at + 1), { ...HEADING, alignment: IN_LINES, value: page.getCell(1, at + 1).value });
    page.getRow(1).height = Math.max(page.getRow(1).height ?? 0, rowHeight([heading], [(widths[at] ?? 10) - 3], faces));
  });
  rows.forEach((row, down) => {
    const texts = row.map((cell) => textOfCell(cell, shownNumber));
    page.getRow(down + 2).height = rowHeight(texts, widths, faces);
    row.forEach((cell, at) => {
      const place = page.getCell(down + 2, at + 1);
      place.font = { ...BODY.font, bold: at === 0 };
      place.border = RULE;
      place.alignment = IN_LINES;
      if (typeof cell !== 'string') place.numFmt = cell.format;
      else if (BEGINS_LIKE_FORMULA.test(cell)) place.numFmt = TEXT_FORMAT;
    });
  });
}

/** One of a few words, to be chosen from a list. */
function offer(page: Worksheet, column: number, last: number, choices: readonly string[], prompt: string): void {
  const letter = page.getColumn(column).letter;
  page.dataValidations.add(`${letter}2:${letter}${last}`, {
    type: 'list',
    allowBlank: true,
    formulae: [`"${choices.join(',')}"`],
    showErrorMessage: true,
    errorStyle: 'stop',
    error: prompt,
    showInputMessage: true,
    prompt,
  });
}

function cellValue(cell: SheetCell): string | number {
  return typeof cell === 'string' ? clean(cell) : cell.value;
}

/** What a cell can hold: 32,767 characters (Excel's specifications). */
function clean(text: string): string {
  return xmlCharacters(text).slice(0, 32_767);
}

/** Two columns of a table never have one name. */
function distinct(names: readonly string[]): readonly string[] {
  return names.map((name, at) => {
    const before = names.slice(0, at).filter((other) => other.toLowerCase() === name.toLowerCase()).length;
    return before === 0 ? name : `${name} ${before + 1}`;
  });
}
