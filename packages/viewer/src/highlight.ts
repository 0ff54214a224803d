import { type Id, pathway, type Theory } from '@theory-of-change/model';

/** What is lit around a card, by the ids of cards and arrows: itself, what leads to it, what it leads to. */
export type Lit = ReadonlyMap<Id, 'self' | 'upstream' | 'downstream' | 'arrow'>;

/** The pathway of a card, or an arrow with its ends. Nothing for an id that is neither. */
export function litBy(theory: Theory, id: Id): Lit | undefined {
  const arrow = theory.arrows.find((one) => one.id === id);
  if (arrow) {
    const ends = arrow.from.map((from) => [from, 'upstream'] as const);
    return new Map([...ends, [arrow.to, 'downstream'], [id, 'self']]);
  }
  const isEnd = theory.cards.some((card) => card.id === id) || theory.externals.some((card) => card.id === id);
  if (!isEnd) return undefined;
  const { upstream, downstream, arrows } = pathway(theory, id);
  return new Map([
    ...[...arrows].map((one) => [one, 'arrow'] as const),
    ...[...upstream].map((one) => [one, 'upstream'] as const),
    ...[...downstream].map((one) => [one, 'downstream'] as const),
    [id, 'self'],
  ]);
}
