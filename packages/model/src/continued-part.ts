import { partOf } from './part.ts';
import type { Arrow, Card, ExternalCard, Id, Theory } from './theory.ts';

/** How the marks are worded that arrows end in. */
export interface MarkWords {
  /** Where a card is to be found: `page 3`. */
  readonly placeOf: (id: Id) => string;
  /** Of a mark that stands for so many cards of one place. */
  readonly cards: (count: number) => string;
}

/** A page with more marks than these would show little else: one stands for all cards of a place, then. */
const MOST_MARKS = 10;

/**
 * A part of a theory, as `partOf` gives it, whose arrows to and from the rest end in marks: external cards with the words of the card
 * that the arrow leads to or comes from, and its place. Cards that include others bring all of these.
 */
export function continuedPart(theory: Theory, ids: ReadonlySet<Id>, words: MarkWords): Theory {
  const kept = withFamilies(theory, ids);
  const externals = new Map(theory.externals.map((one) => [one.id, one]));
  const outside = new Map(
    theory.cards.filter(({ id }) => !kept.has(id) && !externals.has(id)).map((card) => [card.id, card]),
  );
  const isCrossing = ({ from, to }: Arrow): boolean =>
    [...from, to].some((end) => kept.has(end)) && [...from, to].some((end) => outside.has(end));
  const crossing = theory.arrows.filter(isCrossing);
  const marks = marksOf(
    {
      from: unique(crossing.flatMap(({ from }) => from.flatMap((end) => outside.get(end) ?? []))),
      to: unique(crossing.flatMap(({ to }) => outside.get(to) ?? [])),
    },
    theory,
    words,
  );
  const markOf = (side: Side, id: Id): Id => marks[side].get(id)?.id ?? id;
  const known = new Set<string>();
  const arrows = theory.arrows.flatMap((arrow): readonly Arrow[] => {
    if (!isCrossing(arrow)) return [arrow];
    const from = [...new Set(arrow.from.map((end) => markOf('from', end)))];
    const to = markOf('to', arrow.to);
    // Several cards of one place may have become one mark, and their arrows one.
    const key = JSON.stringify([arrow.kind, from, to]);
    if (known.has(key)) return [];
    known.add(key);
    return [{ ...arrow, from, to }];
  });
  for (const one of [...marks.from.values(), ...marks.to.values()]) externals.set(one.id, one);
  return partOf({ ...theory, arrows, externals: [...externals.values()] }, new Set([...kept, ...externals.keys()]));
}

type Side = 'from' | 'to';

/** The mark of each card that lies outside, on the side where arrows come from and on that where they lead to. */
function marksOf(
  outside: Readonly<Record<Side, readonly Card[]>>,
  { title }: Theory,
  { placeOf, cards }: MarkWords,
): Readonly<Record<Side, ReadonlyMap<Id, ExternalCard>>> {
  const isMany = outside.from.length + outside.to.length > MOST_MARKS;
  const marksOn = (side: Side): ReadonlyMap<Id, ExternalCard> => {
    const counts = new Map<string, number>();
    for (const { id } of outside[side]) counts.set(placeOf(id), (counts.get(placeOf(id)) ?? 0) + 1);
    return new Map(
      outside[side].map(({ id, words, stage, source }) => {
        const place = placeOf(id);
        const count = counts.get(place) ?? 1;
        const mark =
          isMany && count > 1 ? { id: `${side} ${place}`, words: cards(count) } : { id: `${side} ${id}`, words };
        return [id, { ...mark, name: mark.id, stage, theory: title, source, place }];
      }),
    );
  };
  return { from: marksOn('from'), to: marksOn('to') };
}

function unique(cards: readonly Card[]): readonly Card[] {
  return [...new Set(cards)];
}

/** Cards with those that include them, and these with all that they include. */
export function withFamilies({ cards }: Theory, ids: ReadonlySet<Id>): ReadonlySet<Id> {
  const whole = new Set(cards.filter(({ id }) => ids.has(id)).map(({ id, parent }) => parent ?? id));
  return new Set(cards.filter(({ id, parent }) => whole.has(parent ?? id)).map(({ id }) => id));
}
