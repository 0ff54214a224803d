import { type Id, neighbours, type Theory } from '@theory-of-change/model';

/** What a screen reader says of a card after its words: its column, what leads to it, and what it leads to. */
export function describeCard(theory: Theory, id: Id): string {
  const words = new Map([...theory.cards, ...theory.externals].map((card) => [card.id, card.words]));
  const card = theory.cards.find((one) => one.id === id);
  const column = theory.columns.find((one) => one.stage === card?.stage)?.heading;
  const { before, after } = neighbours(theory, id);
  const list = (ids: readonly Id[]) => ids.map((one) => `“${words.get(one) ?? one}”`).join(', ');
  const sentences = [
    column === undefined ? undefined : `In ${column}.`,
    card?.parent === undefined ? undefined : `A part of ${list([card.parent])}.`,
    before.length === 0 ? undefined : `After ${list(before)}.`,
    after.length === 0 ? undefined : `Leads to ${list(after)}.`,
  ];
  return sentences.filter((sentence) => sentence !== undefined).join(' ');
}
