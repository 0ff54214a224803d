import type { Card } from '@theory-of-change/model';
import { replace } from '../edits.ts';
import type { Fix, Observation } from '../finding.ts';
import { wordedOutcomes } from '../prose/outcomes.ts';
import { type Token, tokensOf } from '../prose/tokens.ts';
import type { Rule } from '../rule.ts';
import type { TheoryFile } from '../theory-file.ts';
import { MAKING_WORDS } from '../words/activity-words.ts';
import { CHANGE_WORDS } from '../words/change-words.ts';
import { PEOPLE } from '../words/people.ts';
import { SMALL_WORDS } from '../words/small-words.ts';
import { STATE_ADJECTIVES, STATE_WORDS, TOPIC_ENDINGS } from '../words/state-words.ts';
import { placeOf, quoted } from '../written.ts';
import { isActivity } from './outcome-worded-as-activity.ts';

/** A topic in place of an outcome: “Attachment”, “Parenting skills”. Nothing in it says what is different. */
export const outcomeWithoutChange: Rule = {
  check: (file) =>
    wordedOutcomes(file)
      .filter(({ words }) => isTopic(tokensOf(words)))
      .map(
        (card): Observation => ({
          range: placeOf(card),
          message: `${quoted(card.words)} names a topic: what is different about it afterwards, and for whom?`,
          within: card.stage,
          fixes: beginnings(file, card),
        }),
      ),
  together: (_, count) => `${count} cards here name topics: what is different about each afterwards, and for whom?`,
  passing: `theory "A garden for the street"
activities { dig "Dig and plant together" }
short-term outcomes {
  safe "Children feel safe in the street"
  meet "Neighbours greet each other by name"
}
long-term outcomes { food "More fresh food on the table" }
dig -> safe, meet -> food
`,
  failing: `theory "A garden for the street"
activities { dig "Dig and plant together" }
short-term outcomes { bond "Community cohesion" }
dig -> bond
`,
};

/** Longer than this it is a sentence, whose verb we may not know: a rule that misses is better than one that cries wolf. */
const LONGEST_TOPIC = 7;

/** Whether words name a topic, and no change or state. */
export function isTopic(tokens: readonly Token[]): boolean {
  const [first, second] = tokens[0]?.word === 'a' || tokens[0]?.word === 'the' ? tokens.slice(1) : tokens;
  if (!first || tokens.length > LONGEST_TOPIC || isActivity(tokens)) return false;
  if (!second) return TOPIC_ENDINGS.some((ending) => first.word.endsWith(ending));
  if (STATE_ADJECTIVES.has(first.word) || beginsAsVerb(first, second)) return false;
  return !tokens.some(
    (token, index) =>
      CHANGE_WORDS.has(token.word) ||
      STATE_WORDS.has(token.word) ||
      isSubject(tokens, index) ||
      (token.word.endsWith('ed') && tokens[index + 1]?.word === 'by'),
  );
}

/** “Develop a secure bond”: a change with its people left out. */
function beginsAsVerb(first: Token, second: Token): boolean {
  return MAKING_WORDS.has(first.word) && SMALL_WORDS.has(second.word);
}

/** Whether those who do something stand here, with what they do after them: “babies invite”, “the child sleeps”. */
function isSubject(tokens: readonly Token[], index: number): boolean {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (!token || !after || token.isPossessive || !PEOPLE.has(token.word)) return false;
  if (SMALL_WORDS.has(after.word) || PEOPLE.has(after.word)) return false;
  const isPlural = token.word.endsWith('s') || IRREGULAR.has(token.word);
  return isPlural || (before !== undefined && ['the', 'a', 'each', 'every'].includes(before.word));
}

const IRREGULAR: ReadonlySet<string> = new Set(['children', 'people', 'women', 'men', 'staff', 'midwives']);

const BEGINNINGS = ['More', 'Less', 'Stronger'] as const;

function beginnings(file: TheoryFile, card: Card): readonly Fix[] {
  const range = card.wordsRange;
  if (!range) return [];
  const text = file.document.textDocument.getText(range);
  const at = text.search(/\p{L}/u);
  if (at < 0) return [];
  const first = { line: range.start.line, character: range.start.character + at };
  const [letter = '', next = ''] = text.slice(at);
  // “CAMHS” keeps its capitals.
  const small = next === next.toLowerCase() ? letter.toLowerCase() : letter;
  const place = { start: first, end: { ...first, character: first.character + 1 } };
  return BEGINNINGS.map((beginning) => ({
    title: `Begin with “${beginning}”`,
    edits: [replace(place, `${beginning} ${small}`)],
  }));
}
