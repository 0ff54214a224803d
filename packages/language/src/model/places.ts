import type { Range } from '@theory-of-change/model';
import type { AstNode } from 'langium';
import { GrammarUtils } from 'langium';

const NOWHERE: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Where a node stands in its text. */
export function rangeOfNode(node: AstNode): Range {
  return copyRange(node.$cstNode?.range);
}

/** Where a property of a node stands, if it is there. Words come with their quotes. */
export function rangeOfProperty(node: AstNode, ...properties: readonly string[]): Range | undefined {
  for (const property of properties) {
    const found = GrammarUtils.findNodeForProperty(node.$cstNode, property);
    if (found) return copyRange(found.range);
  }
  return undefined;
}

/** A plain copy of a range, without what the syntax tree hangs on it. */
export function copyRange({ start, end }: Range = NOWHERE): Range {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}
