import { type Comparison, comparisonTable } from '@theory-of-change/model';

/** Excel takes a file without it for one in an old code page. */
const BYTE_ORDER_MARK = '\uFEFF';

/** For spreadsheets (RFC 4180): an intervention a row, a fact a column. */
export function writeCsv(comparison: Comparison): string {
  const { headings, rows } = comparisonTable(comparison);
  const header = ['Intervention', ...rows.map(({ fact }) => fact.replace(/^· /, 'Hexagon: '))];
  const records = headings.map((words, at) => [words, ...rows.map(({ cells }) => (cells[at] ?? []).join('; '))]);
  return BYTE_ORDER_MARK + [header, ...records].map((record) => `${record.map(field).join(',')}\r\n`).join('');
}

/** A field in quotes where it needs them, and inert: a spreadsheet takes what begins like this for a formula. */
function field(text: string): string {
  const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
