import { CHANGE_WORDS, LESS_WORDS } from '../words/change-words.ts';
import { PEOPLE } from '../words/people.ts';
import { NEGATIONS, SMALL_WORDS } from '../words/small-words.ts';
import { byWords } from './by-words.ts';
import { bare, tokensOf } from './tokens.ts';

/** What a text says, as far as its likeness to others goes. */
export interface Gist {
  /** The stems of its telling words. */
  readonly stems: ReadonlySet<string>;
  /** Those of whom it speaks, whether there is more or less, and its numbers: texts that differ in these are not alike. */
  readonly sense: string;
}

/** What a text says. */
export const gistOf = byWords((text): Gist => {
  const words = tokensOf(text).map(bare);
  const numbers = words.filter((word) => /\d/u.test(word));
  const isLess = words.some((word) => LESS_WORDS.has(word));
  const isNegated = words.some((word) => NEGATIONS.has(word));
  return {
    stems: new Set(words.filter((word) => !SMALL_WORDS.has(word) && !CHANGE_WORDS.has(word)).map(stem)),
    sense: JSON.stringify([peopleIn(words), numbers, isLess, isNegated]),
  };
});

/** Those of whom a text speaks, in its order: “Parents trust nurses” is not “Nurses trust parents”; a list has no order. */
function peopleIn(words: readonly string[]): readonly (readonly string[])[] {
  const groups: Set<string>[] = [];
  let isListed = false;
  for (const word of words) {
    if (PEOPLE.has(word)) {
      const group = isListed ? groups.at(-1) : undefined;
      if (group) group.add(stem(word));
      else groups.push(new Set([stem(word)]));
      isListed = true;
    } else if (!LIST_WORDS.has(word)) {
      isListed = false;
    }
  }
  return groups.map((group) => [...group].sort());
}

/** Words that may stand between the people of a list (English). */
const LIST_WORDS: ReadonlySet<string> = new Set(['and', 'or', 'the', 'their', 'a']);

/** Words in common, as a share of all their words, from which on two texts say nearly the same: our own judgement. */
const ALIKE = 0.8;
/** With fewer telling words all of them have to be the same. */
const FEW = 4;

/** Whether two texts say nearly the same. */
export function isAlike(a: Gist, b: Gist): boolean {
  if (a.sense !== b.sense || a.stems.size === 0) return false;
  let common = 0;
  for (const word of a.stems) if (b.stems.has(word)) common++;
  const all = a.stems.size + b.stems.size - common;
  return all <= FEW ? common === all : common / all >= ALIKE;
}

/** A word without its ending, near enough to tell two forms of one word: `feels`, `feeling` → `feel`; `confidence` → `confid`. */
export function stem(word: string): string {
  if (word.length < 4) return word;
  const plain = word
    .replace(/ies$/u, 'y')
    .replace(/(?:ing|ed|es|s)$/u, '')
    .replace(/e$/u, '');
  return plain.replace(/^(.{5,})(?:ence|enc|ency|ent|ion)$/u, '$1');
}
