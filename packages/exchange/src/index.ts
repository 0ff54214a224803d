export { ImportError } from './import-error.ts';
export type { Imported } from './imported.ts';
export { fromJson } from './json/from-json.ts';
export { readJsonTheory } from './json/read-json.ts';
export { jsonSchema, type TheoryJson } from './json/schema.ts';
export { type JsonWishes, toJson } from './json/to-json.ts';
