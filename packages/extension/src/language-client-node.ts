import { THEORY_METHOD, type TheoryParams, type TheoryUpdate } from '@theory-of-change/model';
import * as vscode from 'vscode';
import { LanguageClient, RevealOutputChannelOn, State, TransportKind } from 'vscode-languageclient/node';
import type { LanguageServer } from './language-server.ts';
import { SHOW_PLACES } from './show-places.ts';

/**
 * The language server as a process of its own, started from the bundle that ships. Its log goes to `log`.
 * Editing never waits for it: until it has started, documents are plain text with colours.
 */
export function languageServerProcess(bundle: vscode.Uri, log: vscode.LogOutputChannel): LanguageServer {
  const run = { module: bundle.fsPath, transport: TransportKind.ipc };
  const client = new LanguageClient(
    'theoryOfChange',
    'Theory of Change',
    { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } } },
    {
      // Every scheme: new files that are not saved yet, files of a repository's history, shared sessions.
      documentSelector: [{ language: 'toc' }],
      initializationOptions: { showCommand: SHOW_PLACES },
      outputChannel: log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
    },
  );
  const updates = new vscode.EventEmitter<TheoryUpdate>();
  const subscription = client.onNotification(THEORY_METHOD, (update: TheoryUpdate) => updates.fire(update));
  const stopped = new vscode.EventEmitter<void>();
  const watch = client.onDidChangeState(({ newState }) => {
    if (newState === State.Stopped || newState === State.StartFailed) stopped.fire();
  });
  return {
    onDidReadTheory: updates.event,
    onDidStop: stopped.event,
    start: () => client.start(),
    restart: () => client.restart(),
    async theory(uri) {
      const params: TheoryParams = { uri };
      return (await client.sendRequest<TheoryUpdate | null>(THEORY_METHOD, params)) ?? undefined;
    },
    async dispose() {
      for (const one of [subscription, watch, updates, stopped]) one.dispose();
      await client.dispose();
    },
  };
}
