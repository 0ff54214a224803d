import type { TheoryUpdate } from '@theory-of-change/model';
import * as vscode from 'vscode';
import type { LanguageServer } from './language-server.ts';

/** The last theory that the server read from each open document. */
export class Theories implements vscode.Disposable {
  readonly #latest = new Map<string, TheoryUpdate>();
  readonly #changed = new vscode.EventEmitter<TheoryUpdate>();
  readonly #subscriptions: vscode.Disposable[];

  /** Fires when a document was read anew. */
  readonly onDidChange = this.#changed.event;

  constructor(server: LanguageServer) {
    this.#subscriptions = [
      this.#changed,
      server.onDidReadTheory((update) => {
        const uri = normalised(update.uri);
        this.#latest.set(uri, { ...update, uri });
        this.#changed.fire({ ...update, uri });
      }),
      vscode.workspace.onDidCloseTextDocument((document) => this.#latest.delete(document.uri.toString())),
    ];
  }

  /** The theory that was last read from a document; it may be a version behind the text. */
  latest(uri: vscode.Uri): TheoryUpdate | undefined {
    return this.#latest.get(uri.toString());
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

/** The server may write an address in another way (`%3A` for `:`): as VS Code writes it. */
function normalised(uri: string): string {
  return vscode.Uri.parse(uri).toString();
}
