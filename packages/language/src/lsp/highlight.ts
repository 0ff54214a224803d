import type { LangiumDocument } from 'langium';
import type { DocumentHighlightProvider } from 'langium/lsp';
import { type DocumentHighlight, DocumentHighlightKind, type DocumentHighlightParams } from 'vscode-languageserver';
import type { Uses } from './uses.ts';

/** Marks every place in the file that speaks of what the cursor stands on; the one that declares it as written. */
export class TheoryHighlight implements DocumentHighlightProvider {
  readonly #uses: Uses;

  constructor(uses: Uses) {
    this.#uses = uses;
  }

  getDocumentHighlight(document: LangiumDocument, params: DocumentHighlightParams): DocumentHighlight[] {
    const target = this.#uses.subjectAt(document, params.position);
    if (!target) return [];
    const places = [
      { place: this.#uses.declaration(target), kind: DocumentHighlightKind.Write },
      ...this.#uses.all(target).map((place) => ({ place, kind: DocumentHighlightKind.Read })),
    ];
    const uri = document.uri.toString();
    return places.filter(({ place }) => place.uri === uri).map(({ place, kind }) => ({ range: place.range, kind }));
  }
}
