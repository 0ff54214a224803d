import { documentOptions } from '../document/options.ts';
import { ExportError } from '../export-error.ts';
import type { Writer } from '../format.ts';
import { shownNumber } from '../workbook/quantities.ts';
import { textOfCell } from '../workbook/sheet-table.ts';
import { SHEET_TABLES } from '../workbook/table-ids.ts';
import { workbookOf } from '../workbook/workbook.ts';
import { csvText } from './csv-text.ts';

/** One table of the workbook for any spreadsheet: the measurement framework, or the one that is wished for. */
export const writeCsv: Writer = async ({ theory, wishes }) => {
  const [first] = SHEET_TABLES;
  const wanted = wishes.table ?? first;
  const { tables } = workbookOf(theory, documentOptions(wishes));
  const table = tables.find(({ id }) => id === wanted);
  if (table === undefined) {
    const there = tables.map(({ id }) => id).join(', ');
    throw new ExportError(`This theory says nothing for the table "${wanted}": there are ${there}.`);
  }
  const records = [
    table.columns.map(({ heading }) => heading),
    ...table.rows.map((row) => row.map((cell) => textOfCell(cell, shownNumber))),
  ];
  return { bytes: new TextEncoder().encode(csvText(records)), textSizes: [], warnings: [] };
};
