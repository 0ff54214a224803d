import { NodeFiles } from '@theory-of-change/language/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { shippedLibraries } from './libraries-node.ts';
import { start } from './start.ts';

// The language server as a process: `node server.cjs --stdio`, or `--node-ipc` as VS Code starts it.

start((options) => createConnection(ProposedFeatures.all, options), {
  files: NodeFiles.fileSystemProvider(),
  readLibrary: shippedLibraries(__dirname),
});
