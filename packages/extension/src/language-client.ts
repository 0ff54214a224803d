import {
  TEXT_METHOD,
  type TextParams,
  type TextReading,
  THEORY_METHOD,
  type TheoryParams,
  type TheoryUpdate,
} from '@theory-of-change/model';
import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import { COMPARE_INTERVENTIONS } from './compare/address.ts';
import type { LanguageServer } from './language-server.ts';
import { SHOW_RULE } from './rule-page.ts';
import { serveFiles } from './served-files.ts';
import { SHOW_PLACES } from './show-places.ts';

export const CLIENT_ID = 'theoryOfChange';
export const CLIENT_NAME = 'Theory of Change';

/** How the editor talks to its language server, wherever that runs. Its log goes to `log`. */
export function clientOptions(log: vscode.LogOutputChannel): LanguageClientOptions {
  return {
    // Every scheme: new files that are not saved yet, files of a repository's history, shared sessions.
    documentSelector: [{ language: 'toc' }],
    initializationOptions: {
      showCommand: SHOW_PLACES,
      ruleCommand: SHOW_RULE,
      compareCommand: COMPARE_INTERVENTIONS,
      servesFiles: true,
      theories: true,
    },
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
  };
}

/**
 * The language server at the other end of a client. Editing never waits for it: until it has started, documents are
 * plain text with colours. `dist` is the folder of what ships with the extension.
 */
export function languageServer(client: BaseLanguageClient, dist: vscode.Uri): LanguageServer {
  const updates = new vscode.EventEmitter<TheoryUpdate>();
  const stopped = new vscode.EventEmitter<void>();
  const subscriptions = [
    updates,
    stopped,
    client.onNotification(THEORY_METHOD, (update: TheoryUpdate) => updates.fire(update)),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped || newState === State.StartFailed) stopped.fire();
    }),
    serveFiles(client, dist),
  ];
  return {
    onDidReadTheory: updates.event,
    onDidStop: stopped.event,
    start: () => client.start(),
    async restart() {
      if (client.needsStop()) await client.stop();
      await client.start();
    },
    async theory(uri) {
      const params: TheoryParams = { uri };
      return (await client.sendRequest<TheoryUpdate | null>(THEORY_METHOD, params)) ?? undefined;
    },
    async read(uri, text) {
      const params: TextParams = { uri, text };
      return (await client.sendRequest<TextReading | null>(TEXT_METHOD, params)) ?? undefined;
    },
    async dispose() {
      for (const one of subscriptions) one.dispose();
      await client.dispose();
    },
  };
}
