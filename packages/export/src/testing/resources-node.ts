import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { brotliCompressSync } from 'node:zlib';
import type { ExportResources } from '../format.ts';

const require = createRequire(import.meta.url);

const PROGRAMS = {
  resvg: require.resolve('@resvg/resvg-wasm/index_bg.wasm'),
  'harfbuzz-subset': require.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'),
} as const;

/** What writers need, read from the packages that it comes from. */
export async function testResources(): Promise<ExportResources> {
  const fonts = '@expo-google-fonts/source-sans-3';
  return {
    fonts: {
      regular: await readFile(require.resolve(`${fonts}/400Regular/SourceSans3_400Regular.ttf`)),
      bold: await readFile(require.resolve(`${fonts}/700Bold/SourceSans3_700Bold.ttf`)),
    },
    program: (name) => readFile(PROGRAMS[name]),
    brotli: (bytes) => brotliCompressSync(bytes),
  };
}
