import { END_MOMENTS, REGULAR_MOMENTS, START_MOMENTS } from '../words/moment-words.ts';
import { CHILDREN } from '../words/people.ts';
import { byWords } from './by-words.ts';
import { bare, tokensOf } from './tokens.ts';

/** When something is collected, as far as it says how old the child is then. Months count from birth. */
export type Moment =
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }
  | { readonly kind: 'later'; readonly months: number }
  | { readonly kind: 'age'; readonly months: number }
  | { readonly kind: 'regular' }
  | { readonly kind: 'unknown' };

const MONTHS: Readonly<Record<string, number>> = { week: 7 / 30.4375, month: 1, year: 12 };

const SMALL_NUMBERS: readonly string[] = [
  ...['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
];

/** What a moment means: `start`, `"three months after"`, `"at 12 months old"`, `"every quarter"`. English. */
export const momentOf = byWords((text): Moment => {
  const words = tokensOf(text).map(bare);
  const months = lengthIn(words);
  const isAge = words.some((word) => ['old', 'age', 'aged', 'birthday', 'birth'].includes(word) || CHILDREN.has(word));
  if (months !== undefined && isAge) return { kind: 'age', months };
  if (months !== undefined && words.some((word) => ['after', 'later', 'on', 'since', 'follow-up'].includes(word))) {
    return { kind: 'later', months };
  }
  if (words.some((word) => REGULAR_MOMENTS.has(word))) return { kind: 'regular' };
  if (words.some((word) => START_MOMENTS.has(word))) return { kind: 'start' };
  if (words.some((word) => END_MOMENTS.has(word))) return { kind: 'end' };
  return { kind: 'unknown' };
});

/** A length of time in months: `three months`, `12-week`, `a year`. */
function lengthIn(words: readonly string[]): number | undefined {
  const parts = words.flatMap((word) => word.split('-'));
  for (const [index, word] of parts.entries()) {
    const factor = MONTHS[word.replace(/s$/u, '')];
    const before = parts[index - 1];
    if (factor === undefined || before === undefined) continue;
    const count = before === 'a' ? 1 : numberOf(before);
    if (count !== undefined) return count * factor;
  }
  return undefined;
}

function numberOf(word: string): number | undefined {
  const small = SMALL_NUMBERS.indexOf(word);
  if (small > 0) return small;
  return /^\d+$/u.test(word) ? Number(word) : undefined;
}
