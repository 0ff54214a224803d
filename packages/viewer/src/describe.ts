import { type Id, neighbours, type Theory, type Words } from '@theory-of-change/model';

/** What a screen reader says of a card after its words: its column, what leads to it, and what it leads to. */
export function describeCard(theory: Theory, id: Id, { page, description, quote }: Words): string {
  const words = new Map([...theory.cards, ...theory.externals].map((card) => [card.id, card.words]));
  const card = theory.cards.find((one) => one.id === id);
  const column = theory.columns.find((one) => one.stage === card?.stage)?.heading;
  const { before, after } = neighbours(theory, id);
  const list = (ids: readonly Id[]) => ids.map((one) => quote(words.get(one) ?? one)).join(', ');
  const sentences = [
    column === undefined ? undefined : page.inColumn(column),
    card?.parent === undefined ? undefined : page.partOf(list([card.parent])),
    before.length === 0 ? undefined : page.after(list(before)),
    after.length === 0 ? undefined : description.leadsTo(list(after)),
  ];
  return sentences.filter((sentence) => sentence !== undefined).join(' ');
}
