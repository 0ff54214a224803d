import type { Stage } from '@theory-of-change/model';
import { addCard, type GeneratedTheory } from '../generate.ts';

/** The columns that get a card more, one edit each. */
const STAGES: readonly Stage[] = ['aims', 'activities', 'short-term', 'medium-term'];

/** The theory with one card more, once in each of four columns. */
export function editsOf(theory: GeneratedTheory): readonly GeneratedTheory[] {
  return STAGES.map((stage) => addCard(theory, stage, 'A new card at the end of its column, and with some words'));
}
