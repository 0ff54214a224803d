import {
  type ComparedIntervention,
  type Comparison,
  type ComparisonRow,
  comparisonTable,
} from '@theory-of-change/model';

/** Excel takes a file without it for one in an old code page. */
const BYTE_ORDER_MARK = '\uFEFF';

/** For spreadsheets (RFC 4180): an intervention a row, a fact a column. */
export function writeCsv(comparison: Comparison): string {
  const { headings, rows } = comparisonTable(comparison);
  const header = ['Intervention', ...rows.map(({ fact, side }) => (side ? `Hexagon: ${side}` : fact))];
  const records = headings.map((words, at) => [
    words,
    ...rows.map((row) => cellOf(row, comparison.interventions[at], at)),
  ]);
  return BYTE_ORDER_MARK + [header, ...records].map((record) => `${record.map(field).join(',')}\r\n`).join('');
}

/** Scores are numbers that a spreadsheet can add up; all else is as in the table. */
function cellOf({ side, cells }: ComparisonRow, compared: ComparedIntervention | undefined, at: number): string {
  const score = side && compared?.intervention.hexagon?.[side];
  return score === undefined ? (cells[at] ?? []).join('; ') : String(score);
}

/** A field in quotes where it needs them, and inert: a spreadsheet takes what begins like this for a formula. */
function field(text: string): string {
  const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
