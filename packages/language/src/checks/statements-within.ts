import type { Statement } from './by-statement.ts';
import type { TheoryFile } from './theory-file.ts';

/** The statements of a file of which something stands between two offsets, in its order. */
export function statementsWithin(
  { root: { statements } }: TheoryFile,
  start: number,
  end: number,
): readonly Statement[] {
  const from = firstIndex(statements, (one) => endOf(one) > start);
  const to = firstIndex(statements, (one) => startOf(one) >= end);
  return statements.slice(from, to);
}

/** Where a test begins to hold in a list, for all from there on. */
function firstIndex<One>(all: readonly One[], holds: (one: One) => boolean): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = all[middle];
    if (one !== undefined && holds(one)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function startOf({ $cstNode }: Statement): number {
  return $cstNode?.offset ?? 0;
}

function endOf({ $cstNode }: Statement): number {
  return $cstNode?.end ?? 0;
}
