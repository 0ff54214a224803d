import {
  type Arrow,
  type Card,
  type ColumnArrow,
  type Id,
  type Theory,
  type Words,
  wordsFor,
} from '@theory-of-change/model';
import { wordsOf } from '../graph/card-size.ts';

/** The words of every card and external card, by id. */
export function allWords(theory: Theory): ReadonlyMap<Id, string> {
  return new Map<Id, string>([
    ...theory.cards.map((card: Card): [Id, string] => [card.id, wordsOf(card)]),
    ...theory.externals.map((external): [Id, string] => [external.id, external.words]),
  ]);
}

/** “a” leads to “b”. */
export function arrowSentence(
  arrow: Arrow,
  cardWords: ReadonlyMap<Id, string>,
  { list, quote, description }: Words,
): string {
  const tails = list(arrow.from.map((id) => quote(cardWords.get(id) ?? id)));
  const head = quote(cardWords.get(arrow.to) ?? arrow.to);
  const say = arrow.kind === 'feedback' ? description.feedback : description.arrow;
  return say(tails, head, arrow.from.length);
}

export function columnArrowSentence(arrow: ColumnArrow, theory: Theory): string {
  const { quote, description, document } = wordsFor(theory);
  const column = (stage: string): string =>
    document.column(quote(theory.columns.find((one) => one.stage === stage)?.heading ?? stage));
  const say = arrow.kind === 'feedback' ? description.feedback : description.arrow;
  const told = say(column(arrow.from), column(arrow.to), 1);
  return told.charAt(0).toUpperCase() + told.slice(1);
}
