import type { LangiumDocument } from 'langium';
import type { ReferencesProvider } from 'langium/lsp';
import type { Location, ReferenceParams } from 'vscode-languageserver';
import type { Uses } from './uses.ts';

/** Where else a card, an entry or an import's alias is spoken of, in all files: by its name, or a card by its words. */
export class TheoryReferences implements ReferencesProvider {
  readonly #uses: Uses;

  constructor(uses: Uses) {
    this.#uses = uses;
  }

  findReferences(document: LangiumDocument, params: ReferenceParams): Location[] {
    const target = this.#uses.subjectAt(document, params.position);
    if (!target) return [];
    const declared = params.context.includeDeclaration ? [this.#uses.declaration(target)] : [];
    return [...declared, ...this.#uses.all(target)];
  }
}
