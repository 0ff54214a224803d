import { onceFor } from '@theory-of-change/model';
import { type AstNode, isAstNode, isReference, type ReferenceInfo } from 'langium';

/** What stands directly in a node: other nodes, and the names that point elsewhere. */
interface Held {
  readonly nodes: readonly AstNode[];
  readonly references: readonly ReferenceInfo[];
}

/** Every node below one, a node before what it holds. */
export function nodesBelow(node: AstNode): readonly AstNode[] {
  const found: AstNode[] = [];
  collect(node, (one) => found.push(one));
  return found;
}

/** Every name in a statement that points elsewhere. A tree does not change: the parser makes new nodes for new words. */
export const referencesIn = onceFor((statement: AstNode): readonly ReferenceInfo[] =>
  [statement, ...nodesBelow(statement)].flatMap((node) => heldBy(node).references),
);

function collect(node: AstNode, take: (node: AstNode) => void): void {
  for (const one of heldBy(node).nodes) {
    take(one);
    collect(one, take);
  }
}

/** Langium's own streams look through all that a node has, several times over. */
function heldBy(node: AstNode): Held {
  const nodes: AstNode[] = [];
  const references: ReferenceInfo[] = [];
  const take = (property: string, value: unknown, index?: number) => {
    if (isReference(value))
      references.push({ container: node, property, reference: value, ...(index === undefined ? {} : { index }) });
    else if (isAstNode(value)) nodes.push(value);
  };
  for (const [property, value] of Object.entries(node)) {
    if (property.startsWith('$') || typeof value !== 'object') continue;
    if (Array.isArray(value)) for (const [index, one] of value.entries()) take(property, one, index);
    else take(property, value);
  }
  return { nodes, references };
}
