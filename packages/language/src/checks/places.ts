import type { Range } from '@theory-of-change/model';
import { type AstNode, AstUtils, GrammarUtils } from 'langium';
import { rangeOfNode } from '../model/places.ts';
import type { Related } from './finding.ts';

export { rangeOfNode as rangeOf } from '../model/places.ts';

/** Where a property of a node is written; the whole node where it is not. `index` counts from 0 in a list. */
export function rangeOfProperty(node: AstNode, property: string, index?: number): Range {
  return GrammarUtils.findNodeForProperty(node.$cstNode, property, index)?.range ?? rangeOfNode(node);
}

/** From the start of one node to the end of another. */
export function rangeFromTo(first: AstNode, last: AstNode): Range {
  return { start: rangeOfNode(first).start, end: rangeOfNode(last).end };
}

/** Another place that a finding speaks of: a node's name, else its words, else all of it. */
export function related(node: AstNode, message: string): Related {
  const property = 'name' in node && node.name !== undefined ? 'name' : 'words';
  return { uri: AstUtils.getDocument(node).uri.toString(), range: rangeOfProperty(node, property), message };
}

/** Whether `inner` lies in `outer`. */
export function contains(outer: Range, inner: Range): boolean {
  return !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
