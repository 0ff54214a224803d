import { LIBRARY_SCHEME, type LibraryReader } from '@theory-of-change/language';
import { URI } from 'langium';
import type { ReadableFiles } from './files.ts';

/** The libraries that come with the editor's extension, as the editor serves them. */
export function servedLibraries(files: Pick<ReadableFiles, 'exists' | 'readFile'>): LibraryReader {
  return async (name) => {
    const library = URI.from({ scheme: LIBRARY_SCHEME, path: `/${name}.toc` });
    return (await files.exists(library)) ? files.readFile(library) : undefined;
  };
}
