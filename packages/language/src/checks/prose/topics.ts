import { CHANGE_NOUNS, CHANGE_WORDS } from '../words/change-words.ts';
import { PEOPLE } from '../words/people.ts';
import { NEGATIONS } from '../words/small-words.ts';
import { STATE_ADJECTIVES, STATE_WORDS } from '../words/state-words.ts';
import { BURDENS, TOPIC_ENDINGS, TOPIC_LINKS, TOPIC_NOUNS, TOPIC_VERBS } from '../words/topic-words.ts';
import type { Token } from './tokens.ts';

/** Longer than this it is a sentence, whose verb we may not know: a rule that misses is better than one that cries wolf. */
const LONGEST_TOPIC = 7;

/**
 * Whether words name a topic, and no change or state: “Attachment”, “Parenting skills”, “Trust between parents and
 * services”. They do where nouns that are known to name topics stand at their head, and nothing about them can be a verb.
 */
export function namesTopic(tokens: readonly Token[]): boolean {
  const [start] = tokens;
  if (!start || tokens.length > LONGEST_TOPIC || STATE_ADJECTIVES.has(withoutArticle(tokens)[0]?.word ?? ''))
    return false;
  const link = tokens.findIndex(({ word }) => TOPIC_LINKS.has(word));
  const heads = partsOf(link < 0 ? tokens : tokens.slice(0, link));
  const subjects = link < 0 ? [] : partsOf(tokens.slice(link));
  return heads.length > 0 && heads.every(isTopicPhrase) && subjects.every(isNounPhrase);
}

/** Whether a topic is one of which less is better: “Isolation of carers”. */
export function isBurden(tokens: readonly Token[]): boolean {
  const link = tokens.findIndex(({ word }) => TOPIC_LINKS.has(word));
  return partsOf(link < 0 ? tokens : tokens.slice(0, link)).every((part) => BURDENS.has(part.at(-1)?.word ?? ''));
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the', 'their', 'our', 'your']);

/** Words between the parts of a list. */
const LIST_WORDS: ReadonlySet<string> = new Set(['and', 'or']);

/** Whether words begin with an article, before which no word of change can stand. */
export function hasArticle(tokens: readonly Token[]): boolean {
  return ARTICLES.has(tokens[0]?.word ?? '');
}

function withoutArticle(tokens: readonly Token[]): readonly Token[] {
  return hasArticle(tokens) ? tokens.slice(1) : tokens;
}

/** The noun phrases of a list, each without its article. */
function partsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (LIST_WORDS.has(token.word) || TOPIC_LINKS.has(token.word)) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.map(withoutArticle).filter((part) => part.length > 0);
}

/** “Parenting skills”: the last word names a topic, those before it can only tell which. */
function isTopicPhrase(tokens: readonly Token[]): boolean {
  const head = tokens.at(-1);
  const before = tokens.at(-2);
  // “Staff morale” is staff's; in “Staff care” they may well do so.
  const isOfStaff = before?.word === 'staff' && !TOPIC_VERBS.has(head?.word ?? '');
  const others = tokens.slice(0, isOfStaff ? -2 : -1);
  if (!head || !isTopicNoun(head.word) || others.some(canTellChange)) return false;
  // “Baby sleeping”: a verb, with who does it.
  return !(head.word.endsWith('ing') && before && PEOPLE.has(before.word) && !before.isPossessive);
}

/** Whether a word is known to name a topic: “attachment”, “skills”. */
export function isTopicNoun(word: string): boolean {
  if (PEOPLE.has(word)) return false;
  return TOPIC_NOUNS.has(word) || TOPIC_ENDINGS.some((ending) => word.endsWith(ending));
}

/** What a topic is about: “(of) life”, “(between) parents”, “(to) specialist services”; not “(in) services returns”. */
function isNounPhrase(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  if (!last || tokens.slice(0, -1).some(canTellChange)) return false;
  if (tokens.length === 1)
    return !CHANGE_WORDS.has(last.word) && (isTopicNoun(last.word) || !STATE_WORDS.has(last.word));
  return PEOPLE.has(last.word) || isTopicNoun(last.word);
}

/** A word of change or of a state, or a plural before another word, which mostly is a subject before its verb. */
function canTellChange({ word, isPossessive }: Token): boolean {
  if (isPossessive) return false;
  if (CHANGE_WORDS.has(word) && !CHANGE_NOUNS.has(word)) return true;
  if (NEGATIONS.has(word) || word.endsWith('ed')) return true;
  if (STATE_WORDS.has(word) && !TOPIC_NOUNS.has(word)) return true;
  return IRREGULAR_PLURALS.has(word) || (/[^suic]s$/u.test(word) && !word.endsWith("'s"));
}

const IRREGULAR_PLURALS: ReadonlySet<string> = new Set([
  'children',
  'people',
  'women',
  'men',
  'staff',
  'midwives',
  'police',
]);
