import type { Id } from './theory.ts';

/** A shortest way along links, both ends included; among equals the one that the links name first. None where there is none. */
export function shortestWay(
  from: Id,
  to: Id,
  linksOf: (id: Id) => Iterable<Id> | undefined,
): readonly Id[] | undefined {
  const cameFrom = new Map<Id, Id | undefined>([[from, undefined]]);
  // What is found is gone on from: the map grows while it is walked.
  for (const id of cameFrom.keys()) {
    if (id === to) {
      const way: Id[] = [];
      for (let at: Id | undefined = id; at !== undefined; at = cameFrom.get(at)) way.unshift(at);
      return way;
    }
    for (const next of linksOf(id) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, id);
  }
  return undefined;
}
