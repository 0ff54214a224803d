import { stageIndex } from '@theory-of-change/model';
import type { Observation } from '../finding.ts';
import { byWords } from '../prose/by-words.ts';
import { wordedOutcomes } from '../prose/outcomes.ts';
import { tokensOf } from '../prose/tokens.ts';
import { isTopicNoun } from '../prose/topics.ts';
import type { Rule } from '../rule.ts';
import type { TheoryFile } from '../theory-file.ts';
import { VAGUE_WORDS } from '../words/vague-words.ts';
import { placeOf } from '../written.ts';
import { isTopic } from './outcome-without-change.ts';
import { isActivity } from './outcome-worded-as-activity.ts';

/** A word that everybody pictures differently, on an outcome that the team answers for and nothing measures. */
export const vagueWords: Rule = {
  check: (file) =>
    wordedOutcomes(file)
      .filter((card) => card.indicators.length === 0 && !isBeyond(file, card.stage))
      // Of work it is asked already what is different because of it.
      .filter((card) => !isActivity(card.words))
      .flatMap((card): readonly Observation[] => {
        const vague = vagueIn(card.words);
        if (vague === undefined) return [];
        const message = `“${vague}”: what would you see or hear if it were so?`;
        return [{ range: placeOf(card), message, within: card.stage }];
      }),
  together: (_, count) => `${count} outcomes here use words that everybody pictures differently: what would you see?`,
  passing: `theory "A garden for the street"
activities { dig "Dig and plant together" }
short-term outcomes {
  meet "Better ties between neighbours" { indicator "Neighbours who know five others by name" }
}
dig -> meet
`,
  failing: `theory "A garden for the street"
activities { dig "Dig and plant together" }
short-term outcomes { meet "Better ties between neighbours" }
dig -> meet
`,
};

/** The first vague word of a text, as it is written. */
const vagueIn = byWords((words) => {
  // A topic is asked what changes already: of “Resilience” nothing more, of “Holistic care” what holistic is.
  const isNamed = isTopic(words);
  const tokens = tokensOf(words);
  const isHead = (index: number) =>
    isTopicNoun(tokens[index]?.word ?? '') && !isTopicNoun(tokens[index + 1]?.word ?? '');
  const vague = tokens.find(({ word }, index) => VAGUE_WORDS.has(word) && !(isNamed && isHead(index)));
  return vague && words.slice(vague.start, vague.end);
});

/** Beyond the ceiling nothing is measured, and wide words are in their place. */
function isBeyond(file: TheoryFile, stage: Parameters<typeof stageIndex>[0]): boolean {
  const { ceiling } = file.theory;
  return ceiling !== undefined && stageIndex(stage) > stageIndex(ceiling);
}
