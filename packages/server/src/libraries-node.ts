import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { LibraryReader } from '@theory-of-change/language';

/** The libraries that ship, in the folder `library` beside the bundle. */
export function shippedLibraries(dist: string): LibraryReader {
  return async (name) => {
    try {
      return await readFile(path.join(dist, 'library', `${name}.toc`), 'utf8');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
  };
}
