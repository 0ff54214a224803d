import type { ExtensionContext } from 'vscode';
import { exportThread } from './export/export-thread-node.ts';
import { startExtension, type TheoryOfChangeApi } from './extension.ts';
import { hintAtGitIgnore } from './git-ignore-hint-node.ts';
import { languageServerProcess } from './language-client-node.ts';

// The extension where VS Code runs on a machine, here or at the other end of a connection.

export function activate(context: ExtensionContext): TheoryOfChangeApi {
  return startExtension(context, {
    languageServer: languageServerProcess,
    writeExport: exportThread,
    extras: (context, log) => [hintAtGitIgnore(context, log)],
  });
}
