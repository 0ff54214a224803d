import { type AstNode, AstUtils, type CstNode, CstUtils, GrammarUtils, type LangiumDocument } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import type { Location, Position, Range } from 'vscode-languageserver';
import { arrowStatements, Ends, endsOf } from '../checks/ends.ts';
import { rangeOf } from '../checks/places.ts';
import { isCard, isEnd, isEntry, isImport, isInclude } from '../generated/ast.ts';
import { copyRange } from '../model/places.ts';
import { importsOf, type Named, nameKey, treeOf } from '../references/names.ts';

/** What a name stands for, and where under the cursor it is written. */
export interface NamedPlace {
  readonly target: Named;
  readonly range: Range;
}

/** Finds what the cursor speaks of, and every place that speaks of it, in all files. */
export class Uses {
  readonly #services: LangiumServices;

  constructor(services: LangiumServices) {
    this.#services = services;
  }

  /** What the name at a place stands for; in `clinical.health` either part for itself. */
  namedAt(document: LangiumDocument, position: Position): NamedPlace | undefined {
    const root = document.parseResult.value.$cstNode;
    const offset = document.textDocument.offsetAt(position);
    const leaf = CstUtils.findDeclarationNodeAtOffset(root, offset, this.#services.parser.GrammarConfig.nameRegexp);
    if (!leaf) return undefined;
    const target = aliasAt(document, leaf) ?? this.#services.references.References.findDeclarations(leaf).find(isNamed);
    return target && { target, range: copyRange(leaf.range) };
  }

  /** What a place speaks of, by its name or by its words. */
  subjectAt(document: LangiumDocument, position: Position): Named | undefined {
    const named = this.namedAt(document, position);
    if (named) return named.target;
    const root = treeOf(document);
    const cst = root?.$cstNode;
    const leaf = cst && CstUtils.findLeafNodeAtOffset(cst, document.textDocument.offsetAt(position));
    if (!root || !leaf) return undefined;
    if (isEnd(leaf.astNode)) {
      const meaning = new Ends(root).meaning(leaf.astNode);
      return 'node' in meaning ? meaning.node : undefined;
    }
    return isNamed(leaf.astNode) && isWordsOf(leaf.astNode, leaf) ? leaf.astNode : undefined;
  }

  /** Where something is declared: its name, else its words. */
  declaration(target: Named): Location {
    const found =
      GrammarUtils.findNodeForProperty(target.$cstNode, 'name') ??
      GrammarUtils.findNodeForProperty(target.$cstNode, 'words');
    return { uri: uriOf(target), range: found ? copyRange(found.range) : copyRange(rangeOf(target)) };
  }

  /** The places that name something, in every file; of a qualified name the part that does. */
  named(target: Named): readonly Location[] {
    if (isImport(target)) return aliasPlaces(AstUtils.getDocument(target), nameKey(target.name ?? ''));
    return this.#services.shared.workspace.LangiumDocuments.all
      .flatMap((document) => placesOf(target, document))
      .toArray();
  }

  /** The ends of arrows that call a card by its words. */
  worded(target: Named): readonly Location[] {
    const root = treeOf(AstUtils.getDocument(target));
    if (!root || (!isCard(target) && !isInclude(target))) return [];
    const ends = new Ends(root);
    return arrowStatements(root)
      .flatMap(endsOf)
      .filter((end) => (end.words ?? end.unquoted) !== undefined)
      .filter((end) => {
        const meaning = ends.meaning(end);
        return meaning.kind === 'card' && meaning.node === target;
      })
      .map((end) => ({ uri: uriOf(end), range: copyRange(rangeOf(end)) }));
  }

  /** Every place that speaks of something but the one that declares it. */
  all(target: Named): readonly Location[] {
    return [...this.named(target), ...this.worded(target)];
  }
}

function isNamed(node: AstNode): node is Named {
  return isCard(node) || isInclude(node) || isEntry(node) || isImport(node);
}

function isWordsOf(node: Named, leaf: CstNode): boolean {
  const words = ['words', 'unquoted'].map((property) => GrammarUtils.findNodeForProperty(node.$cstNode, property));
  return words.some((found) => found?.offset === leaf.offset);
}

function uriOf(node: AstNode): string {
  return AstUtils.getDocument(node).uri.toString();
}

/** The import whose alias is the first part of the qualified name that a leaf belongs to. */
function aliasAt(document: LangiumDocument, leaf: CstNode): Named | undefined {
  const name = leaf.container;
  if (!name || name.offset !== leaf.offset || !name.text.startsWith(`${leaf.text}.`)) return undefined;
  const alias = nameKey(leaf.text);
  return importsOf(document).find((one) => nameKey(one.name ?? '') === alias);
}

/** Where an alias is used in its file: before a dot, or alone after `detailed in`. */
function aliasPlaces(document: LangiumDocument, alias: string): readonly Location[] {
  const uri = document.uri.toString();
  return document.references.flatMap((reference): readonly Location[] => {
    const node = 'ref' in reference ? reference.$refNode : undefined;
    const [first = ''] = reference.$refText.split('.');
    if (!node || nameKey(first) !== alias) return [];
    // A card of the same name, after `->`, is no alias.
    if (!reference.$refText.includes('.') && 'ref' in reference && !isImport(reference.ref)) return [];
    const { start } = node.range;
    const length = node.text.split('.')[0]?.length ?? 0;
    return [{ uri, range: { start: { ...start }, end: { ...start, character: start.character + length } } }];
  });
}

/** Where a document names something that an alias is not: of a qualified name the last part. */
function placesOf(target: Named, { references, textDocument, uri }: LangiumDocument): readonly Location[] {
  return references.flatMap((reference): readonly Location[] => {
    if (!('ref' in reference) || reference.ref !== target || !reference.$refNode) return [];
    const { start, end } = copyRange(reference.$refNode.range);
    const written = textDocument.getText({ start, end });
    const last = written.slice(written.lastIndexOf('.') + 1);
    return [{ uri: uri.toString(), range: { start: { ...end, character: end.character - last.length }, end } }];
  });
}
