import * as vscode from 'vscode';
import type { LanguageServer } from '../language-server.ts';
import { editorRange } from '../positions.ts';
import type { Theories } from '../theories.ts';
import type { DiagramPanel } from './panel.ts';
import { placeNow, type Select } from './place-now.ts';

/** For how long, in ms, VS Code may still tell that a click gave the page the focus: it looks four times a second. */
const LATE_FOCUS = 500;

/**
 * Shows where the chosen card or arrow is written and puts the cursor at its start, in the column beside the diagram
 * where no editor shows the document yet. The focus goes to the text and stays there. A gesture made on an older figure
 * is carried over to the text as it is now; where that cannot be, the status bar says so and the cursor stays.
 */
export async function showInText(
  gesture: Select,
  theories: Theories,
  server: LanguageServer,
  panel: DiagramPanel | undefined,
): Promise<void> {
  const document = vscode.Uri.parse(gesture.uri);
  const place = await placeNow(gesture, {
    version: () => vscode.workspace.textDocuments.find((one) => isAt(one, document))?.version,
    latest: () => theories.latest(document),
    read: () => server.theory(document.toString()),
  });
  if (place === undefined) {
    vscode.window.setStatusBarMessage('The text has changed: choose the card again in the new figure.', 4000);
    return;
  }
  const uri = vscode.Uri.parse(place.uri);
  const shown = vscode.window.visibleTextEditors.find((editor) => isAt(editor.document, uri));
  const elsewhere = panel?.column === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One;
  const range = editorRange(place.range);
  const show = () => vscode.window.showTextDocument(uri, { viewColumn: shown?.viewColumn ?? elsewhere });
  const editor = await show();
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  const late = panel?.onDidBecomeActive(() => void show());
  setTimeout(() => late?.dispose(), LATE_FOCUS);
}

function isAt(document: vscode.TextDocument, uri: vscode.Uri): boolean {
  return document.uri.toString() === uri.toString();
}
