import { type AstNode, isAstNode, isMultiReference, isReference, type ReferenceInfo } from 'langium';

/** What a tree holds, found in one walk. */
export interface TreeContents {
  /** Every node below the root, a node before what it holds. */
  readonly nodes: readonly AstNode[];
  /** Everywhere that a name is used, in the order of their nodes. */
  readonly uses: readonly ReferenceInfo[];
}

/**
 * Walks through a tree once. As `AstUtils.streamAllContents` and `streamReferences` do, but with plain loops: those ask
 * for one node at a time, which takes several times as long.
 */
export function contentsOf(root: AstNode): TreeContents {
  const nodes: AstNode[] = [];
  const uses: ReferenceInfo[] = [];
  const visit = (container: AstNode) => {
    const children: AstNode[] = [];
    for (const [property, value] of Object.entries(container)) {
      // What the framework adds leads back up, or to other trees.
      if (property.startsWith('$') || typeof value !== 'object' || value === null) continue;
      if (isAstNode(value)) children.push(value);
      else if (isReference(value) || isMultiReference(value)) uses.push({ reference: value, container, property });
      else if (Array.isArray(value)) {
        value.forEach((element: unknown, index) => {
          if (isAstNode(element)) children.push(element);
          else if (isReference(element) || isMultiReference(element)) {
            uses.push({ reference: element, container, property, index });
          }
        });
      }
    }
    for (const child of children) {
      nodes.push(child);
      visit(child);
    }
  };
  visit(root);
  return { nodes, uses };
}
