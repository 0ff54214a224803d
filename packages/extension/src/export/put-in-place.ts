import * as vscode from 'vscode';
import { nameOf } from './subject.ts';

/** A file could not be written; the message says why, in words for people. */
export class UnwritableFile extends Error {
  override readonly name = 'UnwritableFile';
}

/**
 * Writes a file whole or not at all: under another name beside it, then under its own. What stood there stays as it was
 * until then. Throws `UnwritableFile`.
 */
export async function putInPlace(target: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const { fs } = vscode.workspace;
  const temporary = vscode.Uri.joinPath(target, '..', `.${nameOf(target)}.${crypto.randomUUID()}.tmp`);
  try {
    await fs.writeFile(temporary, bytes);
    await fs.rename(temporary, target, { overwrite: true });
  } catch (error) {
    await takeAway(temporary);
    throw new UnwritableFile(`${nameOf(target)} was not written: ${reasonOf(error)}.`, { cause: error });
  }
}

/** What is not there need not be taken away. */
async function takeAway(temporary: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(temporary);
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError)) throw error;
  }
}

/** What systems say, and what it means. */
const REASONS: readonly (readonly [said: RegExp, reason: string])[] = [
  [/ENOSPC|EDQUOT|QuotaExceeded/i, 'the disk is full; make room, or choose another place'],
  [/EROFS|read-?only/i, 'the place is for reading only; choose another one'],
  [/EACCES|EPERM|NoPermissions/i, 'you may not write there; choose a folder of your own'],
  [/EISDIR|FileIsADirectory/i, 'a folder has that name; choose another one'],
  [/ENOENT|ENOTDIR|FileNotFound|FileNotADirectory/i, 'the folder is not there'],
  [/ENAMETOOLONG/i, 'the name is too long; choose a shorter one'],
  [/EBUSY|EEXIST|FileExists/i, 'another program has it open; close it there'],
  [/Unavailable/i, 'the place cannot be reached now'],
];

/** Why a file could not be written, for people. */
export function reasonOf(error: unknown): string {
  const said = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  const code = error instanceof vscode.FileSystemError ? error.code : '';
  // The system's own word tells more than VS Code's.
  return (
    REASONS.find(([pattern]) => pattern.test(said))?.[1] ?? REASONS.find(([pattern]) => pattern.test(code))?.[1] ?? said
  );
}
