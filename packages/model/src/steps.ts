import type { Stage } from './stages.ts';
import type { Arrow, Card, ColumnArrow, Id, Theory } from './theory.ts';

/** One `->` as it joins cards: with several cards in `from`, all of them lead on together. */
export interface Link {
  readonly arrow: Arrow | ColumnArrow;
  readonly from: readonly Id[];
  readonly to: Id;
}

/** One arrow or column arrow, as one of the pairs of cards that it joins. */
export interface Step {
  readonly arrow: Id;
  readonly from: Id;
  readonly to: Id;
}

/** Every `->` between cards; a broad arrow joins every whole card of its two columns, each pair by itself. Feedback is left out. */
export function linksOf(theory: Theory): readonly Link[] {
  const drawn = theory.arrows
    .filter(({ kind }) => kind === 'leads-to')
    .map((arrow): Link => ({ arrow, from: arrow.from, to: arrow.to }));
  const broad = theory.columnArrows
    .filter(({ kind }) => kind === 'leads-to')
    .flatMap((arrow) => {
      const ends = wholesOf(theory, arrow.to);
      return wholesOf(theory, arrow.from).flatMap(({ id }) =>
        ends.map((end): Link => ({ arrow, from: [id], to: end.id })),
      );
    });
  return [...drawn, ...broad];
}

function wholesOf({ cards }: Theory, stage: Stage): readonly Card[] {
  return cards.filter((card) => card.stage === stage && card.parent === undefined);
}

/** Every pair of cards that a `->` joins. */
export function stepsOf(theory: Theory): readonly Step[] {
  return linksOf(theory).flatMap(({ arrow, from, to }) => from.map((end) => ({ arrow: arrow.id, from: end, to })));
}
