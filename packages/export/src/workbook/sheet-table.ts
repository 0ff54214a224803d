/** What a column of a sheet holds. */
interface SheetColumn {
  readonly heading: string;
  /** Characters of ordinary width. */
  readonly width: number;
  /** What may be chosen there. */
  readonly choices?: readonly string[];
}

/** A number as a spreadsheet can reckon with it, shown as it was written. */
export interface SheetNumber {
  readonly value: number;
  /** In the code of Office's number formats: `0.0%`. */
  readonly format: string;
}

export type SheetCell = string | SheetNumber;

/** A table of a workbook, and a CSV file: one row of headings, then as many cells a row as there are headings. */
export interface SheetTable {
  /** As `--table` names it. */
  readonly id: string;
  /** On its tab. */
  readonly name: string;
  /** What it shows and how it is read. */
  readonly summary: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** What is in a cell, as text. */
export function textOfCell(cell: SheetCell, shown: (number: SheetNumber) => string): string {
  return typeof cell === 'string' ? cell : shown(cell);
}
