import { EmptyFileSystemProvider, type FileSystemNode, URI, UriUtils } from 'langium';
import type { LinkFollowing, Sizing } from '../references/read-file.ts';

/** What stands at a path: a text, bytes, a folder, a link to another path, or something that may not be read. */
export type MemoryEntry =
  | string
  | Uint8Array
  | { readonly folder: true }
  | { readonly link: string }
  | { readonly locked: true };

/** Files in memory, below `file:///theories/`, for tests of what reaches across files. */
export class MemoryFiles extends EmptyFileSystemProvider implements LinkFollowing, Sizing {
  #entries: Map<string, MemoryEntry> = new Map();

  constructor(entries: Readonly<Record<string, MemoryEntry>>) {
    super();
    this.replaceAll(entries);
  }

  /** Has these files and no others. */
  replaceAll(entries: Readonly<Record<string, MemoryEntry>>): void {
    this.#entries = new Map(Object.entries(entries).map(([path, entry]) => [uriOf(path).toString(), entry]));
  }

  /** Puts something at a path, or takes it away. */
  put(path: string, entry: MemoryEntry | undefined): void {
    if (entry === undefined) this.#entries.delete(uriOf(path).toString());
    else this.#entries.set(uriOf(path).toString(), entry);
  }

  override async stat(uri: URI): Promise<FileSystemNode> {
    const entry = this.#followed(uri);
    const isDirectory = typeof entry === 'object' && 'folder' in entry;
    return { uri, isDirectory, isFile: !isDirectory };
  }

  override async exists(uri?: URI): Promise<boolean> {
    return uri !== undefined && this.#entries.has(uri.toString());
  }

  override async readBinary(uri?: URI): Promise<Uint8Array> {
    const entry = this.#followed(uri ?? uriOf(''));
    if (typeof entry === 'string') return new TextEncoder().encode(entry);
    if (entry instanceof Uint8Array) return entry;
    throw new Error('EACCES: permission denied');
  }

  override async readFile(uri?: URI): Promise<string> {
    return new TextDecoder().decode(await this.readBinary(uri));
  }

  async realpath(uri: URI): Promise<URI> {
    const entry = this.#entries.get(uri.toString());
    return typeof entry === 'object' && 'link' in entry ? uriOf(entry.link) : uri;
  }

  async size(uri: URI): Promise<number> {
    const entry = this.#followed(uri);
    return typeof entry === 'string' || entry instanceof Uint8Array ? entry.length : 0;
  }

  #followed(uri: URI): MemoryEntry {
    const entry = this.#entries.get(uri.toString());
    if (entry === undefined) throw Object.assign(new Error(`ENOENT: no such file: ${uri.path}`), { code: 'ENOENT' });
    return typeof entry === 'object' && 'link' in entry ? this.#followed(uriOf(entry.link)) : entry;
  }
}

/** The URI of a path below the folder of the tests' files. */
export function uriOf(path: string): URI {
  return UriUtils.resolvePath(URI.parse('file:///theories'), path);
}
