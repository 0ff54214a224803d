import * as vscode from 'vscode';

/** Says that a file is written, opens it where the settings want that, and offers to show it. */
export async function openFile(target: vscode.Uri, words: string, kind: 'warning' | 'information'): Promise<void> {
  const isHere = isOnThisMachine(target);
  const opens = vscode.workspace.getConfiguration('theoryOfChange', target).get<boolean>('export.open', true);
  const isOpened = opens && isHere && (await vscode.env.openExternal(target));
  const open = 'Open';
  const reveal = 'Show in Folder';
  const buttons = [...(isOpened ? [] : [open]), ...(isHere ? [reveal] : [])];
  const show = kind === 'warning' ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
  const chosen = await show(words, ...buttons);
  if (chosen === reveal) await vscode.commands.executeCommand('revealFileInOS', target);
  if (chosen !== open) return;
  if (isHere && (await vscode.env.openExternal(target))) return;
  // Where the file is on another machine, or in a browser: in the editor.
  await vscode.commands.executeCommand('vscode.open', target, { preview: false });
}

/** Whether the programs of the user's own machine reach a file. */
export function isOnThisMachine({ scheme }: vscode.Uri): boolean {
  return scheme === 'file' && vscode.env.remoteName === undefined && vscode.env.uiKind === vscode.UIKind.Desktop;
}
