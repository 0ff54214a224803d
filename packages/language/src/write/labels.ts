import type { Card, Id, Theory } from '@theory-of-change/model';
import { shortName } from '@theory-of-change/model';
import { wordsKey } from '../model/names.ts';
import { quoted } from './values.ts';

/** How cards are called where they are written, and where an arrow ends at them. */
export interface Labels {
  /** The name before a card's words: its own, or one made for it because an arrow could not tell it from another. */
  readonly nameOf: (card: Card) => string | undefined;
  /** A name, or a card's words in quotes. */
  readonly endOf: (id: Id) => string;
}

/** Finds for every end of an arrow what means it and nothing else. */
export function labelsOf(theory: Theory): Labels {
  const byName = new Map<string, Card>();
  const byWords = new Map<string, Card>();
  for (const card of theory.cards) {
    if (card.name !== undefined && !byName.has(card.name)) byName.set(card.name, card);
    if (!byWords.has(wordsKey(card.words))) byWords.set(wordsKey(card.words), card);
  }
  const taken = new Set(everyName(theory));
  const names = new Map<Id, string>();
  const ends = new Map<Id, string>(theory.externals.map(({ id, name }) => [id, name]));
  const wanted = new Set(theory.arrows.flatMap(({ from, to }) => [...from, to]));
  for (const card of theory.cards) {
    if (!wanted.has(card.id)) continue;
    if (card.name !== undefined && byName.get(card.name) === card) ends.set(card.id, card.name);
    else if (byWords.get(wordsKey(card.words)) === card) ends.set(card.id, quoted(card.words));
    else {
      const made = shortName(card.words, taken);
      taken.add(made);
      names.set(card.id, made);
      ends.set(card.id, made);
    }
  }
  return { nameOf: ({ id, name }) => names.get(id) ?? name, endOf: (id) => ends.get(id) ?? quoted(id) };
}

function everyName(theory: Theory): readonly string[] {
  const lists = [
    theory.cards,
    theory.stakeholders,
    theory.assumptions,
    theory.enablers,
    theory.risks,
    theory.ideas,
    theory.measures,
    theory.interventions,
    theory.evidence,
  ];
  const named: readonly { readonly name?: string }[] = lists.flat();
  return [...named.flatMap(({ name }) => name ?? []), ...theory.imports.flatMap(({ alias }) => alias ?? [])];
}
