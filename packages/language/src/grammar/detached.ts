/**
 * The same text in memory of its own: engines keep a piece of a text as a view of the whole, so that what outlives many
 * changes, a statement or an answer about its words, would keep the whole text that it was first cut out of.
 */
export function detached(piece: string): string {
  return ` ${piece}`.slice(1);
}
