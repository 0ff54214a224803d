import type { Range } from '@theory-of-change/model';
import { type AstNode, AstUtils, type CstNode, GrammarAST, GrammarUtils, isCompositeCstNode } from 'langium';

const NOWHERE: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Where a node stands in its text. */
export function rangeOfNode(node: AstNode): Range {
  return copyRange(node.$cstNode?.range);
}

/** Where a property of a node stands, if it is there. Words come with their quotes. */
export function rangeOfProperty(node: AstNode, ...properties: readonly string[]): Range | undefined {
  for (const property of properties) {
    const found = nodeForProperty(node, property);
    if (found) return copyRange(found.range);
  }
  return undefined;
}

/** What a property was read from; of one in a fragment of the grammar it stands among the node's own pieces. */
function nodeForProperty({ $cstNode }: AstNode, property: string): CstNode | undefined {
  if (!isCompositeCstNode($cstNode)) return undefined;
  return (
    $cstNode.content.find(({ grammarSource }) => grammarSource && propertyOf(grammarSource) === property) ??
    GrammarUtils.findNodeForProperty($cstNode, property)
  );
}

const PROPERTIES = new WeakMap<GrammarAST.AbstractElement, string>();

/** The property that an element of the grammar is assigned to; empty where it is to none. */
function propertyOf(element: GrammarAST.AbstractElement): string {
  const known = PROPERTIES.get(element);
  if (known !== undefined) return known;
  const property = AstUtils.getContainerOfType(element, GrammarAST.isAssignment)?.feature ?? '';
  PROPERTIES.set(element, property);
  return property;
}

/** A plain copy of a range, without what the syntax tree hangs on it. */
export function copyRange({ start, end }: Range = NOWHERE): Range {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}
