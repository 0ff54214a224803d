import { BEGINS_LIKE_FORMULA } from '../workbook/formulas.ts';

/** Excel takes a file without it for one in an old code page. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Records as CSV for spreadsheets (RFC 4180), with CRLF and a byte-order mark. No field is taken for a formula. */
export function csvText(records: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + records.map((record) => `${record.map(field).join(',')}\r\n`).join('');
}

/** In quotes where it needs them, and inert: a spreadsheet takes what begins like this for a formula. */
function field(text: string): string {
  const inert = BEGINS_LIKE_FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
