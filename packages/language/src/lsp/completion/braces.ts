import { type AstNode, AstUtils } from 'langium';
import { scan } from '../../grammar/scanner.ts';

/** The innermost thing whose braces stand around an offset; the whole file where none do. */
export function blockAt(root: AstNode, offset: number): AstNode {
  let found = root;
  for (const node of AstUtils.streamAllContents(root)) {
    const cst = node.$cstNode;
    if (!cst || cst.offset > offset || cst.end < offset || !hasBlock(node)) continue;
    const braces = bracesIn(cst.text);
    if (!braces) continue;
    const closed = braces.close === undefined || offset <= cst.offset + braces.close;
    if (cst.offset + braces.open < offset && closed) found = node;
  }
  return found;
}

function hasBlock(node: AstNode): boolean {
  return 'details' in node || 'cards' in node || 'entries' in node || 'scores' in node;
}

/** Where a block's braces stand in the text of what it belongs to; not yet closed, it goes on to the end. */
function bracesIn(text: string): { readonly open: number; readonly close?: number } | undefined {
  const { tokens } = scan(text);
  const open = tokens.find((token) => token.kind === 'open');
  if (!open) return undefined;
  const last = tokens.at(-1);
  const depth = tokens.reduce((sum, { kind }) => sum + (kind === 'open' ? 1 : kind === 'close' ? -1 : 0), 0);
  return last?.kind === 'close' && depth === 0 ? { open: open.start, close: last.start } : { open: open.start };
}
