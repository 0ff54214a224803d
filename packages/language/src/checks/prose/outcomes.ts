import { type Card, OUTCOME_STAGES, type Theory } from '@theory-of-change/model';
import { perFile } from '../per-file.ts';

/** Whether the words of a theory are English: the lists of words are, and of other languages nothing is said. */
export function isEnglish(theory: Theory): boolean {
  return /^en\b/iu.test(theory.language);
}

/** The cards of a theory whose words can be judged: no unfinished ones, and none that still asks (“What changes?”). */
export const wordedCards = perFile(({ theory }): readonly Card[] => {
  if (!isEnglish(theory)) return [];
  return theory.cards.filter(({ words, unfinished }) => !unfinished && !/[?…]$/u.test(words.trimEnd()));
});

/** Those of the worded cards that are outcomes, without what they include. */
export const wordedOutcomes = perFile((file): readonly Card[] =>
  wordedCards(file).filter(({ stage, parent }) => parent === undefined && OUTCOME_STAGES.includes(stage)),
);
