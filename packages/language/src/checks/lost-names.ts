import { CstUtils, isLeafCstNode } from 'langium';
import type { TheoryFile } from './theory-file.ts';

const DECLARED = /([\p{L}\p{M}\p{N}_]+(?:-[\p{L}\p{M}\p{N}_]+)*)\s*["“”]/gu;

/**
 * The names of what stands where nothing can be read, in a column that does not exist or outside of all: that was told
 * at its place, and is not told again wherever one of its names is used.
 */
export function lostNames({ root }: TheoryFile): ReadonlySet<string> {
  const names = new Set<string>();
  if (!root.$cstNode) return names;
  for (const node of CstUtils.streamCst(root.$cstNode)) {
    if (!isLeafCstNode(node) || node.tokenType.name !== 'JUNK') continue;
    for (const [, name = ''] of node.text.matchAll(DECLARED)) names.add(name.normalize('NFC'));
  }
  return names;
}
