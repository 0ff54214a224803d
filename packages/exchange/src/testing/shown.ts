import type { Imported } from '../imported.ts';

/** What a file became, as lines that read well in a test: `problems: Lonely`, `Lonely -> Dig`. */
export function shown({ theory }: Imported): readonly string[] {
  const words = new Map(theory.cards.map((card) => [card.id, card.words]));
  return [
    ...theory.cards.map(({ stage, group, parent, words: own }) => {
      const place = group === undefined ? stage : `${stage} “${group}”`;
      return parent === undefined ? `${place}: ${own}` : `${place}: ${words.get(parent)} > ${own}`;
    }),
    ...theory.arrows.map(({ from, to, kind }) => {
      const head = kind === 'feedback' ? '~>' : '->';
      return `${from.map((id) => words.get(id)).join(' & ')} ${head} ${words.get(to)}`;
    }),
    ...theory.ideas.map(({ words: own }) => `idea: ${own}`),
  ];
}

/** Bytes of a text. */
export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
