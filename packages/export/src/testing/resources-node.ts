import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { brotliCompressSync } from 'node:zlib';
import type { ExportResources } from '../resources.ts';

const require = createRequire(import.meta.url);

const PROGRAMS = {
  resvg: require.resolve('@resvg/resvg-wasm/index_bg.wasm'),
  'harfbuzz-subset': require.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'),
} as const;

const FONTS = {
  paper: '@expo-google-fonts/source-sans-3/*/SourceSans3_*.ttf',
  office: '@expo-google-fonts/arimo/*/Arimo_*.ttf',
} as const;

/** What writers need, read from the packages that it comes from. */
export const testResources: ExportResources = {
  fonts: async (family) => {
    const read = (weight: string) => readFile(require.resolve(FONTS[family].replaceAll('*', weight)));
    return { regular: await read('400Regular'), bold: await read('700Bold') };
  },
  program: (name) => readFile(PROGRAMS[name]),
  page: async () => ({ script: 'document.body.dataset.state = "live";', style: 'body { margin: 0 }' }),
  brotli: (bytes) => brotliCompressSync(bytes),
};
