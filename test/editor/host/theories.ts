import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../../support/until.ts';

export const EXTENSION_ID = 'theory-of-change.theory-of-change';

/** Opens a file of the workspace in an editor. */
export async function open(name: string): Promise<vscode.TextEditor> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'the window has a folder');
  return vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, name));
}

/** Opens a new theory with this text, which no file has. */
export async function openText(content: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'toc', content }));
}

/** The errors of a document, once there is one or more with these words. */
export function errorsWith(document: vscode.TextDocument, words: RegExp): Promise<readonly vscode.Diagnostic[]> {
  return until(`an error with ${words}`, () => {
    const found = errorsOf(document).filter((error) => words.test(error.message));
    return found.length > 0 ? found : undefined;
  });
}

/** Waits until a document has no error. */
export function noErrors(document: vscode.TextDocument): Promise<true> {
  return until(`${document.fileName} to have no errors`, () => errorsOf(document).length === 0 || undefined);
}

export function errorsOf(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter((diagnostic) => diagnostic.severity === vscode.DiagnosticSeverity.Error);
}

/** Where these words first stand in a document. */
export function placeOf(document: vscode.TextDocument, words: string): vscode.Range {
  const start = document.getText().indexOf(words);
  assert.ok(start >= 0, `the document has “${words}”`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
}

/** Replaces the first place of these words, as one step of undo. */
export async function replace(editor: vscode.TextEditor, words: string, by: string): Promise<void> {
  const range = placeOf(editor.document, words);
  assert.ok(await editor.edit((edit) => edit.replace(range, by)));
}

/** Closes everything, and drops what was not saved. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
