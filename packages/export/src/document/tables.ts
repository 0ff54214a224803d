import type { Label } from '@theory-of-change/model';
import type { Cell, Table, TableId } from './document.ts';
import type { Teller } from './teller.ts';

/** A column of a table of `Row`s. */
export interface ColumnOf<Row> {
  readonly label: Label;
  /** How wide it is beside the others. */
  readonly weight: number;
  readonly cell: (row: Row) => Cell;
}

/**
 * A table of rows, without the columns that nothing stands in; the first column, the rows' header, always stays.
 * Undefined where there are no rows.
 */
export function tableOf<Row>(
  teller: Teller,
  id: TableId,
  caption: string,
  columns: readonly ColumnOf<Row>[],
  rows: readonly Row[],
): Table | undefined {
  if (rows.length === 0) return undefined;
  const { labels, summaries } = teller.words.document;
  const filled = columns
    .map((column) => ({ ...column, cells: rows.map(column.cell) }))
    .filter(({ cells }, i) => i === 0 || cells.some(({ paragraphs }) => paragraphs.length > 0));
  const whole = filled.reduce((sum, { weight }) => sum + weight, 0);
  return {
    kind: 'table',
    id,
    caption,
    summary: summaries[id],
    columns: filled.map(({ label, weight }) => ({ heading: labels[label], share: weight / whole })),
    rows: rows.map((_, row) => filled.map(({ cells }) => cells[row] ?? { paragraphs: [] })),
  };
}
