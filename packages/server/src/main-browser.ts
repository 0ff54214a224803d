import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { start } from './start.ts';

// The language server as a worker of a browser: the same server, with every file served by the editor.

start((options) =>
  createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self), options),
);
