import { stat } from 'node:fs/promises';
import { CallError } from './options.ts';

/** Whether a file is a theory by its name. */
export function isTheoryName(file: string): boolean {
  return file.toLowerCase().endsWith('.toc');
}

/** What to say of a file that is none by its name. `shown`: as it was named. */
export function notATheory(shown: string): CallError {
  return new CallError(
    `${shown} is not a theory: its name does not end in .toc`,
    `toc new --from ${shown} makes one of notes, a table or another program's file`,
  );
}

/** What stands at a place. Throws `CallError` where that cannot be told. */
export async function kindOf(place: string): Promise<'file' | 'folder' | 'missing'> {
  try {
    return (await stat(place)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return 'missing';
    throw new CallError(`${place} cannot be read`, 'check that you may open it', error);
  }
}
