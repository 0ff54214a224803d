export { Drawings, type Look } from './drawings.ts';
export { ExportError } from './export-error.ts';
export type { ExportInput, ExportWishes, Format, TextSize, Written } from './format.ts';
export { FORMATS, formatOf } from './formats.ts';
export { BID_PACK, type PackFile } from './pack.ts';
export type { ExportResources } from './resources.ts';
export { PRINTER_PAPERS, type Sheet, sheetWords } from './sheet.ts';
