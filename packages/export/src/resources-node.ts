import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { ExportResources } from './resources.ts';
import { resourcesFrom } from './shipped.ts';

/** Half the time of the best quality, and within 7 % of its size. */
const BROTLI_QUALITY = 5;

/** The fonts and programs that stand in `folder`, where the build puts them. Their readers reject where a file cannot be read. */
export function shippedResources(folder: string): ExportResources {
  return {
    ...resourcesFrom((name) => readFile(path.join(folder, name))),
    brotli: (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  };
}
