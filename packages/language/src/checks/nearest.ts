/**
 * The known names most like a misspelt one, best first: at most three, and none that takes more changes than a third
 * of its letters. A change is a letter put in, left out, replaced, or swapped with its neighbour (optimal string
 * alignment, Damerau 1964); capitals do not count.
 */
export function nearest(name: string, known: Iterable<string>): readonly string[] {
  const wanted = name.toLowerCase();
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  const close: { readonly name: string; readonly changes: number }[] = [];
  for (const candidate of new Set(known)) {
    const changes = changesBetween(wanted, candidate.toLowerCase(), limit);
    if (changes <= limit) close.push({ name: candidate, changes });
  }
  return close
    .sort((a, b) => a.changes - b.changes || a.name.localeCompare(b.name))
    .slice(0, 3)
    .map((one) => one.name);
}

/** How many changes turn `a` into `b`; some number above `limit` where there are more. */
function changesBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let least = Math.min(at(last, column) + 1, at(next, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
      if (a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        least = Math.min(least, at(before, column - 2) + 1);
      next.push(least);
    }
    [before, last] = [last, next];
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
