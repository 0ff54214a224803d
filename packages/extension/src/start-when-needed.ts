import * as vscode from 'vscode';
import type { LanguageServer } from './language-server.ts';

/**
 * Starts the language server as soon as a theory is open; whoever asks it before starts it too. VS Code loads the
 * extension for every preview of a Markdown page: most have no theory, and none should wait for a server.
 */
export function startWhenNeeded(server: LanguageServer, log: vscode.LogOutputChannel): vscode.Disposable {
  let isStarted = false;
  const start = ({ languageId }: vscode.TextDocument): void => {
    if (isStarted || languageId !== 'toc') return;
    isStarted = true;
    server.start().catch((error: unknown) => {
      // Colours, commands and the last figures work without it.
      log.error('The language server did not start:', error instanceof Error ? error : String(error));
    });
  };
  vscode.workspace.textDocuments.forEach(start);
  return vscode.workspace.onDidOpenTextDocument(start);
}
