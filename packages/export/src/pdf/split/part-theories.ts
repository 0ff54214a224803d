import { continuedPart, type Id, type Split, type Theory, type Words } from '@theory-of-change/model';
import type { ExportInput } from '../../format.ts';

/** A theory, or a part of one, with the title of its page. */
export interface PartTheory {
  readonly title: string;
  readonly theory: Theory;
}

/** The parts as theories of their own, `first` being the number of the first one's page: each says where its arrows and cards go on. */
export function partTheories(theory: Theory, { parts }: Split, words: Words, first: number): readonly PartTheory[] {
  const pages = new Map<Id, number[]>();
  for (const [i, { ids }] of parts.entries()) {
    for (const id of ids) pages.set(id, [...(pages.get(id) ?? []), first + i]);
  }
  const { page, alsoOn, cards: countOfCards } = words.figure.split;
  return parts.map(({ title, ids }, i) => {
    const part = continuedPart(theory, ids, {
      placeOf: (id) => page(pages.get(id)?.[0] ?? first),
      cards: countOfCards,
    });
    const cards = part.cards.map((card) => {
      const others = (pages.get(card.id) ?? []).filter((number) => number !== first + i);
      return others.length === 0 || card.parent !== undefined
        ? card
        : { ...card, words: `${card.words} ${alsoOn(others)}` };
    });
    return { title, theory: { ...part, cards, title: titled(theory, title) } };
  });
}

/** This theory on the first page, and then each that its cards are told in full in; its cards say on which page. */
export function detailTheories(theory: Theory, details: ExportInput['details'], words: Words): readonly PartTheory[] {
  const others = [...new Set(details.values())];
  const pageOf = (id: Id): number | undefined => {
    const detail = details.get(id);
    return detail === undefined ? undefined : others.indexOf(detail) + 2;
  };
  const cards = theory.cards.map((card) => {
    const page = pageOf(card.id);
    return page === undefined ? card : { ...card, words: `${card.words} ${words.figure.split.inFullOn(page)}` };
  });
  return [
    { title: titleOf(theory, words), theory: { ...theory, cards } },
    ...others.map((one) => ({ title: titleOf(one, words), theory: one })),
  ];
}

function titled({ title }: Theory, part: string): string {
  return title === '' ? part : `${title}: ${part}`;
}

function titleOf({ title }: Theory, words: Words): string {
  return title === '' ? words.document.untitled : title;
}
