import type { Arrow, Card, ColumnArrow, Id, Theory } from '@theory-of-change/model';
import { wordsOf } from '../graph/card-size.ts';

/** The words of every card and external card, by id. */
export function allWords(theory: Theory): ReadonlyMap<Id, string> {
  return new Map<Id, string>([
    ...theory.cards.map((card: Card): [Id, string] => [card.id, wordsOf(card)]),
    ...theory.externals.map((external): [Id, string] => [external.id, external.words]),
  ]);
}

/** “a” leads to “b”. */
export function arrowSentence(arrow: Arrow, words: ReadonlyMap<Id, string>): string {
  const tails = arrow.from.map((id) => quote(words.get(id) ?? id));
  const head = quote(words.get(arrow.to) ?? arrow.to);
  if (arrow.kind === 'feedback') return `${list(tails)} ${tails.length > 1 ? 'feed' : 'feeds'} back to ${head}`;
  return tails.length > 1 ? `${list(tails)} together lead to ${head}` : `${list(tails)} leads to ${head}`;
}

export function columnArrowSentence(arrow: ColumnArrow, theory: Theory): string {
  const heading = (stage: string): string => theory.columns.find((column) => column.stage === stage)?.heading ?? stage;
  const verb = arrow.kind === 'feedback' ? 'feeds back to' : 'leads to';
  return `The column ${quote(heading(arrow.from))} ${verb} the column ${quote(heading(arrow.to))}`;
}

export function quote(words: string): string {
  return `“${words}”`;
}

/** a, b and c. */
export function list(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
