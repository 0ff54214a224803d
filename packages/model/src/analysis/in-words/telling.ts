import type { Id, Theory } from '../../theory.ts';

/** Puts the words of a card into a sentence: in quotation marks, cut short, with a language’s marks escaped. */
export type Say = (words: string) => string;

/** Finds the words of a card, also of one of another theory, by its id. */
export type WordsOf = (id: Id) => string;

/** The words of all cards of a theory. */
export function wordsById({ cards, externals }: Theory): WordsOf {
  const words = new Map([...cards, ...externals].map((card) => [card.id, card.words]));
  return (id) => words.get(id) ?? id;
}

/** `a, b and c`; of more than `most` the first, and how many more: `a, b and 7 more`. */
export function listed(items: readonly string[], most = Number.POSITIVE_INFINITY): string {
  // One more costs no more room than saying so.
  const shown = items.length > most + 1 ? [...items.slice(0, most), `${items.length - most} more`] : items;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}
