import { realpath, stat } from 'node:fs/promises';
import { URI } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';
import type { LinkFollowing, Sizing } from './read-file.ts';

/** Node's files, with links followed and sizes known, so that an import is safe to open. */
export class TheoryFiles extends NodeFileSystemProvider implements LinkFollowing, Sizing {
  async realpath(uri: URI): Promise<URI> {
    return URI.file(await realpath(uri.fsPath));
  }

  async size(uri: URI): Promise<number> {
    return (await stat(uri.fsPath)).size;
  }
}

/** Hand this to `createTocServices` in a program that runs in Node. */
export const NodeFiles = { fileSystemProvider: (): TheoryFiles => new TheoryFiles() };
