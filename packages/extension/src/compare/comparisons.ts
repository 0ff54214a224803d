import { compareInterventions, comparisonMarkdown, type Theory } from '@theory-of-change/model';
import * as vscode from 'vscode';
import type { LanguageServer } from '../language-server.ts';
import type { Theories } from '../theories.ts';
import { type Compared, comparedIn } from './address.ts';

/** Writes the documents that hold a comparison, and writes them anew when their theory was read anew. */
export class Comparisons implements vscode.TextDocumentContentProvider {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #server: LanguageServer;

  readonly onDidChange = this.#changed.event;

  constructor(server: LanguageServer) {
    this.#server = server;
  }

  async provideTextDocumentContent(address: vscode.Uri): Promise<string> {
    const compared = comparedIn(address);
    if (compared === undefined) return 'Nothing is compared here.\n';
    const update = await this.#server.theory(compared.uri);
    return update ? contentOf(update.theory, compared) : 'This file holds no theory of change, or was closed.\n';
  }

  /** Keeps the documents in step with the theories, until it is disposed of. */
  follow(theories: Theories): vscode.Disposable {
    const follow = theories.onDidChange(({ uri }) => {
      for (const { uri: address } of vscode.workspace.textDocuments) {
        if (comparedIn(address)?.uri === uri) this.#changed.fire(address);
      }
    });
    return vscode.Disposable.from(follow, this.#changed);
  }
}

function contentOf(theory: Theory, { outcome }: Compared): string {
  if (outcome !== undefined && !theory.cards.some(({ id }) => id === outcome)) {
    return `“${outcome}” is not in the theory any more, or has another name: compare anew.\n`;
  }
  return comparisonMarkdown(compareInterventions(theory, outcome));
}
