import type { Id, Theory } from '@theory-of-change/model';

/** A card that a search found. */
export interface Found {
  readonly id: Id;
  readonly words: string;
  /** The heading of its column. */
  readonly column: string;
}

const AT_MOST = 50;

/**
 * Cards whose words or name hold every word that was typed, at the start of words first, then in the figure's order.
 * Capitals and accents make no difference. Nothing typed finds nothing.
 */
export function findCards(theory: Theory, typed: string): readonly Found[] {
  const wanted = folded(typed).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  const headings = new Map(theory.columns.map((column) => [column.stage, column.heading]));
  const found = theory.cards.flatMap((card) => {
    const text = folded(`${card.name ?? ''} ${card.words}`);
    if (!wanted.every((word) => text.includes(word))) return [];
    const starts = wanted.filter((word) => text.startsWith(word) || text.includes(` ${word}`)).length;
    return [{ id: card.id, words: card.words, column: headings.get(card.stage) ?? '', starts }];
  });
  return found
    .toSorted((a, b) => b.starts - a.starts)
    .slice(0, AT_MOST)
    .map(({ id, words, column }) => ({ id, words, column }));
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
