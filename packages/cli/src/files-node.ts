import { constants } from 'node:fs';
import { access, link, lstat, mkdir, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { CallError } from './options.ts';
import { codeOf, explained, undefinedIfMissing } from './system-error.ts';
import { clearLeftBehind, removeOnSignals, temporaryIn } from './temporary-node.ts';

/** The rights of a new file, before the user's own mask. */
const NEW_FILE = 0o666;

/**
 * Writes a file whole or not at all: into a temporary file beside it, to the disk, then under its name in one step.
 * What stood there stays as it was until then. Without `force` nothing is written over. Throws `CallError`.
 */
export async function writeWhole(
  file: string,
  bytes: Uint8Array | string,
  force: boolean,
  shown = file,
): Promise<void> {
  const target = await targetOf(file, shown);
  if (target.isThere && !force) throw alreadyThere([shown]);
  const folder = path.dirname(target.path);
  await clearLeftBehind(folder);
  const temporary = temporaryIn(folder);
  const stopWatching = removeOnSignals(temporary);
  try {
    const handle = await open(temporary, 'wx', target.mode);
    try {
      await handle.writeFile(bytes);
      if (target.mode !== NEW_FILE) await handle.chmod(target.mode);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await putInPlace(temporary, target.path, force, shown);
  } catch (error) {
    throw explained(error, `${shown} cannot be written`);
  } finally {
    await unlink(temporary).catch(undefinedIfMissing);
    stopWatching();
  }
}

/** A file to be written, and its name as the user wrote it. */
export interface NamedFile {
  readonly file: string;
  readonly shown: string;
}

/**
 * Asked before long work: throws `CallError` where `writeWhole` would refuse one of these files, and names all that are there
 * already. Of files in a `newFolder` that is not there yet it asks whether the folder can be made.
 */
export async function mayWriteAll(files: readonly NamedFile[], force: boolean, newFolder?: NamedFile): Promise<void> {
  const isNew = newFolder !== undefined && !(await isFolder(newFolder));
  if (isNew) await mayMakeFolder(newFolder);
  const there: string[] = [];
  for (const { file, shown } of files) {
    if (isNew && path.dirname(file) === newFolder.file) continue;
    if ((await targetOf(file, shown)).isThere) there.push(shown);
  }
  if (there.length > 0 && !force) throw alreadyThere(there);
}

/** Makes a folder, with those that it stands in, where it is missing. Throws `CallError`. */
export async function makeFolder({ file, shown }: NamedFile): Promise<void> {
  try {
    await mkdir(file, { recursive: true });
  } catch (error) {
    throw explained(error, `the folder ${shown} cannot be made`);
  }
}

/** Whether a folder is there. Throws `CallError` where something else has its name. */
async function isFolder({ file, shown }: NamedFile): Promise<boolean> {
  try {
    const found = await stat(file).catch(undefinedIfMissing);
    if (found && !found.isDirectory()) throw new CallError(`${shown} is no folder`, 'name a folder, or a new one');
    return found !== undefined;
  } catch (error) {
    throw explained(error, `the folder ${shown} cannot be made`);
  }
}

/** Throws `CallError` where `makeFolder` would: the nearest folder that is there must let others be made in it. */
async function mayMakeFolder({ file, shown }: NamedFile): Promise<void> {
  const parent = path.dirname(file);
  if (!(await isFolder({ file: parent, shown: parent }))) return mayMakeFolder({ file: parent, shown });
  try {
    await access(parent, constants.W_OK);
  } catch (error) {
    throw explained(error, `the folder ${shown} cannot be made`);
  }
}

/** What a path stands for. */
interface FileTarget {
  /** Behind a link: the file itself. */
  readonly path: string;
  /** The rights of the file that is there, else of a new one. */
  readonly mode: number;
  readonly isThere: boolean;
}

async function targetOf(file: string, shown: string): Promise<FileTarget> {
  const folder = path.dirname(file);
  try {
    const folderStat = await stat(folder).catch(undefinedIfMissing);
    if (!folderStat?.isDirectory()) {
      throw new CallError(`${shown} cannot be written: there is no folder ${folder}`, 'make the folder first');
    }
    const found = await lstat(file).catch(undefinedIfMissing);
    const target = found ? await fileThere(file, shown) : { path: file, mode: NEW_FILE, isThere: false };
    await access(path.dirname(target.path), constants.W_OK);
    return target;
  } catch (error) {
    throw explained(error, `${shown} cannot be written`);
  }
}

async function fileThere(file: string, shown: string): Promise<FileTarget> {
  const real = await realpath(file);
  const found = await stat(real);
  if (found.isDirectory()) throw new CallError(`${shown} is a folder`, 'name a file in it');
  if (!found.isFile()) throw new CallError(`${shown} is no ordinary file`, 'name another one');
  return { path: real, mode: found.mode & 0o777, isThere: true };
}

/** With `force` what is there gives way; without it a name that was taken in the meantime is left alone. */
async function putInPlace(temporary: string, target: string, force: boolean, shown: string): Promise<void> {
  if (!force) {
    try {
      await link(temporary, target);
      return;
    } catch (error) {
      if (codeOf(error) === 'EEXIST') throw alreadyThere([shown]);
      // Some file systems have no second names: look, then rename.
      if (await lstat(target).catch(undefinedIfMissing)) throw alreadyThere([shown]);
    }
  }
  await rename(temporary, target);
}

function alreadyThere(shown: readonly string[]): CallError {
  const [one, ...more] = shown;
  return more.length === 0
    ? new CallError(`${one} is there already`, 'write over it with --force, or choose another name')
    : new CallError(`${shown.join(', ')} are there already`, 'write over them with --force, or choose other names');
}
