import { strFromU8, unzipSync } from 'fflate';

/** The parts of an Office file, as text, by their names in the archive; pictures of pixels are no text worth reading. */
export function zipParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}
