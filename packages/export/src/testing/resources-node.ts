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
  paper: {
    regular: require.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
    bold: require.resolve('@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf'),
  },
  office: {
    regular: require.resolve('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf'),
    bold: require.resolve('@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf'),
  },
} as const;

/** What writers need, read from the packages that it comes from. */
export const testResources: ExportResources = {
  fonts: async (family) => {
    const { regular, bold } = FONTS[family];
    return { regular: await readFile(regular), bold: await readFile(bold) };
  },
  program: (name) => readFile(PROGRAMS[name]),
  page: async () => ({ script: 'document.body.dataset.state = "live";', style: 'body { margin: 0 }' }),
  brotli: (bytes) => brotliCompressSync(bytes),
};
