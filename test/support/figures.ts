import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Faces, loadFace, pairFaces } from '@theory-of-change/diagram';

const FONTS = path.dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/source-sans-3/package.json'));

/** The typeface that ships, to measure with. */
export function shippedFaces(): Faces {
  const face = (file: string) => loadFace(readFileSync(path.join(FONTS, file)));
  return pairFaces(face('400Regular/SourceSans3_400Regular.ttf'), face('700Bold/SourceSans3_700Bold.ttf'));
}
