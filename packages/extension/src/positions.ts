import type { Range } from '@theory-of-change/model';
import * as vscode from 'vscode';

/** A range of the model as the editor's. Both count lines and UTF-16 code units from 0. */
export function editorRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
