import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { brotliCompressSync, constants } from 'node:zlib';
import type { ExportResources } from '@theory-of-change/export';

/** Half the time of the best quality, and within 7 % of its size. */
const BROTLI_QUALITY = 5;

/** What comes with the tool: the folder that its build fills, beside the bundles. */
export class ToolResources {
  readonly #folder: URL;

  constructor(folder: URL) {
    this.#folder = folder;
  }

  /** What the writers of formats need; fonts are read once. */
  async forExport(): Promise<ExportResources> {
    const [regular, bold] = await Promise.all([
      this.#read('fonts/SourceSans3-Regular.ttf'),
      this.#read('fonts/SourceSans3-Bold.ttf'),
    ]);
    return {
      fonts: { regular, bold },
      program: (name) => this.#read(`${name}.wasm`),
      brotli: (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
    };
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

  async #read(name: string): Promise<Uint8Array> {
    return readFile(new URL(name, this.#folder));
  }
}
