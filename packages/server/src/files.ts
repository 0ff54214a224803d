import type { FileSystemNode, FileSystemProvider, URI } from 'langium';

/** Files that can be waited for. */
export interface ReadableFiles
  extends Pick<FileSystemProvider, 'stat' | 'exists' | 'readBinary' | 'readFile' | 'readDirectory'> {
  /** The place that an address stands for once every link in it is followed. */
  realpath(uri: URI): Promise<URI>;
  /** In bytes. */
  size(uri: URI): Promise<number>;
}

/** Files of the machine; those of a repository's history stand for the same files as they are now. */
const OWN_SCHEMES = ['file', 'git'];

/**
 * All files that a theory may need: those of the server's own machine it reads itself, where it has one; every other is
 * asked of the editor.
 */
export class TheoryFiles implements FileSystemProvider, ReadableFiles {
  readonly #editor: ReadableFiles;
  readonly #own: ReadableFiles;

  constructor(editor: ReadableFiles, own: ReadableFiles = editor) {
    this.#editor = editor;
    this.#own = own;
  }

  stat(uri: URI): Promise<FileSystemNode> {
    return this.#of(uri).stat(uri);
  }

  exists(uri: URI): Promise<boolean> {
    return this.#of(uri).exists(uri);
  }

  size(uri: URI): Promise<number> {
    return this.#of(uri).size(uri);
  }

  realpath(uri: URI): Promise<URI> {
    return this.#of(uri).realpath(uri);
  }

  readBinary(uri: URI): Promise<Uint8Array> {
    return this.#of(uri).readBinary(uri);
  }

  readFile(uri: URI): Promise<string> {
    return this.#of(uri).readFile(uri);
  }

  readDirectory(uri: URI): Promise<FileSystemNode[]> {
    return this.#of(uri).readDirectory(uri);
  }

  statSync(uri: URI): never {
    return neverAtOnce(uri);
  }

  existsSync(uri: URI): never {
    return neverAtOnce(uri);
  }

  readBinarySync(uri: URI): never {
    return neverAtOnce(uri);
  }

  readFileSync(uri: URI): never {
    return neverAtOnce(uri);
  }

  readDirectorySync(uri: URI): never {
    return neverAtOnce(uri);
  }

  #of({ scheme }: URI): ReadableFiles {
    return OWN_SCHEMES.includes(scheme) ? this.#own : this.#editor;
  }
}

function neverAtOnce(uri: URI): never {
  throw new Error(`${uri.toString()} is to be waited for: an editor cannot be asked in any other way.`);
}
