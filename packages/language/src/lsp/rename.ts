import {
  type AstNode,
  AstUtils,
  type CstNode,
  CstUtils,
  GrammarUtils,
  type LangiumDocument,
  type LangiumDocuments,
} from 'langium';
import type { LangiumServices, RenameProvider } from 'langium/lsp';
import {
  ErrorCodes,
  type Range,
  type RenameParams,
  ResponseError,
  type TextDocumentPositionParams,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { isImport } from '../generated/ast.ts';
import { LIBRARY_SCHEME } from '../references/import-target.ts';
import { importsOf, type Named, nameables, nameKey, treeOf } from '../references/names.ts';

const NAME = /^[\p{L}\p{M}\p{Nd}_]+(?:-[\p{L}\p{M}\p{Nd}_]+)*$/u;

/** What is renamed, and the place of its name under the cursor. */
interface Renaming {
  readonly target: Named;
  readonly range: Range;
}

/**
 * Renames a card, an entry or an import's alias everywhere: in `clinical.health` either part alone. Names of the
 * libraries that come with the tool stay as they are.
 */
export class TheoryRename implements RenameProvider {
  readonly #services: LangiumServices;
  readonly #documents: LangiumDocuments;

  constructor(services: LangiumServices) {
    this.#services = services;
    this.#documents = services.shared.workspace.LangiumDocuments;
  }

  prepareRename(document: LangiumDocument, params: TextDocumentPositionParams): Range | undefined {
    return this.#renamingAt(document, params.position)?.range;
  }

  rename(document: LangiumDocument, params: RenameParams): WorkspaceEdit | undefined {
    const renaming = this.#renamingAt(document, params.position);
    if (!renaming) return undefined;
    const { newName } = params;
    if (!NAME.test(newName)) throw refused(`A name is one word of letters, digits, _ and hyphens: “${newName}” is not`);
    const own = AstUtils.getDocument(renaming.target);
    const root = treeOf(own);
    const taken =
      root && nameables(root).some((node) => node !== renaming.target && nameKey(node.name ?? '') === nameKey(newName));
    if (taken) throw refused(`\`${newName}\` is taken already`);
    const places = isImport(renaming.target)
      ? aliasPlaces(own, renaming.target.name ?? '')
      : this.#uses(renaming.target);
    const changes: Record<string, TextEdit[]> = {};
    for (const { uri, range } of [...nameOf(renaming.target), ...places]) {
      const edits = changes[uri] ?? [];
      changes[uri] = [...edits, { range, newText: newName }];
    }
    return { changes };
  }

  #renamingAt(document: LangiumDocument, position: RenameParams['position']): Renaming | undefined {
    const root = document.parseResult.value.$cstNode;
    if (!root) return undefined;
    const offset = document.textDocument.offsetAt(position);
    const leaf = CstUtils.findDeclarationNodeAtOffset(root, offset, this.#services.parser.GrammarConfig.nameRegexp);
    if (!leaf) return undefined;
    const target = aliasAt(document, leaf) ?? this.#declared(leaf);
    if (target?.name === undefined || AstUtils.getDocument(target).uri.scheme === LIBRARY_SCHEME) return undefined;
    return { target, range: leaf.range };
  }

  #declared(leaf: CstNode): Named | undefined {
    return this.#services.references.References.findDeclarations(leaf).find(isNamed);
  }

  /** The places where a card is named, in every file; of a qualified name its last part. */
  #uses(target: Named): readonly Place[] {
    const path = this.#services.workspace.AstNodeLocator.getAstNodePath(target);
    return this.#services.shared.workspace.IndexManager.findAllReferences(target, path)
      .map((found): Place => {
        const text = this.#documents.getDocument(found.sourceUri)?.textDocument;
        const range = found.segment.range;
        const written = text?.getText(range) ?? '';
        const start = {
          ...range.end,
          character: range.end.character - written.slice(written.lastIndexOf('.') + 1).length,
        };
        return { uri: found.sourceUri.toString(), range: { start, end: { ...range.end } } };
      })
      .toArray();
  }
}

interface Place {
  readonly uri: string;
  readonly range: Range;
}

function isNamed(node: AstNode): node is Named {
  return ['Card', 'Include', 'Entry', 'Import'].includes(node.$type);
}

function nameOf(target: Named): readonly Place[] {
  const found = GrammarUtils.findNodeForProperty(target.$cstNode, 'name');
  return found ? [{ uri: AstUtils.getDocument(target).uri.toString(), range: found.range }] : [];
}

/** The import whose alias is the first part of the qualified name that a leaf belongs to. */
function aliasAt(document: LangiumDocument, leaf: CstNode): Named | undefined {
  const name = leaf.container;
  if (!name?.text.includes('.') || name.offset !== leaf.offset) return undefined;
  const alias = nameKey(leaf.text);
  return name.text.startsWith(`${leaf.text}.`) ? importsOf(document).find((one) => one.name === alias) : undefined;
}

/** Where an alias is used in its file: before a dot, or alone after `detailed in`. */
function aliasPlaces(document: LangiumDocument, alias: string): readonly Place[] {
  const uri = document.uri.toString();
  return document.references.flatMap((reference): readonly Place[] => {
    const node = 'ref' in reference ? reference.$refNode : undefined;
    if (!node || (reference.$refText !== alias && !reference.$refText.startsWith(`${alias}.`))) return [];
    const { start } = node.range;
    const length = node.text.split('.')[0]?.length ?? 0;
    return [{ uri, range: { start: { ...start }, end: { ...start, character: start.character + length } } }];
  });
}

function refused(message: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidParams, message);
}
