import type { Card, Id } from './theory.ts';

/**
 * For each card, the card that includes it and the cards that it includes. As an end of arrows these stand for each
 * other: a part for its whole, the whole for its parts, but one part never for another.
 */
export function familiesOf(cards: readonly Card[]): ReadonlyMap<Id, readonly Id[]> {
  const families = new Map<Id, Id[]>();
  const relate = (a: Id, b: Id) => {
    const family = families.get(a);
    if (family) family.push(b);
    else families.set(a, [b]);
  };
  for (const card of cards) {
    if (card.parent === undefined) continue;
    relate(card.id, card.parent);
    relate(card.parent, card.id);
  }
  return families;
}
