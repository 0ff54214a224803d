import type { Faces } from '@theory-of-change/diagram';
import {
  createStringElement,
  type ITableOptions,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableProperties,
  TableRow,
  WidthType,
  Table as WordTable,
} from 'docx';
import { columnWidths } from '../document/column-widths.ts';
import type { Cell, Table } from '../document/document.ts';
import { textOf } from '../document/runs.ts';
import { xmlCharacters } from '../xml/characters.ts';
import { twips } from './measures.ts';
import { wordParagraph } from './paragraphs.ts';
import { CELL_SIDE, TABLE_STYLE } from './table-style.ts';

/** A row of more lines than this may be taller than a page that lies: it is parted rather than cut off. */
const MOST_LINES = 28;

/** Of the size of the type: what a letter takes, about. */
const LETTER = 0.5;

/** What tables are set with. */
export interface TableLook {
  /** Of the headings, where it is not the document's. */
  readonly lang?: string;
  /** The document's language runs from right to left, and so do its columns. */
  readonly rightToLeft: boolean;
  /** What words are measured with. */
  readonly faces: Faces;
  /** The size of the words. */
  readonly sizePt: number;
}

/**
 * A table as wide as the page, `width` mm: its row of headings stands again on every page, its rows stay whole, its first
 * cells head their rows, and it carries its title and description for screen readers.
 */
export function wordTable(table: Table, width: number, { lang, rightToLeft, faces, sizePt }: TableLook): WordTable {
  const { columns, rows, caption, summary } = table;
  const em = sizePt * 20;
  const widths = columnWidths(table, twips(width), faces, { em, side: CELL_SIDE });
  const heading = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      (column, i) =>
        new TableCell({
          width: { size: widths[i] ?? 0, type: WidthType.DXA },
          children: [
            wordParagraph([{ text: column.heading, ...(lang === undefined ? {} : { lang }) }], {
              style: 'TableHeading',
            }),
          ],
        }),
    ),
  });
  const body = rows.map(
    (cells) =>
      new TableRow({
        cantSplit: cells.every((cell, i) => linesOf(cell, widths[i] ?? 0, em) <= MOST_LINES),
        children: cells.map((cell, i) => bodyCell(cell, widths[i] ?? 0)),
      }),
  );
  return new DescribedTable(
    {
      style: TABLE_STYLE,
      layout: TableLayoutType.FIXED,
      width: { size: twips(width), type: WidthType.DXA },
      columnWidths: widths,
      ...(rightToLeft ? { visuallyRightToLeft: true } : {}),
      tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
      rows: [heading, ...body],
    },
    { caption, summary },
  );
}

/** About how many lines a cell of this width has; width and size of the type in twips. */
function linesOf({ paragraphs }: Cell, width: number, em: number): number {
  const letters = Math.max(1, (width - 2 * CELL_SIDE) / (LETTER * em));
  return paragraphs.reduce((sum, runs) => sum + Math.max(1, Math.ceil(textOf(runs).length / letters)), 0);
}

function bodyCell({ paragraphs }: Cell, width: number): TableCell {
  const words = paragraphs.map((runs) => wordParagraph(runs, { style: 'TableText' }));
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: words.length === 0 ? [new Paragraph({ style: 'TableText' })] : words,
  });
}

/** A table with the title and the description that Word keeps under Alt Text, which docx has no options for. */
class DescribedTable extends WordTable {
  constructor(options: ITableOptions, { caption, summary }: Pick<Table, 'caption' | 'summary'>) {
    super(options);
    const properties = this.root.find((part) => part instanceof TableProperties);
    if (!(properties instanceof TableProperties)) throw new Error('docx wrote a table without properties');
    properties.addChildElement(createStringElement('w:tblCaption', xmlCharacters(caption)));
    properties.addChildElement(createStringElement('w:tblDescription', xmlCharacters(summary)));
  }
}
