import type { Theory, Words } from '@theory-of-change/model';
import type { Lens, LensSign } from './lens.ts';

/** Whom each card is about, and which cards name nobody. */
export function whoLens({ cards, stakeholders }: Theory, { page, list }: Words): Omit<Lens, 'id'> {
  const names = new Map(stakeholders.map(({ id, words }) => [id, words]));
  const people = new Map<string, number>();
  const signs = new Map<string, LensSign>();
  for (const { id, who, parent } of cards) {
    const named = who.map(({ id: person = '', name }) => names.get(person) ?? name);
    for (const one of named) people.set(one, (people.get(one) ?? 0) + 1);
    const words = named.length > 0 ? list(named) : page.nobody;
    if (named.length > 0) signs.set(id, { level: 'named', words, tag: words });
    else if (parent === undefined) signs.set(id, { level: 'unnamed', words, tag: words });
  }
  const unnamed = [...signs.values()].filter(({ level }) => level === 'unnamed').length;
  return {
    signs,
    legend: [
      ...[...people].map(([words, count]) => ({ level: 'named', words, count })),
      { level: 'unnamed', words: page.nobody, count: unnamed },
    ],
  };
}
