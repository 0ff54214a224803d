import { readSettings, SETTINGS_FILE, type Settings } from '@theory-of-change/model';
import { type FileSystemProvider, type URI, UriUtils } from 'langium';

const NONE: Settings = {};

/**
 * The settings of projects: those of the nearest `theory-of-change.json` from a file's folder upward. Each folder is
 * read once, until a change is told. A mistake in the file costs its own setting; the editor shows it by the schema.
 */
export class ProjectSettings {
  readonly #files: FileSystemProvider;
  readonly #byFolder = new Map<string, Settings>();

  constructor(files: FileSystemProvider) {
    this.#files = files;
  }

  of(file: URI): Settings {
    // New files, libraries and what is shared from elsewhere stand in no folder that could be read.
    return file.scheme === 'file' ? this.#ofFolder(UriUtils.dirname(file)) : NONE;
  }

  /** Whether one of these files holds settings; if so, all are read anew. */
  changed(files: readonly string[]): boolean {
    if (!files.some((file) => file.endsWith(`/${SETTINGS_FILE}`))) return false;
    this.#byFolder.clear();
    return true;
  }

  #ofFolder(folder: URI): Settings {
    const key = folder.toString();
    const known = this.#byFolder.get(key);
    if (known) return known;
    const own = this.#read(UriUtils.joinPath(folder, SETTINGS_FILE));
    const above = UriUtils.dirname(folder);
    const settings = own ?? (above.path === folder.path ? NONE : this.#ofFolder(above));
    this.#byFolder.set(key, settings);
    return settings;
  }

  #read(file: URI): Settings | undefined {
    return this.#files.existsSync(file) ? readSettings(this.#files.readFileSync(file)).settings : undefined;
  }
}
