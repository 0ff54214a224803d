import type { Stage } from './stages.ts';
import type { Id, Theory } from './theory.ts';

/** One arrow or column arrow, as one of the pairs of cards that it joins. */
export interface Step {
  readonly arrow: Id;
  readonly from: Id;
  readonly to: Id;
}

/** Every pair of cards that a `->` joins; a broad arrow joins every whole card of its two columns. Feedback is left out. */
export function stepsOf(theory: Theory): readonly Step[] {
  const single = theory.arrows
    .filter(({ kind }) => kind === 'leads-to')
    .flatMap(({ id, from, to }) => from.map((end) => ({ arrow: id, from: end, to })));
  const whole = (stage: Stage) => theory.cards.filter((card) => card.stage === stage && card.parent === undefined);
  const broad = theory.columnArrows
    .filter(({ kind }) => kind === 'leads-to')
    .flatMap((arrow) =>
      whole(arrow.from).flatMap((a) => whole(arrow.to).map((b) => ({ arrow: arrow.id, from: a.id, to: b.id }))),
    );
  return [...single, ...broad];
}
