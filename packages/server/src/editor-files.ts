import {
  type FileParams,
  LIST_METHOD,
  READ_METHOD,
  type ServedBytes,
  type ServedEntry,
  type ServedStat,
  STAT_METHOD,
} from '@theory-of-change/model';
import { type FileSystemNode, type URI, UriUtils } from 'langium';
import type { InitializeParams } from 'vscode-languageserver';
import type { ReadableFiles } from './files.ts';

/** What sends requests to the editor: a connection. */
export interface Asking {
  sendRequest<Answer>(method: string, params: FileParams): Promise<Answer>;
}

/** Nothing stands at an address; `code` is Node's word for it, which readers of files know. */
class MissingFile extends Error {
  override readonly name = 'MissingFile';
  readonly code = 'ENOENT';

  constructor(uri: URI) {
    super(`${uri.toString()} is not there.`);
  }
}

/** Files as the editor serves them, wherever it has them. Where it serves none, there are none. */
export class EditorFiles implements ReadableFiles {
  readonly #editor: Asking;
  #serves = false;

  constructor(editor: Asking) {
    this.#editor = editor;
  }

  /** Takes what the editor says of itself. */
  initialize({ initializationOptions: options }: Pick<InitializeParams, 'initializationOptions'>): void {
    this.#serves = typeof options === 'object' && options !== null && options.servesFiles === true;
  }

  async stat(uri: URI): Promise<FileSystemNode> {
    return nodeOf(uri, await this.#found(uri));
  }

  async exists(uri: URI): Promise<boolean> {
    return (await this.#ask<ServedStat>(STAT_METHOD, uri)) !== undefined;
  }

  async size(uri: URI): Promise<number> {
    return (await this.#found(uri)).size;
  }

  /** An editor knows no links. */
  async realpath(uri: URI): Promise<URI> {
    return uri;
  }

  async readBinary(uri: URI): Promise<Uint8Array> {
    const served = await this.#ask<ServedBytes>(READ_METHOD, uri);
    if (served === undefined) throw new MissingFile(uri);
    return Uint8Array.from(atob(served.base64), (character) => character.charCodeAt(0));
  }

  async readFile(uri: URI): Promise<string> {
    return new TextDecoder().decode(await this.readBinary(uri));
  }

  async readDirectory(folder: URI): Promise<FileSystemNode[]> {
    const entries = (await this.#ask<readonly ServedEntry[]>(LIST_METHOD, folder)) ?? [];
    return entries.map((entry) => nodeOf(UriUtils.joinPath(folder, entry.name), entry));
  }

  async #found(uri: URI): Promise<ServedStat> {
    const found = await this.#ask<ServedStat>(STAT_METHOD, uri);
    if (found === undefined) throw new MissingFile(uri);
    return found;
  }

  async #ask<Answer>(method: string, uri: URI): Promise<Answer | undefined> {
    if (!this.#serves) return undefined;
    return (await this.#editor.sendRequest<Answer | null>(method, { uri: uri.toString() })) ?? undefined;
  }
}

function nodeOf(uri: URI, { kind }: Pick<ServedStat, 'kind'>): FileSystemNode {
  return { uri, isFile: kind === 'file', isDirectory: kind === 'folder' };
}
