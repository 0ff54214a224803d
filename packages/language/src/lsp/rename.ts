import { AstUtils, type LangiumDocument, UriUtils } from 'langium';
import type { RenameProvider } from 'langium/lsp';
import {
  ErrorCodes,
  type Range,
  type RenameParams,
  ResponseError,
  type TextDocumentPositionParams,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { LIBRARY_SCHEME } from '../references/import-target.ts';
import { type Named, nameables, nameKey, treeOf } from '../references/names.ts';
import type { TheoryScopeProvider } from '../references/scope-provider.ts';
import type { NamedPlace, Uses } from './uses.ts';

const NAME = /^[\p{L}\p{M}\p{Nd}_]+(?:-[\p{L}\p{M}\p{Nd}_]+)*$/u;

/**
 * Renames a card, an entry or an import's alias everywhere: in `clinical.health` either part alone. Names of the
 * libraries that come with the tool stay as they are.
 */
export class TheoryRename implements RenameProvider {
  readonly #uses: Uses;
  readonly #scopes: TheoryScopeProvider;
  readonly #documents: () => Iterable<LangiumDocument>;

  /** `documents`: all that are known, because other files may import what is renamed. */
  constructor(uses: Uses, scopes: TheoryScopeProvider, documents: () => Iterable<LangiumDocument>) {
    this.#uses = uses;
    this.#scopes = scopes;
    this.#documents = documents;
  }

  prepareRename(document: LangiumDocument, params: TextDocumentPositionParams): Range | undefined {
    return this.#renamingAt(document, params.position)?.range;
  }

  rename(document: LangiumDocument, params: RenameParams): WorkspaceEdit | undefined {
    const target = this.#renamingAt(document, params.position)?.target;
    if (!target) return undefined;
    const { newName } = params;
    if (!NAME.test(newName)) throw refused(`A name is one word of letters, digits, _ and hyphens: “${newName}” is not`);
    const root = treeOf(AstUtils.getDocument(target));
    const taken =
      root && nameables(root).some((node) => node !== target && nameKey(node.name ?? '') === nameKey(newName));
    if (taken) throw refused(`\`${newName}\` is taken already`);
    const clash = this.#clashing(target, newName);
    if (clash) throw refused(`\`${newName}\` is another thing in ${UriUtils.basename(clash.uri)} already`);
    const changes: Record<string, TextEdit[]> = {};
    for (const { uri, range } of [this.#uses.declaration(target), ...this.#uses.named(target)]) {
      const edits = changes[uri] ?? [];
      changes[uri] = [...edits, { range, newText: newName }];
    }
    return { changes };
  }

  /** A file where `target` stands under its bare name, and the new one means something else: one could not be told from the other. */
  #clashing(target: Named, newName: string): LangiumDocument | undefined {
    const own = AstUtils.getDocument(target);
    for (const document of [own, ...this.#documents()]) {
      const names = this.#scopes.scopeOf(document, 'Referable');
      const isSeen = document === own || names.getElements(target.name ?? '').some(({ node }) => node === target);
      if (isSeen && names.getElements(newName).some(({ node }) => node !== target)) return document;
    }
    return undefined;
  }

  #renamingAt(document: LangiumDocument, position: RenameParams['position']): NamedPlace | undefined {
    const place = this.#uses.namedAt(document, position);
    const renamable =
      place?.target.name !== undefined && AstUtils.getDocument(place.target).uri.scheme !== LIBRARY_SCHEME;
    return renamable ? place : undefined;
  }
}

function refused(message: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidParams, message);
}
