import * as vscode from 'vscode';

/** The command that the language server puts behind the code of a finding. It stands in no menu: only a finding knows its code. */
export const SHOW_RULE = 'toc.showRule';

/** The heading under which the page tells of codes that have none of their own. */
const OTHERS = 'slips-of-the-keyboard';

/** Shows what a rule finds and why: the page that ships with the extension, at the rule's heading. Works offline. */
export async function showRule(extension: vscode.Uri, code: unknown): Promise<void> {
  const page = vscode.Uri.joinPath(extension, 'docs/rules.md');
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(page));
  const heading = typeof code === 'string' && text.includes(`\n## ${code}\n`) ? code : OTHERS;
  await vscode.commands.executeCommand('markdown.showPreview', page.with({ fragment: heading }));
}
