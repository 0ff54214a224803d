import { partOf } from './part.ts';
import type { Arrow, ExternalCard, Id, Theory } from './theory.ts';

/**
 * A part of a theory, as `partOf` gives it, whose arrows to and from the rest end in marks: external cards with the words of the card
 * that the arrow leads to or comes from, and `placeOf` it: `page 3`. Cards that include others bring all of these.
 */
export function continuedPart(theory: Theory, ids: ReadonlySet<Id>, placeOf: (id: Id) => string): Theory {
  const kept = withFamilies(theory, ids);
  const externals = new Map<Id, ExternalCard>(theory.externals.map((one) => [one.id, one]));
  const cards = new Map(theory.cards.map((card) => [card.id, card]));
  const isHere = (id: Id): boolean => kept.has(id) || externals.has(id);
  const mark = (id: Id, side: 'from' | 'to'): Id => {
    const card = cards.get(id);
    if (isHere(id) || card === undefined) return id;
    // A card that arrows come from and lead to has a mark on either side.
    const markId = `${side} ${id}`;
    const { words, stage, source } = card;
    externals.set(markId, { id: markId, name: id, words, stage, theory: theory.title, source, place: placeOf(id) });
    return markId;
  };
  const arrows = theory.arrows.map((arrow): Arrow => {
    if (![...arrow.from, arrow.to].some((end) => kept.has(end))) return arrow;
    return { ...arrow, from: arrow.from.map((end) => mark(end, 'from')), to: mark(arrow.to, 'to') };
  });
  const ends = new Set([...kept, ...externals.keys()]);
  return partOf({ ...theory, arrows, externals: [...externals.values()] }, ends);
}

/** Cards with those that include them, and these with all that they include. */
export function withFamilies({ cards }: Theory, ids: ReadonlySet<Id>): ReadonlySet<Id> {
  const whole = new Set(cards.filter(({ id }) => ids.has(id)).map(({ id, parent }) => parent ?? id));
  return new Set(cards.filter(({ id, parent }) => whole.has(parent ?? id)).map(({ id }) => id));
}
