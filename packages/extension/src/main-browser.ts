import type { ExtensionContext } from 'vscode';
import { exportWorker } from './export/export-worker-browser.ts';
import { startExtension, type TheoryOfChangeApi } from './extension.ts';
import { languageServerWorker } from './language-client-browser.ts';

// The extension where VS Code runs in a browser alone, as on vscode.dev.

export function activate(context: ExtensionContext): TheoryOfChangeApi {
  return startExtension(context, {
    languageServer: languageServerWorker,
    writeExport: exportWorker,
    extras: () => [],
  });
}
