export { ImportError } from './import-error.ts';
export { type ImportFile, importTheory } from './import-formats.ts';
export type { Imported } from './imported.ts';
export { fromJson } from './json/from-json.ts';
export type { TheoryJson } from './json/schema.ts';
export { type JsonWishes, toJson } from './json/to-json.ts';
export { withoutImports } from './json/without-imports.ts';
export { readNotes } from './notes/read-notes.ts';
