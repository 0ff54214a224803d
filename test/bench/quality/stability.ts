import type { Rect } from '@theory-of-change/diagram';
import type { GeneratedTheory } from '../generate.ts';
import type { Drawing } from './drawing.ts';

/** How much a drawing changed for the cards that both have. */
export interface Change {
  /** Mean distance in px between a card's old and new place. */
  readonly moved: number;
  /** Share of the pairs of one sub-column that changed places, in per cent. */
  readonly flippedPercent: number;
}

/** Compares the drawings of a theory before and after an edit that took no card away. */
export function changeBetween(before: GeneratedTheory, old: Drawing, next: Drawing): Change {
  const distances = before.cards.map(({ name }) => {
    const [a, b] = [placeOf(old, name), placeOf(next, name)];
    return Math.hypot(b.x - a.x, b.y - a.y);
  });
  let pairs = 0;
  let flipped = 0;
  for (const column of Map.groupBy(before.cards, (card) => card.subColumn).values()) {
    for (const [i, one] of column.entries()) {
      for (const other of column.slice(i + 1)) {
        pairs++;
        if (isOver(old, one.name, other.name) !== isOver(next, one.name, other.name)) flipped++;
      }
    }
  }
  return {
    moved: distances.reduce((sum, distance) => sum + distance, 0) / distances.length,
    flippedPercent: pairs === 0 ? 0 : (100 * flipped) / pairs,
  };
}

function isOver(drawing: Drawing, name: string, other: string): boolean {
  return placeOf(drawing, name).y < placeOf(drawing, other).y;
}

function placeOf(drawing: Drawing, name: string): Rect {
  const place = drawing.cards.get(name);
  if (place === undefined) throw new Error(`The drawing has no card ${name}`);
  return place;
}
