import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ExportResources } from '@theory-of-change/export';
import { shippedResources } from '@theory-of-change/export/node';

/** What comes with the tool: the folder that its build fills, beside the bundles. */
export class ToolResources {
  readonly #folder: URL;

  constructor(folder: URL) {
    this.#folder = folder;
  }

  /** What the writers of formats need. */
  forExport(): ExportResources {
    return shippedResources(fileURLToPath(this.#folder));
  }

  /** The text of a library that theories import as `library:name`; undefined where there is none of that name. */
  library(name: string): string | undefined {
    try {
      return readFileSync(new URL(`library/${name}.toc`, this.#folder), 'utf8');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** The names of the templates that `toc new` begins with. */
  async templates(): Promise<readonly string[]> {
    const files = await readdir(new URL('templates/', this.#folder));
    return files
      .filter((file) => file.endsWith('.toc'))
      .map((file) => file.slice(0, -'.toc'.length))
      .sort();
  }

  async template(name: string): Promise<string> {
    return readFile(new URL(`templates/${name}.toc`, this.#folder), 'utf8');
  }
}
