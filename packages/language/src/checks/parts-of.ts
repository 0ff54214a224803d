import type { Card } from '@theory-of-change/model';
import { groupBy } from '@theory-of-change/model';
import { perFile } from './per-file.ts';
import type { TheoryFile } from './theory-file.ts';

/** The cards that a card includes itself. */
export function partsOf(file: TheoryFile, { id }: Pick<Card, 'id'>): readonly Card[] {
  return byWhole(file).get(id) ?? [];
}

const byWhole = perFile(({ theory }) => groupBy(theory.cards, ({ parent }) => parent));
