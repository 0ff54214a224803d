import {
  type Cancellation,
  type FileSystemProvider,
  interruptAndCheck,
  type LangiumDocument,
  type LangiumDocumentFactory,
  type LangiumDocuments,
  type LangiumSharedCoreServices,
  type URI,
} from 'langium';
import { isForeign } from '../grammar/foreign.ts';
import { importTarget, type ReadFailure } from './import-target.ts';
import { pathsOf } from './names.ts';
import { type FileText, readTheoryText } from './read-file.ts';
import type { WorkspaceRoots } from './workspace-roots.ts';

/** The text of a library that comes with the tool; nothing where there is none of that name. */
export type LibraryReader = (name: string) => string | undefined | Promise<string | undefined>;

/** What an `import` stands for: a loaded file, or the reason why there is none. */
export type Imported =
  | { readonly kind: 'document'; readonly document: LangiumDocument }
  | { readonly kind: 'failed'; readonly failure: ReadFailure };

/** Loads what files import, and knows what each import stands for. */
export class ImportLoader {
  readonly #documents: LangiumDocuments;
  readonly #factory: LangiumDocumentFactory;
  readonly #files: FileSystemProvider;
  readonly #roots: WorkspaceRoots;
  readonly #readLibrary: LibraryReader;
  /** By the URI of what could not be read. */
  readonly #failures = new Map<string, ReadFailure>();

  constructor(services: LangiumSharedCoreServices, roots: WorkspaceRoots, readLibrary: LibraryReader) {
    this.#documents = services.workspace.LangiumDocuments;
    this.#factory = services.workspace.LangiumDocumentFactory;
    this.#files = services.workspace.FileSystemProvider;
    this.#roots = roots;
    this.#readLibrary = readLibrary;
  }

  /**
   * Loads what `documents` import, and what those import in turn, and gives the documents that were not there before.
   * A file that cannot be read is no exception: `imported` tells why.
   */
  async load(
    documents: readonly LangiumDocument[],
    cancel: Cancellation.CancellationToken,
  ): Promise<readonly LangiumDocument[]> {
    const added: LangiumDocument[] = [];
    const waiting = [...documents];
    for (let document = waiting.pop(); document; document = waiting.pop()) {
      for (const path of pathsOf(document)) {
        await interruptAndCheck(cancel);
        const loaded = await this.#loadOne(document.uri, path);
        if (!loaded) continue;
        added.push(loaded);
        waiting.push(loaded);
      }
    }
    return added;
  }

  /** What a path in `document` stands for. Asks nothing of the file system: `load` comes first. */
  imported(document: LangiumDocument, path: string | undefined): Imported {
    const target = importTarget(path, document.uri, this.#roots.of(document.uri));
    if (target.kind === 'refused') return failed(target.failure);
    const found = this.#documents.getDocument(target.uri);
    if (!found) return failed(this.#failures.get(target.uri.toString()) ?? 'missing');
    return isForeign(found.textDocument.getText()) ? failed('foreign') : { kind: 'document', document: found };
  }

  /** The files that are known to import one, themselves. */
  importersOf(uri: URI): readonly LangiumDocument[] {
    const wanted = uri.toString();
    return this.#documents.all
      .filter((document) => this.importedUris(document).some((one) => one.toString() === wanted))
      .toArray();
  }

  /** The URIs that a file's imports lead to, whether or not there is anything. */
  importedUris(document: LangiumDocument): readonly URI[] {
    return pathsOf(document).flatMap((path) => {
      const target = importTarget(path, document.uri, this.#roots.of(document.uri));
      return target.kind === 'refused' ? [] : [target.uri];
    });
  }

  /** Whether a file imports one of `uris`, itself or through others. */
  reaches(document: LangiumDocument, uris: ReadonlySet<string>): boolean {
    const seen = new Set<string>();
    const waiting = [document];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      for (const uri of this.importedUris(next)) {
        const key = uri.toString();
        if (uris.has(key)) return true;
        const imported = seen.has(key) ? undefined : this.#documents.getDocument(uri);
        seen.add(key);
        if (imported) waiting.push(imported);
      }
    }
    return false;
  }

  async #loadOne(from: URI, path: string | undefined): Promise<LangiumDocument | undefined> {
    const root = this.#roots.of(from);
    const target = importTarget(path, from, root);
    if (target.kind === 'refused' || this.#documents.hasDocument(target.uri)) return undefined;
    const read: FileText =
      target.kind === 'library'
        ? await this.#library(target.name)
        : await readTheoryText(this.#files, target.uri, root);
    // Two imports of one file may be under way at once: the first to arrive is the document.
    if (this.#documents.hasDocument(target.uri)) return undefined;
    const key = target.uri.toString();
    if (read.kind === 'failed') {
      this.#failures.set(key, read.failure);
      return undefined;
    }
    this.#failures.delete(key);
    const document = this.#factory.fromString(read.text, target.uri);
    this.#documents.addDocument(document);
    return document;
  }

  async #library(name: string): Promise<FileText> {
    const text = await this.#readLibrary(name);
    return text === undefined ? { kind: 'failed', failure: 'no-library' } : { kind: 'text', text };
  }
}

function failed(failure: ReadFailure): Imported {
  return { kind: 'failed', failure };
}
