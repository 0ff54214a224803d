import { Workbook } from '@cj-tech-master/excelts';
import { type Theory, wordsFor } from '@theory-of-change/model';
import { dayOf } from '../dates.ts';
import { documentOptions } from '../document/options.ts';
import type { Writer } from '../format.ts';
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
  await addTheorySheet(book, { name: first, document, figure }, resources);
  tables.forEach((table, at) => {
    const name = names[at] ?? table.name;
    addTableSheet(book, table, { name, title: document.title, faces, choose: chooseStatus });
  });
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  return {
    bytes: finished(bytes, { altText: document.figure.altText }),
    textSizes: [{ of: 'tables', pt: Math.min(...tables.map(printedSizeOf)), page: 'A4 landscape' }],
    warnings: document.warnings,
  };
};

function printedSizeOf({ columns }: SheetTable): number {
  return printedSize(columns.map(({ width }) => width));
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
