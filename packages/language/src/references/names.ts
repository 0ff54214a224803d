import {
  type AstNode,
  type AstNodeDescription,
  type AstNodeDescriptionProvider,
  AstUtils,
  type LangiumDocument,
} from 'langium';
import {
  type Card,
  type Document,
  type Entry,
  type Import,
  type Include,
  isDetailedIn,
  isDocument,
  isImport,
  isInclude,
  type SideList,
} from '../generated/ast.ts';

/** What may carry a name. */
export type Named = Card | Include | Entry | Import;

/** Names are one and the same when their normal form (Unicode NFC) is. */
export function nameKey(name: string): string {
  return name.normalize('NFC');
}

/** The tree of a document, or nothing where it could not be read at all. */
export function treeOf(document: LangiumDocument): Document | undefined {
  const root: AstNode = document.parseResult.value;
  return isDocument(root) ? root : undefined;
}

/** The `import` statements of a file. */
export function importsOf(document: LangiumDocument): readonly Import[] {
  return treeOf(document)?.statements.filter(isImport) ?? [];
}

/** The paths that a file asks for: of its imports and of `detailed in "…"`. */
export function pathsOf(document: LangiumDocument): readonly (string | undefined)[] {
  const root = treeOf(document);
  if (!root) return [];
  const detailed = nameables(root).flatMap((node) => (isImport(node) ? [] : node.details.filter(isDetailedIn)));
  return [...importsOf(document), ...detailed.filter((detail) => detail.path !== undefined)].map(({ path }) => path);
}

/** Everything in a file that could have a name, in the file's order: cards, what they include, entries, imports. */
export function nameables(root: Document): readonly Named[] {
  const found: Named[] = [];
  for (const statement of root.statements) {
    switch (statement.$type) {
      case 'Column':
        for (const card of statement.cards) found.push(card, ...includedIn(card));
        break;
      case 'SideList':
        for (const entry of statement.entries) found.push(entry, ...includedIn(entry));
        break;
      case 'Import':
        found.push(statement);
        break;
    }
  }
  return found;
}

/** What a card includes, at any depth, in the file's order. */
function includedIn(item: Card | Entry | Include): readonly Include[] {
  return item.details.filter(isInclude).flatMap((include) => [include, ...includedIn(include)]);
}

/**
 * The names that a file declares itself, each with every place that declares it.
 * With `library`, only what the tool's own libraries hand on: measures, interventions and evidence.
 */
export function declaredNames(
  document: LangiumDocument,
  descriptions: AstNodeDescriptionProvider,
  only: 'all' | 'cards and entries' | 'library' = 'all',
): ReadonlyMap<string, readonly AstNodeDescription[]> {
  const names = new Map<string, AstNodeDescription[]>();
  const root = treeOf(document);
  for (const node of root ? nameables(root) : []) {
    if (node.name === undefined || node.name === '') continue;
    if (only !== 'all' && isImport(node)) continue;
    if (only === 'library' && !LIBRARY_LISTS.includes(listOf(node) ?? '')) continue;
    const key = nameKey(node.name);
    const description = descriptions.createDescription(node, key, document);
    const others = names.get(key);
    if (others) others.push(description);
    else names.set(key, [description]);
  }
  return names;
}

const LIBRARY_LISTS: readonly string[] = ['measures', 'interventions', 'evidence'];

/** The side list that an entry stands in; nothing for a card. */
export function listOf(node: AstNode): string | undefined {
  const list = AstUtils.getContainerOfType(node, (candidate): candidate is SideList => candidate.$type === 'SideList');
  return list?.list;
}
