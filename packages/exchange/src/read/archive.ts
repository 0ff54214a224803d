import { strFromU8, unzipSync } from 'fflate';
import { ImportError } from '../import-error.ts';

/** Bytes that one file of an archive may grow to: more is no project, but a trap. */
const MOST_BYTES = 64 * 1024 * 1024;

/** The text of one file of a ZIP archive, by its path. Nothing else is unpacked. Throws `ImportError`. */
export function textInArchive(bytes: Uint8Array, path: string): string {
  let tooLarge = false;
  const files = unpacked(() =>
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name !== path) return false;
        tooLarge ||= originalSize > MOST_BYTES;
        return !tooLarge;
      },
    }),
  );
  if (tooLarge) throw new ImportError(`${path} in this archive is too large to be read`);
  const file = files[path];
  if (file === undefined) throw new ImportError(`this archive holds no ${path}`, 'export the project anew');
  return strFromU8(file);
}

function unpacked(unzip: () => Record<string, Uint8Array>): Record<string, Uint8Array> {
  try {
    return unzip();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new ImportError('this archive is broken and cannot be unpacked', 'export the project anew', error);
  }
}
