const known = new WeakMap<readonly object[], ReadonlyMap<string | undefined, unknown>>();

/**
 * Finds the members of a list of the theory by their id: `byId(theory.cards).get(id)`, which is nothing where there is no
 * id. The index is made once for each list.
 */
export function byId<One extends { readonly id: string }>(list: readonly One[]): ReadonlyMap<string | undefined, One> {
  const index = known.get(list);
  // What was put in for a list came from that list.
  if (index) return index as ReadonlyMap<string | undefined, One>;
  const made = new Map<string | undefined, One>();
  for (const one of list) if (!made.has(one.id)) made.set(one.id, one);
  known.set(list, made);
  return made;
}
