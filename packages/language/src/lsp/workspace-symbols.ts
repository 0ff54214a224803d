import { AstUtils, type LangiumDocument, type LangiumDocuments } from 'langium';
import type { LangiumSharedServices, WorkspaceSymbolProvider } from 'langium/lsp';
import { SymbolKind, type WorkspaceSymbol, type WorkspaceSymbolParams } from 'vscode-languageserver';
import { kindOf } from '../checks/kinds.ts';
import { rangeOfProperty } from '../checks/places.ts';
import { isColumn, isImport, isTitle } from '../generated/ast.ts';
import { copyRange } from '../model/places.ts';
import { LIBRARY_SCHEME } from '../references/import-target.ts';
import { listOf, type Named, nameables, treeOf } from '../references/names.ts';
import { LOOKS } from './looks.ts';

/** Finds theories, cards and entries in all files of the workspace, by their names or by their words. */
export class TheoryWorkspaceSymbols implements WorkspaceSymbolProvider {
  readonly #documents: LangiumDocuments;

  constructor(services: LangiumSharedServices) {
    this.#documents = services.workspace.LangiumDocuments;
  }

  getSymbols({ query }: WorkspaceSymbolParams): WorkspaceSymbol[] {
    const wanted = comparable(query).split(/\s+/u);
    return this.#documents.all
      .filter(({ uri }) => uri.scheme !== LIBRARY_SCHEME)
      .flatMap(symbolsOf)
      .filter(({ name }) => wanted.every((word) => comparable(name).includes(word)))
      .toArray();
  }
}

function comparable(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

function symbolsOf(document: LangiumDocument): readonly WorkspaceSymbol[] {
  const root = treeOf(document);
  if (!root) return [];
  const uri = document.uri.toString();
  const title = root.statements.find(isTitle);
  const theory = title?.words ?? '';
  const own: readonly WorkspaceSymbol[] =
    title && theory !== ''
      ? [{ name: theory, kind: SymbolKind.File, location: { uri, range: copyRange(rangeOfProperty(title, 'words')) } }]
      : [];
  const named = nameables(root).flatMap((node): readonly WorkspaceSymbol[] => {
    const kind = kindOf(node);
    const words = isImport(node) ? '' : (node.words ?? node.unquoted ?? '');
    if (!kind || isImport(node) || (words === '' && node.name === undefined)) return [];
    const range = copyRange(rangeOfProperty(node, node.name === undefined ? 'words' : 'name'));
    // An editor searches the name alone: the words stand in it, for a card is remembered by them.
    const name = [node.name, words].filter((part) => part).join(' · ');
    return [{ name, kind: LOOKS[kind].symbol, location: { uri, range }, containerName: containerOf(node, theory) }];
  });
  return [...own, ...named];
}

/** The column or side list, and the theory. */
function containerOf(node: Named, theory: string): string {
  const column = AstUtils.getContainerOfType(node, isColumn)?.stage;
  return [column ?? listOf(node), theory].filter((part) => part).join(' · ');
}
