import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { CLIENT_ID, CLIENT_NAME, clientOptions, languageServer } from './language-client.ts';
import type { LanguageServer } from './language-server.ts';

/** The language server as a process of its own, started from what ships in `dist`. */
export function languageServerProcess(dist: vscode.Uri, log: vscode.LogOutputChannel): LanguageServer {
  const run = { module: vscode.Uri.joinPath(dist, 'server.cjs').fsPath, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return languageServer(new LanguageClient(CLIENT_ID, CLIENT_NAME, { run, debug }, clientOptions(log)), dist);
}
