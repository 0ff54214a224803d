import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ServerIo } from './start.ts';

/** The libraries that ship, in the folder `library` beside the bundle. */
export function shippedLibraries(dist: string): ServerIo['readLibrary'] {
  return async (name) => {
    try {
      return await readFile(path.join(dist, 'library', `${name}.toc`), 'utf8');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
  };
}
