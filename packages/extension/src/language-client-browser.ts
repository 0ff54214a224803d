import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME, clientOptions, languageServer } from './language-client.ts';
import type { LanguageServer } from './language-server.ts';

/** The language server as a worker of the browser, started from what ships in `dist`. */
export function languageServerWorker(dist: vscode.Uri, log: vscode.LogOutputChannel): LanguageServer {
  const script = vscode.Uri.joinPath(dist, 'server-worker.js').toString(true);
  let worker: Worker | undefined;
  const start = async () => {
    // A server that was told to exit closes itself; one that hangs would stay.
    worker?.terminate();
    worker = new Worker(script, { name: CLIENT_NAME });
    // Not the worker itself: VS Code puts a class of its own in the place of `Worker`, and the client would not know it.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  const server = languageServer(new LanguageClient(CLIENT_ID, CLIENT_NAME, start, clientOptions(log)), dist);
  return {
    ...server,
    async dispose() {
      await server.dispose();
      worker?.terminate();
    },
  };
}
