import { compareInterventions, comparisonMarkdown, type Theory } from '@theory-of-change/model';
import * as vscode from 'vscode';
import type { LanguageServer } from '../language-server.ts';
import type { Theories } from '../theories.ts';
import { type Compared, comparedIn } from './address.ts';

/** Writes the documents that hold a comparison, and writes them anew when their theory was read anew. */
export class Comparisons implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #server: LanguageServer;
  readonly #log: vscode.LogOutputChannel;
  readonly #follow: vscode.Disposable;
  /** What was written, by its address. */
  readonly #written = new Map<string, vscode.Uri>();

  readonly onDidChange = this.#changed.event;

  constructor(theories: Theories, server: LanguageServer, log: vscode.LogOutputChannel) {
    this.#server = server;
    this.#log = log;
    this.#follow = theories.onDidChange(({ uri }) => {
      for (const address of this.#written.values()) if (comparedIn(address)?.uri === uri) this.#renew(address);
    });
  }

  async provideTextDocumentContent(address: vscode.Uri): Promise<string> {
    const compared = comparedIn(address);
    if (compared === undefined) return 'Nothing is compared here.\n';
    this.#written.set(address.toString(), address);
    const update = await this.#server.theory(compared.uri);
    return update ? contentOf(update.theory, compared) : 'This file holds no theory of change, or was closed.\n';
  }

  dispose(): void {
    this.#follow.dispose();
    this.#changed.dispose();
  }

  #renew(address: vscode.Uri): void {
    const isOpen = vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === address.toString());
    if (isOpen) {
      this.#changed.fire(address);
    } else if (isPreviewed(address)) {
      // VS Code lets go of a document minutes after it was shown, and keeps its preview: that asks for it anew.
      vscode.commands.executeCommand('markdown.preview.refresh').then(undefined, (error: unknown) => {
        this.#log.warn('The comparison was not shown anew:', error instanceof Error ? error : String(error));
      });
    } else {
      this.#written.delete(address.toString());
    }
  }
}

/** Whether a tab shows the preview of a document. */
function isPreviewed({ path }: vscode.Uri): boolean {
  const name = path.slice(1);
  return vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label.includes(name)));
}

function contentOf(theory: Theory, { outcome }: Compared): string {
  if (outcome !== undefined && !theory.cards.some(({ id }) => id === outcome)) {
    return `“${outcome}” is not in the theory any more, or has another name: compare anew.\n`;
  }
  return comparisonMarkdown(compareInterventions(theory, outcome));
}
