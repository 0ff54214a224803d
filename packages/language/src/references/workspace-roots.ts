import { type LangiumSharedCoreServices, URI, UriUtils } from 'langium';
import { LIBRARY_SCHEME } from './import-target.ts';

/**
 * The folders that imports never leave: the editor's workspace folders and those that were opened by hand.
 * A file outside them all makes its own folder one.
 */
export class WorkspaceRoots {
  #opened: readonly URI[] = [];
  readonly #folders: () => readonly URI[];

  constructor(services: LangiumSharedCoreServices) {
    this.#folders = () =>
      services.workspace.WorkspaceManager.workspaceFolders?.map((folder) => URI.parse(folder.uri)) ?? [];
  }

  /** Lets imports reach everything below `folder`. */
  open(folder: URI): void {
    if (!this.#opened.some((known) => UriUtils.equals(known, folder))) this.#opened = [...this.#opened, folder];
  }

  /** Lets imports reach what is below `folder`, and no other folder opened before. */
  openOnly(folder: URI): void {
    this.#opened = [folder];
  }

  /** The outermost folder that the imports of `file` may reach. */
  of(file: URI): URI {
    const around = [...this.#folders(), ...this.#opened].filter((root) => UriUtils.contains(root, file));
    const [outermost] = around.sort((a, b) => a.path.length - b.path.length);
    if (outermost) return outermost;
    const own = UriUtils.dirname(file);
    if (file.scheme !== LIBRARY_SCHEME) this.open(own);
    return own;
  }
}
