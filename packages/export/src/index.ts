export { bidDocument } from './document/bid-document.ts';
export type { BidDocument, Block, Run } from './document/document.ts';
export { Drawings, type Look } from './drawings.ts';
export { ExportError } from './export-error.ts';
export type { ExportInput, ExportWishes, Format, TextSize, Written } from './format.ts';
export { FORMATS, formatOf } from './formats.ts';
export type { ExportResources } from './resources.ts';
export { type PRINTER_PAPERS, type Sheet, sheetWords } from './sheet.ts';
export { resourcesFrom } from './shipped.ts';
