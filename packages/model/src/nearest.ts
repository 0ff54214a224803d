/** Longer words are not compared: the time grows with the square of their length. */
const LONGEST = 200;

/**
 * The word of a list that someone most likely meant: at most one letter in three wrong (a swap of two
 * neighbours counts as one), or begun and not finished. `undefined` where none is near.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  return nearestFew(word, candidates)[0];
}

/** The words of a list that someone may have meant, the likeliest first: at most three. */
export function nearestFew(word: string, candidates: Iterable<string>): readonly string[] {
  const wanted = word.toLowerCase();
  if (wanted.length > LONGEST) return [];
  // Any letter is one letter from any other.
  const most = wanted.length === 1 ? 0 : Math.max(1, Math.floor(wanted.length / 3));
  const all = [...new Set(candidates)];
  const close = all
    .filter((candidate) => Math.abs(candidate.length - word.length) <= most)
    .map((candidate) => ({ candidate, distance: editDistance(wanted, candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance)
    .map(({ candidate }) => candidate);
  return close.length > 0 ? close.slice(0, 3) : begun(wanted, all);
}

/** The only candidate that begins with a half-typed word of three letters or more. */
function begun(wanted: string, candidates: readonly string[]): readonly string[] {
  if (wanted.length < 3) return [];
  const found = candidates.filter((candidate) => candidate.toLowerCase().startsWith(wanted));
  return found.length === 1 ? found : [];
}

/** How many letters have to be put in, left out, replaced or swapped with their neighbour (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
