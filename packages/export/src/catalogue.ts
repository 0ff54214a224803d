/**
 * What can be written, for menus that list it. Nothing here loads what writes: each writer is imported where it first writes,
 * and a bundle that only lists formats leaves those imports out.
 */
export type { Format } from './format.ts';
export { FORMATS, formatOf } from './formats.ts';
export { BID_PACK } from './pack.ts';
export { PRINTER_PAPERS } from './sheet.ts';
export { SHEET_TABLES } from './workbook/table-ids.ts';
