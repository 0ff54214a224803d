import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Faces, loadFace, pairFaces } from '../text/face.ts';

const FONTS = '@expo-google-fonts/source-sans-3';

/** The typeface that ships. */
export function shippedFaces(): Faces {
  return pairFaces(
    loadFace(readFont('400Regular/SourceSans3_400Regular.ttf')),
    loadFace(readFont('700Bold/SourceSans3_700Bold.ttf')),
  );
}

function readFont(path: string): Uint8Array {
  return readFileSync(fileURLToPath(import.meta.resolve(`${FONTS}/${path}`)));
}
