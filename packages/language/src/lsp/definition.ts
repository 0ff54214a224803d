import type { LangiumDocument } from 'langium';
import type { DefinitionProvider } from 'langium/lsp';
import type { DefinitionParams, LocationLink } from 'vscode-languageserver';
import { rangeOf } from '../checks/places.ts';
import { copyRange } from '../model/places.ts';
import type { Uses } from './uses.ts';

/** Leads from a name, or from the words that an arrow calls a card by, to where it is declared. */
export class TheoryDefinition implements DefinitionProvider {
  readonly #uses: Uses;

  constructor(uses: Uses) {
    this.#uses = uses;
  }

  getDefinition(document: LangiumDocument, { position }: DefinitionParams): LocationLink[] | undefined {
    const target = this.#uses.subjectAt(document, position);
    if (!target) return undefined;
    const { uri, range } = this.#uses.declaration(target);
    const origin = this.#uses.namedAt(document, position)?.range;
    const link = { targetUri: uri, targetRange: copyRange(rangeOf(target)), targetSelectionRange: range };
    return [origin ? { ...link, originSelectionRange: origin } : link];
  }
}
