import { randomUUID } from 'node:crypto';
import { unlinkSync } from 'node:fs';
import { link, lstat, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { CallError } from './options.ts';

/** The rights of a new file, before the user's own mask. */
const NEW_FILE = 0o666;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

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
  const target = await targetOf(file, force, shown);
  const temporary = path.join(path.dirname(target.path), `.${path.basename(target.path)}.${randomUUID()}.tmp`);
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
    throw explained(error, shown);
  } finally {
    await unlink(temporary).catch(ignoreMissing);
    stopWatching();
  }
}

/** Throws `CallError` where `writeWhole` would refuse: asked before long work. */
export async function mayWrite(file: string, force: boolean, shown = file): Promise<void> {
  await targetOf(file, force, shown);
}

/** The file that a path stands for (behind a link: the file itself), and the rights of the one that is there. */
async function targetOf(file: string, force: boolean, shown: string): Promise<{ path: string; mode: number }> {
  const folder = path.dirname(file);
  try {
    const folderStat = await stat(folder).catch(undefinedIfMissing);
    if (!folderStat?.isDirectory()) {
      throw new CallError(`${shown} cannot be written: there is no folder ${folder}`, 'make the folder first');
    }
    const link = await lstat(file).catch(undefinedIfMissing);
    if (!link) return { path: file, mode: NEW_FILE };
    const real = await realpath(file);
    const found = await stat(real);
    if (found.isDirectory()) throw new CallError(`${shown} is a folder`, 'name a file in it');
    if (!found.isFile()) throw new CallError(`${shown} is no ordinary file`, 'name another one');
    if (!force) throw alreadyThere(shown);
    return { path: real, mode: found.mode & 0o777 };
  } catch (error) {
    throw explained(error, shown);
  }
}

/** Takes a temporary file away when a signal ends the process; gives what ends the watch. */
function removeOnSignals(file: string): () => void {
  const onSignal = (signal: NodeJS.Signals) => {
    try {
      unlinkSync(file);
    } catch (error) {
      ignoreMissing(error);
    } finally {
      stop();
      process.kill(process.pid, signal);
    }
  };
  const stop = () => {
    for (const signal of SIGNALS) process.off(signal, onSignal);
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return stop;
}

/** With `force` what is there gives way; without it a name that was taken in the meantime is left alone. */
async function putInPlace(temporary: string, target: string, force: boolean, shown: string): Promise<void> {
  if (!force) {
    try {
      await link(temporary, target);
      return;
    } catch (error) {
      if (codeOf(error) === 'EEXIST') throw alreadyThere(shown);
      // Some file systems have no second names: look, then rename.
      if (await lstat(target).catch(undefinedIfMissing)) throw alreadyThere(shown);
    }
  }
  await rename(temporary, target);
}

function alreadyThere(shown: string): CallError {
  return new CallError(`${shown} is there already`, 'write over it with --force, or choose another name');
}

const REASONS: Readonly<Record<string, readonly [why: string, help: string]>> = {
  EACCES: ['you may not write there', 'choose a folder of your own'],
  EPERM: ['you may not write there', 'choose a folder of your own'],
  EROFS: ['the disk is for reading only', 'choose another disk'],
  ENOSPC: ['the disk is full', 'make room, or choose another disk'],
  EDQUOT: ['your share of the disk is full', 'make room, or choose another disk'],
  ENAMETOOLONG: ['the name is too long', 'choose a shorter one'],
  EINVAL: ['this disk takes no such name', 'choose another one'],
  EMFILE: ['too many files are open', 'try again'],
  ELOOP: ['its links lead in a circle', 'choose another name'],
};

function explained(error: unknown, shown: string): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  const [why, help] = REASONS[code] ?? [`the system says ${code}`, undefined];
  return new CallError(`${shown} cannot be written: ${why}`, help, error);
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function undefinedIfMissing(error: unknown): undefined {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
  throw error;
}

function ignoreMissing(error: unknown): void {
  undefinedIfMissing(error);
}
