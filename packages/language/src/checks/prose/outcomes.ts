import { type Card, OUTCOME_STAGES, type Theory } from '@theory-of-change/model';
import type { TheoryFile } from '../theory-file.ts';

/** Whether the words of a theory are English: the lists of words are, and of other languages nothing is said. */
export function isEnglish(theory: Theory): boolean {
  return /^en\b/iu.test(theory.language);
}

/** The cards of a theory whose words can be judged: no unfinished ones, and none that still asks (“What changes?”). */
export function wordedCards(file: TheoryFile): readonly Card[] {
  if (!isEnglish(file.theory)) return [];
  return file.theory.cards.filter(({ words, unfinished }) => !unfinished && !/[?…]\s*$/u.test(words));
}

/** Those of the worded cards that are outcomes, without what they include. */
export function wordedOutcomes(file: TheoryFile): readonly Card[] {
  return wordedCards(file).filter(({ stage, parent }) => parent === undefined && OUTCOME_STAGES.includes(stage));
}
