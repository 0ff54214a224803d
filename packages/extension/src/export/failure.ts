import * as vscode from 'vscode';
import { UnwritableFile } from './put-in-place.ts';

/** Tells that an export failed, and why where that can be said in words for people; what else is known goes to the log. */
export async function failure(error: unknown, words: string, log: vscode.LogOutputChannel): Promise<void> {
  log.error(words, error instanceof Error ? error : String(error));
  if (error instanceof UnwritableFile) log.error('Because:', String(error.cause));
  const show = 'Show Output';
  const told = error instanceof UnwritableFile ? error.message : words;
  const chosen = await vscode.window.showErrorMessage(told, show);
  if (chosen === show) log.show();
}
