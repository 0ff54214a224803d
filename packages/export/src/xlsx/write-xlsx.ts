import { Workbook } from '@cj-tech-master/excelts';
import { type Theory, wordsFor } from '@theory-of-change/model';
import { dayOf } from '../dates.ts';
import { documentOptions } from '../document/options.ts';
import type { TableWarning, Writer } from '../format.ts';
import { documentSheet } from '../sheet.ts';
import type { SheetTable } from '../workbook/sheet-table.ts';
import { workbookOf } from '../workbook/workbook.ts';
import { xmlCharacters } from '../xml/characters.ts';
import { printedSize } from './look.ts';
import { finished } from './parts.ts';
import { sheetNames } from './sheet-names.ts';
import { addTableSheet } from './table-sheet.ts';
import { addTheorySheet } from './theory-sheet.ts';

/** The workbook that a team plans and records its work in: the theory with its figure, then a sheet for each table. */
export const writeXlsx: Writer = async ({ theory, drawings, wishes }, resources) => {
  const { document, tables } = workbookOf(theory, documentOptions(wishes));
  const figure = await drawings.figure(theory, { family: 'office', sheet: documentSheet(wishes.sheet) });
  const faces = await drawings.faces('office');
  const { sheets, chooseStatus } = wordsFor(theory).workbook;
  const [first = sheets.theory, ...names] = sheetNames([sheets.theory, ...tables.map(({ name }) => name)]);
  const book = emptyBook(theory, document.title);
  const figurePt = await addTheorySheet(book, { name: first, document, figure }, resources);
  tables.forEach((table, at) => {
    const name = names[at] ?? table.name;
    addTableSheet(book, table, { name, title: document.title, faces, choose: chooseStatus });
  });
  const sizePt = Math.min(...tables.map(printedSizeOf));
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  return {
    bytes: finished(bytes, { altText: document.figure.altText }),
    textSizes: [
      { of: 'figure', pt: figurePt, page: 'A4 landscape' },
      { of: 'tables', pt: sizePt, page: 'A4 landscape' },
    ],
    warnings: [...smallTables(sizePt, drawings.minText), ...document.warnings],
  };
};

function printedSizeOf({ columns }: SheetTable): number {
  return printedSize(columns.map(({ width }) => width));
}

/** Sizes are told to a tenth of a point: what is told as large enough is. */
const TOLD_PT = 0.05;

/** On screen a workbook is as large as anybody wants; on its page it may be too small for a funder. */
function smallTables(sizePt: number, leastPt: number | undefined): readonly TableWarning[] {
  if (leastPt === undefined || sizePt >= leastPt - TOLD_PT) return [];
  return [
    {
      code: 'small-tables',
      message: `The workbook's widest table is printed at ${sizePt.toFixed(1)} pt, below the ${leastPt} pt that are wanted.`,
      help: 'Where the tables are to be read on paper, send them as Word (--to tables.docx): there they are as large as is wanted, up to 16 pt.',
    },
  ];
}

/** What the file says of itself; its dates are the theory's. */
function emptyBook({ organisation, authors, date, language }: Theory, title: string): Workbook {
  const book = new Workbook();
  const day = new Date(`${dayOf(date)}T00:00:00Z`);
  book.title = xmlCharacters(title);
  book.creator = xmlCharacters(authors ?? organisation ?? '');
  book.lastModifiedBy = book.creator;
  book.created = day;
  book.modified = day;
  book.language = language;
  return book;
}
