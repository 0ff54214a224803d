import type { AstNode } from 'langium';
import { isDetail } from '../generated/ast.ts';
import { nodesBelow } from '../references/tree.ts';
import { byStatement } from './by-statement.ts';
import { perFile } from './per-file.ts';
import type { TheoryFile } from './theory-file.ts';

/**
 * The nodes of a kind in a file, in its order, a node before what it holds: `nodesThat(isIndicator)(file)`. Made where a
 * rule is declared, so that it remembers what each statement holds.
 */
export function nodesThat<Node extends AstNode>(
  isOne: (node: AstNode) => node is Node,
): (file: TheoryFile) => readonly Node[] {
  const inStatement = byStatement((statement): readonly Node[] => {
    const found = nodesIn(statement).filter(isOne);
    return found.length === 0 ? NONE : found;
  });
  return perFile(({ root }) => root.statements.flatMap(inStatement));
}

/** A statement, and every node below it, a node before what it holds. */
export const nodesIn = byStatement((statement): readonly AstNode[] => [statement, ...nodesBelow(statement)]);

const NONE: readonly never[] = [];

/** The details of everything in a file, in its order. */
export const detailsOf = nodesThat(isDetail);
