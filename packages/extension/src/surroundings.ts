import type { Disposable, ExtensionContext, LogOutputChannel, Uri } from 'vscode';
import type { WriteExport } from './export/messages.ts';
import type { LanguageServer } from './language-server.ts';

/** What differs between VS Code on a machine and VS Code in a browser. `dist` is the folder of what ships. */
export interface Surroundings {
  readonly languageServer: (dist: Uri, log: LogOutputChannel) => LanguageServer;
  readonly writeExport: (dist: Uri) => WriteExport;
  /** What there is to do in these surroundings only. */
  readonly extras: (context: ExtensionContext, log: LogOutputChannel) => readonly Disposable[];
}
