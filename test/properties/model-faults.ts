import type { Theory } from '@theory-of-change/model';
import { STAGES } from '@theory-of-change/model';

/** What is wrong with a model, as sentences. A sound one has ends for its arrows, ids of its own and places in its text. */
export function modelFaults(theory: Theory, text: string): readonly string[] {
  const cards = new Map(theory.cards.map((card) => [card.id, card]));
  const ends = new Set([...cards.keys(), ...theory.externals.map((external) => external.id)]);
  const ids = [...theory.cards, ...theory.arrows, ...theory.columnArrows].map((one) => one.id);
  const lines = text.split(/\r\n|\r|\n/).length;
  const written = [...theory.cards, ...theory.arrows, ...theory.columnArrows, ...theory.columns];
  return [
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `two things have the id ${id}`),
    ...theory.cards
      .filter((card) => card.parent !== undefined && !cards.has(card.parent))
      .map((card) => `${card.id} is included by a card that is not there`),
    ...theory.arrows.flatMap((arrow) =>
      [...arrow.from, arrow.to]
        .filter((end) => !ends.has(end))
        .map((end) => `${arrow.id} ends at ${end}, which is not there`),
    ),
    ...theory.cards
      .filter((card, i) => STAGES.indexOf(card.stage) < STAGES.indexOf(theory.cards[i - 1]?.stage ?? card.stage))
      .map((card) => `${card.id} stands after a card of a later column`),
    ...written
      .filter(({ source }) => source.uri === undefined && source.range.end.line >= lines)
      .map(({ source }) => `something ends on line ${source.range.end.line} of ${lines}`),
  ];
}
