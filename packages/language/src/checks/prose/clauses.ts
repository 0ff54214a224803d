import { CHANGE_NOUNS, CHANGE_WORDS } from '../words/change-words.ts';
import { PEOPLE } from '../words/people.ts';
import { NEGATIONS } from '../words/small-words.ts';
import { FEELING_WORDS, STATE_WORDS } from '../words/state-words.ts';
import { byWords } from './by-words.ts';
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
 * The parts of an outcome that each tell a change: they have a word of change and something that changes, a feeling, or
 * people of their own who do something (“rows are rarer and children sleep through”). `Social and emotional growth` has an
 * “and” but one change; so has `calmer and happier`.
 */
export const changeClauses = byWords((text): readonly Clause[] => {
  // “With more help at home, parents sleep better” begins with a condition.
  const told = /^with\b/iu.test(text.trim()) ? clausesOf(text).slice(1) : clausesOf(text);
  // Whoever begins a text does what all of it says, unless others come in later.
  const hasOthers = told.slice(1).some(hasSubject);
  return told.filter(
    (clause, index) =>
      clause.tokens.length > 1 &&
      (tellsChange(clause) || ((hasOthers || goesOn(told, index)) && hasSubject(clause) && isOwn(told, index))),
  );
});

function tellsChange({ tokens }: Clause): boolean {
  return tokens.some(({ word }, index) => tells(word, index === tokens.length - 1));
}

function tells(word: string, isLast: boolean): boolean {
  if (FEELING_WORDS.has(word) || CHANGE_NOUNS.has(word)) return !isLast;
  return CHANGE_WORDS.has(word);
}

/** “Patients understand their medicines and are admitted less often”: who begins does something more, which is a change. */
function goesOn(clauses: readonly Clause[], index: number): boolean {
  const [first, ...others] = clauses;
  if (index > 0 || !first || first.tokens.length < 3) return false;
  return others.some((clause) => STATE_WORDS.has(clause.tokens[0]?.word ?? '') && tellsChange(clause));
}

/** “Mothers and fathers talk”: the list before a verb is its subject, and no clause. */
function isOwn(clauses: readonly Clause[], index: number): boolean {
  return clauses.slice(0, index).every(({ tokens }) => tokens.length > 1) || index === 0;
}

/** Whether a clause begins with people and what they do: “the children sleep through”. */
function hasSubject({ tokens }: Clause): boolean {
  const [first, ...others] = tokens;
  const [subject, verb] = first && DETERMINERS.has(first.word) ? others : tokens;
  if (!subject || !verb || subject.isPossessive || !PEOPLE.has(subject.word)) return false;
  return STATE_WORDS.has(verb.word) && !NEGATIONS.has(verb.word);
}

const DETERMINERS: ReadonlySet<string> = new Set(['the', 'a', 'their', 'our', 'each', 'every', 'all', 'most', 'young']);
