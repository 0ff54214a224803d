import type { Saying } from '../narrative-words.ts';
import { DEEDS, DOUBTFUL_VERBS, PARTICLES, PLURALS, RELATIVES, SURE_VERBS } from './verbs.ts';

/**
 * How English words fit into a sentence. A reading by lists of verbs, not a parser: where they do not tell, the words
 * are `other` and stand alone.
 */
export function englishSaying(words: string, names: ReadonlySet<string>): Saying {
  const text = inside(withoutStop(words), names);
  return { form: formOf(words), text };
}

function formOf(words: string): Saying['form'] {
  const tokens = words
    .toLowerCase()
    .replace(/[’']s\b/gu, ' ’s ')
    .split(/[^\p{L}\p{N}’'-]+/u)
    .filter((token) => token !== '');
  const [first = '', second = ''] = tokens;
  const isDeed = DEEDS.has(first) && !PARTICLES.has(second) && !startsClause(first, second);
  if (isDeed || (DEEDS.has(first) && PARTICLES.has(second))) return 'deed';
  if (/^(never|actively|jointly|regularly|together|better|also)$/u.test(first) && DEEDS.has(second)) return 'deed';
  const verbs = tokens.filter((token, i) => i > 0 && isVerb(tokens, token, i)).length;
  const relatives = tokens.filter((token) => RELATIVES.has(token)).length;
  if (verbs > relatives) return 'clause';
  const doubtful = tokens.some((token, i) => i > 0 && DOUBTFUL_VERBS.has(token) && isPlural(tokens[i - 1] ?? ''));
  return doubtful || hasUnknownVerb(tokens) ? 'other' : 'thing';
}

/** “Work is safe”, “Change happens”: the first word is what the clause is about. */
function startsClause(first: string, second: string): boolean {
  return DOUBTFUL_VERBS.has(first) && SURE_VERBS.has(second) && !DOUBTFUL_VERBS.has(second);
}

function isVerb(tokens: readonly string[], token: string, i: number): boolean {
  const before = tokens[i - 1] ?? '';
  const after = tokens[i + 1] ?? '';
  if (NOT_BEFORE_A_VERB.has(before)) return false;
  if (SURE_VERBS.has(token)) return true;
  if (!DOUBTFUL_VERBS.has(token)) return false;
  if (PARTICLES.has(after)) return true;
  return isPlural(before) ? !AFTER_A_NOUN.has(after) : SINGULAR_SUBJECT.has(before) && token.endsWith('s');
}

/** After these comes a noun or an infinitive, not the verb of a clause. */
const NOT_BEFORE_A_VERB: ReadonlySet<string> = new Set(
  'to a an the their his her its our your of for with in on at from by no more less better and’s ’s new'.split(' '),
);

/** “help for families”: before these stands a noun. */
const AFTER_A_NOUN: ReadonlySet<string> = new Set(['for', 'of', 'from', 'between', 'among', 'is', 'are']);

const SINGULAR_SUBJECT: ReadonlySet<string> = new Set(
  'child baby parent mother father carer family infant team worker community school he she it everyone nobody'.split(
    ' ',
  ),
);

function isPlural(word: string): boolean {
  return PLURALS.has(word) || /[^s’']s$/u.test(word);
}

/** A word that may be the verb of a third person which the lists do not know: “the team facilitates”. */
function hasUnknownVerb(tokens: readonly string[]): boolean {
  return tokens.some((token, i) => i > 0 && SINGULAR_SUBJECT.has(tokens[i - 1] ?? '') && /[^s’']s$/u.test(token));
}

/**
 * Words as they stand inside a sentence: with a small first letter, unless the first word is a name, an acronym, or
 * part of a title in capitals.
 */
export function inside(words: string, names: ReadonlySet<string>): string {
  const [first = '', second = ''] = words.split(/\s+/u);
  const plain = first.replace(/[^\p{L}\p{N}’'-]/gu, '');
  const keeps = !/^\p{Lu}\p{Ll}*(?:[’'-]\p{Ll}+)*$/u.test(plain)
    ? plain !== 'A'
    : names.has(plain) || isTitle(words, second);
  return keeps || plain === 'I' ? words : words.replace(/\p{Lu}/u, (letter) => letter.toLowerCase());
}

/** “Video Interaction Guidance”, “Keys to Interactive Parenting Scale”: most words that carry meaning have capitals. */
function isTitle(words: string, second: string): boolean {
  const capitals = words.split(/\s+/u).filter((word) => /^[“"(]?\p{Lu}\p{Ll}/u.test(word)).length;
  const small = words.split(/\s+/u).filter((word) => /^\p{Ll}{4,}/u.test(word)).length;
  return /^\p{Lu}\p{Ll}/u.test(second) || (capitals >= 3 && capitals > small);
}

/** Without the full stop at its end. */
export function withoutStop(words: string): string {
  return words.trim().replace(/(?<!\.)\.$/u, '');
}
