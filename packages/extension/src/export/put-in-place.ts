import * as vscode from 'vscode';
import { nameOf } from './subject.ts';
import { whyUnwritable } from './why-unwritable.ts';

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
    throw new UnwritableFile(`${nameOf(target)} was not written: ${whyUnwritable(said(error))}.`, { cause: error });
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

/** What the system says, and what VS Code makes of it. */
function said(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [String(error)];
  return [`${error.name} ${error.message}`, ...(error instanceof vscode.FileSystemError ? [error.code] : [])];
}
