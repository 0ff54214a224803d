import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { ExportResources, Family } from './resources.ts';

/** The files of each family, without their weight. */
const FONT_FILES: Readonly<Record<Family, string>> = { paper: 'SourceSans3', office: 'Arimo' };

/** Half the time of the best quality, and within 7 % of its size. */
const BROTLI_QUALITY = 5;

/** The fonts and programs that stand in `folder`, where the build puts them. Their readers reject where a file cannot be read. */
export function shippedResources(folder: string): ExportResources {
  const read = (name: string): Promise<Uint8Array> => readFile(path.join(folder, name));
  return {
    fonts: async (family) => {
      const file = FONT_FILES[family];
      const [regular, bold] = await Promise.all([read(`fonts/${file}-Regular.ttf`), read(`fonts/${file}-Bold.ttf`)]);
      return { regular, bold };
    },
    program: (name) => read(`${name}.wasm`),
    brotli: (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  };
}
