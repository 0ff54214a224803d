import { LIBRARY_SCHEME } from '@theory-of-change/language';
import { readSettings, SETTINGS_FILE, type Settings } from '@theory-of-change/model';
import { type URI, UriUtils } from 'langium';
import type { ReadableFiles } from './files.ts';

const NONE: Settings = {};

/** What stands in no folder: new files, and the libraries that come with the tool. */
const WITHOUT_FOLDER = ['untitled', LIBRARY_SCHEME];

/**
 * The settings of projects: those of the nearest `theory-of-change.json` from a file's folder upward. Each folder is
 * read once, until a change is told. A mistake in the file costs its own setting; the editor shows it by the schema.
 */
export class ProjectSettings {
  readonly #files: Pick<ReadableFiles, 'exists' | 'readFile'>;
  readonly #complain: (words: string) => void;
  /** By folder: being read, or read. */
  #reading = new Map<string, Promise<Settings>>();
  /** By folder: what was last read. */
  readonly #known = new Map<string, Settings>();

  /** `complain` gets a word about a file that is there and cannot be read. */
  constructor(files: Pick<ReadableFiles, 'exists' | 'readFile'>, complain: (words: string) => void) {
    this.#files = files;
    this.#complain = complain;
  }

  /** Reads what `of` tells of a file from then on. */
  async load(file: URI): Promise<void> {
    if (hasFolder(file)) await this.#ofFolder(UriUtils.dirname(file));
  }

  /** The settings of a file, as they were last loaded. */
  of(file: URI): Settings {
    return (hasFolder(file) ? this.#known.get(UriUtils.dirname(file).toString()) : undefined) ?? NONE;
  }

  /** Whether one of these files holds settings; if so, all are read anew when they are next loaded. */
  changed(files: readonly string[]): boolean {
    if (!files.some((file) => file.endsWith(`/${SETTINGS_FILE}`))) return false;
    this.#reading = new Map();
    return true;
  }

  #ofFolder(folder: URI): Promise<Settings> {
    const key = folder.toString();
    const begun = this.#reading.get(key);
    if (begun) return begun;
    const readings = this.#reading;
    const reading = this.#find(folder).then((settings) => {
      // A reading that a change overtook tells nothing.
      if (readings === this.#reading) this.#known.set(key, settings);
      return settings;
    });
    readings.set(key, reading);
    return reading;
  }

  async #find(folder: URI): Promise<Settings> {
    const own = await this.#read(UriUtils.joinPath(folder, SETTINGS_FILE));
    if (own) return own;
    const above = UriUtils.dirname(folder);
    return above.path === folder.path ? NONE : this.#ofFolder(above);
  }

  async #read(file: URI): Promise<Settings | undefined> {
    try {
      return (await this.#files.exists(file)) ? readSettings(await this.#files.readFile(file)).settings : undefined;
    } catch (error) {
      this.#complain(`${file.toString()} cannot be read: ${error instanceof Error ? error.message : error}`);
      return undefined;
    }
  }
}

function hasFolder({ scheme }: URI): boolean {
  return !WITHOUT_FOLDER.includes(scheme);
}
