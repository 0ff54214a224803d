import { stat } from 'node:fs/promises';
import path from 'node:path';
import { SETTINGS_FILE } from '@theory-of-change/model';

/** What stands in the outermost folder of a project. */
const SIGNS = ['.git', SETTINGS_FILE];

/**
 * The folder that a theory's imports never leave: the nearest one upward with a repository or settings of its own; else
 * the folder that the command was called in, where the theory lies below it; else the theory's own.
 */
export async function projectFolder(file: string, cwd: string): Promise<string> {
  const own = path.dirname(file);
  for (let folder = own; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    for (const sign of SIGNS) if (await exists(path.join(folder, sign))) return folder;
  }
  const isBelow = !path.relative(cwd, own).startsWith('..') && !path.isAbsolute(path.relative(cwd, own));
  return isBelow ? cwd : own;
}

async function exists(place: string): Promise<boolean> {
  try {
    await stat(place);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}
