import { sourceOf, type ViewMessage } from '@theory-of-change/model';
import * as vscode from 'vscode';
import { editorRange } from '../positions.ts';
import type { Theories } from '../theories.ts';

type Select = Extract<ViewMessage, { kind: 'select' }>;

/**
 * Shows where the chosen card or arrow is written and puts the cursor at its start, in the column `beside` the diagram
 * where no editor shows the document yet. A gesture made on an older figure is carried over to the text as it is now;
 * where that cannot be, the status bar says so and the cursor stays.
 */
export async function showInText(
  gesture: Select,
  theories: Theories,
  diagramColumn: vscode.ViewColumn | undefined,
): Promise<void> {
  const place = currentPlace(gesture, theories);
  if (place === undefined) {
    vscode.window.setStatusBarMessage('The text has changed: choose the card again in the new figure.', 4000);
    return;
  }
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document.uri.toString() === place.uri);
  const elsewhere = diagramColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One;
  const range = editorRange(place.range);
  const editor = await vscode.window.showTextDocument(vscode.Uri.parse(place.uri), {
    viewColumn: shown?.viewColumn ?? elsewhere,
  });
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Where the chosen subject stands in the text as it is now. */
function currentPlace(
  gesture: Select,
  theories: Theories,
): (Pick<Select, 'range'> & { readonly uri: string }) | undefined {
  const uri = vscode.Uri.parse(gesture.source).toString();
  const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri);
  const drawnFromThis = uri === vscode.Uri.parse(gesture.uri).toString();
  if (document === undefined || !drawnFromThis || document.version === gesture.version) {
    return { uri, range: gesture.range };
  }
  const latest = theories.latest(document.uri);
  if (latest?.version !== document.version) return undefined;
  const source = sourceOf(latest.theory, gesture.id);
  return source && { uri: source.uri ?? uri, range: source.range };
}
