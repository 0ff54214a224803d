export { ExportError, type ExportInput, type ExportResources, type Format, type Program } from './format.ts';
export { FORMATS, formatOf } from './formats.ts';
