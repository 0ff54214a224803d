import type { Theory } from '@theory-of-change/model';
import { bidDocument, type DocumentOptions } from '../document/bid-document.ts';
import type { BidDocument, Cell, Table } from '../document/document.ts';
import { textOf } from '../document/runs.ts';
import { tellerOf } from '../document/teller.ts';
import { framework } from './framework.ts';
import { logframe } from './logframe.ts';
import type { SheetTable } from './sheet-table.ts';

/** What a team plans and records its work in: a document's tables, with the measurement framework and the logframe first. */
export interface Workbook {
  readonly document: BidDocument;
  readonly tables: readonly SheetTable[];
}

/** A theory of change as a workbook. Pure: the same theory and options give the same workbook. */
export function workbookOf(theory: Theory, options: DocumentOptions): Workbook {
  const document = bidDocument(theory, options);
  const teller = tellerOf(theory, options.notes);
  const tables = document.sections
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.kind === 'table')
    .filter(({ id }) => id !== 'outcomes');
  return { document, tables: [framework(teller), logframe(teller), ...tables.map(sheetOf)] };
}

/** The width of a sheet as it is printed on a page that lies, in characters. */
const SHEET_WIDTH = 150;

function sheetOf({ id, caption, summary, columns, rows }: Table): SheetTable {
  return {
    id,
    name: caption,
    summary,
    columns: columns.map(({ heading, share }) => ({
      heading,
      width: Math.round(Math.min(60, Math.max(10, share * SHEET_WIDTH))),
    })),
    rows: rows.map((row) => row.map(textOfParagraphs)),
  };
}

function textOfParagraphs({ paragraphs }: Cell): string {
  return paragraphs.map(textOf).join('\n');
}
