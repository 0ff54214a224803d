import { nearest, onlyPathways, type Theory } from '@theory-of-change/model';
import { CallError } from '../options.ts';

/**
 * The pathways through the cards that are named, by name, by words, or as a group by its label; the whole theory where none is.
 * Throws `CallError` where there is no such card.
 */
export function onlyNamed(theory: Theory, names: readonly string[]): Theory {
  if (names.length === 0) return theory;
  return onlyPathways(
    theory,
    names.flatMap((name) => cardsNamed(theory, name)),
  );
}

function cardsNamed({ cards }: Theory, name: string): readonly string[] {
  const wanted = plain(name);
  const found = cards.filter(
    (card) =>
      card.name === name || plain(card.words) === wanted || (card.group !== undefined && plain(card.group) === wanted),
  );
  if (found.length > 0) return found.map(({ id }) => id);
  const names = cards.flatMap((card) => [card.name ?? card.words, ...(card.group === undefined ? [] : [card.group])]);
  const near = nearest(name, names);
  throw new CallError(
    `there is no card or group "${name}"`,
    near ? `did you mean ${near}?` : 'write the name of a card, or its words in quotes',
  );
}

/** Letters in any case, blanks as one. */
function plain(words: string): string {
  return words.trim().replace(/\s+/g, ' ').toLowerCase();
}
