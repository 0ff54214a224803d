import { CHANGE_NOUNS, CHANGE_WORDS } from '../words/change-words.ts';
import { FEELING_WORDS } from '../words/state-words.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A part of a text between two joints: a comma, `and`, `with` … */
export interface Clause {
  readonly tokens: readonly Token[];
  /** Offsets in the text, without the joint. */
  readonly start: number;
  readonly end: number;
}

/** Words that join the parts of a sentence (English). */
export const JOINTS: ReadonlySet<string> = new Set([
  'and',
  'but',
  'with',
  'while',
  'whilst',
  'plus',
  'so',
  'also',
  'then',
]);

/** The parts of a text, cut at commas, semicolons, dashes and joining words. */
export function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let current: Token[] = [];
  const close = () => {
    const [first] = current;
    const last = current.at(-1);
    if (first && last) clauses.push({ tokens: current, start: first.start, end: last.end });
    current = [];
  };
  let end = 0;
  for (const token of tokensOf(text)) {
    if (/[,;:–—]/u.test(text.slice(end, token.start))) close();
    if (JOINTS.has(token.word)) close();
    else current.push(token);
    end = token.end;
  }
  close();
  return clauses;
}

/**
 * The parts of an outcome that each tell a change: they have a word of change and something that changes, or a feeling.
 * `Social and emotional growth` has an “and” but one change; so has `calmer and happier`.
 */
export function changeClauses(text: string): readonly Clause[] {
  // “With more help at home, parents sleep better” begins with a condition.
  const told = /^with\b/iu.test(text.trim()) ? clausesOf(text).slice(1) : clausesOf(text);
  return told.filter(
    ({ tokens }) => tokens.length > 1 && tokens.some(({ word }, index) => tells(word, index === tokens.length - 1)),
  );
}

function tells(word: string, isLast: boolean): boolean {
  if (FEELING_WORDS.has(word) || CHANGE_NOUNS.has(word)) return !isLast;
  return CHANGE_WORDS.has(word);
}
