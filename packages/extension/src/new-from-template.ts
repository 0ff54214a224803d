import * as vscode from 'vscode';

/** A template in the order and words of the pick; its text is `dist/templates/<file>`. */
const TEMPLATES = [
  { file: 'clinical-team.toc', label: 'Clinical team', description: 'how the work helps one family' },
  { file: 'system-team.toc', label: 'System team', description: 'what a team changes in local services' },
  { file: 'blank.toc', label: 'Blank', description: 'four columns and a first card in each' },
] as const;

/** Lets a template be chosen, opens it as a new file and the diagram beside it. */
export async function newFromTemplate(extension: vscode.Uri, openDiagram: (uri: vscode.Uri) => void): Promise<void> {
  const picked = await vscode.window.showQuickPick(TEMPLATES, {
    title: 'New theory of change',
    placeHolder: 'What do you start from?',
  });
  if (picked === undefined) return;
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist/templates', picked.file));
  const content = new TextDecoder().decode(bytes);
  const document = await vscode.workspace.openTextDocument({ language: 'toc', content });
  const editor = await vscode.window.showTextDocument(document);
  selectFirstWords(editor);
  openDiagram(document.uri);
}

/** The first words in quotes after `theory`: what everybody replaces first. */
function selectFirstWords(editor: vscode.TextEditor): void {
  const text = editor.document.getText();
  const words = /^theory "([^"]*)"/m.exec(text);
  if (words?.[1] === undefined) return;
  const start = words.index + words[0].length - words[1].length - 1;
  const position = (offset: number) => editor.document.positionAt(offset);
  editor.selection = new vscode.Selection(position(start), position(start + words[1].length));
}
