import path from 'node:path';

/** The repository's root. */
export const ROOT = path.resolve(import.meta.dirname, '../..');

/** Where tools, pictures and temporary work of the tests go; git ignores it. */
export const CACHE = path.join(ROOT, '.cache');
