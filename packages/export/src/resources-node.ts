import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { ExportResources } from './format.ts';

/** Half the time of the best quality, and within 7 % of its size. */
const BROTLI_QUALITY = 5;

/** The fonts and programs that stand in `folder`, where the build puts them. Throws where a font cannot be read. */
export async function shippedResources(folder: string): Promise<ExportResources> {
  const read = (name: string): Promise<Uint8Array> => readFile(path.join(folder, name));
  const [regular, bold] = await Promise.all([
    read('fonts/SourceSans3-Regular.ttf'),
    read('fonts/SourceSans3-Bold.ttf'),
  ]);
  return {
    fonts: { regular, bold },
    program: (name) => read(`${name}.wasm`),
    brotli: (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  };
}
