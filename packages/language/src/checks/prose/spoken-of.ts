import { CHANGE_WORDS } from '../words/change-words.ts';
import { ANYBODY, CHILDREN, FAMILIES, PARENTS, PEOPLE, PROFESSIONALS } from '../words/people.ts';
import { STATE_WORDS } from '../words/state-words.ts';
import { byWords } from './by-words.ts';
import { bare, type Token, tokensOf } from './tokens.ts';

/** What people are to a theory: “the child” and “babies” may be the same ones. */
type Kind = 'child' | 'parent' | 'professional' | 'anybody';

/** Those of whom a text speaks. */
interface Spoken {
  /** The words that tell something, to be compared as they are. */
  readonly words: ReadonlySet<string>;
  readonly kinds: ReadonlySet<Kind>;
}

/**
 * Whether an outcome tells a change of those whom some words name: “The baby seeks contact” does of “Infants and toddlers”,
 * “Parents enjoy their baby” does not. English; in other languages the words themselves are compared.
 */
export function isSpokenOf(people: string, outcome: string, isEnglish: boolean): boolean {
  const [named, told] = [peopleOf(people), isEnglish ? subjectsOf(outcome) : peopleOf(outcome)];
  if (haveCommon(named.words, told.words)) return true;
  if (!isEnglish) return false;
  return haveCommon(named.kinds, told.kinds) || (told.kinds.has('anybody') && !named.kinds.has('professional'));
}

function haveCommon<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  for (const one of a) if (b.has(one)) return true;
  return false;
}

const peopleOf = byWords(
  (people): Spoken => ({ words: new Set(tokensOf(people).flatMap(telling)), kinds: kindsOf(headOf(people)) }),
);

const subjectsOf = byWords((outcome): Spoken => {
  const subject = subjectOf(tokensOf(outcome));
  return { words: new Set(subject.flatMap(telling)), kinds: kindsOf(subject) };
});

/** Those who do something, where a text begins with them; else all of it. */
function subjectOf(tokens: readonly Token[]): readonly Token[] {
  const verb = tokens.findIndex(({ word }, index) => index > 0 && (STATE_WORDS.has(word) || CHANGE_WORDS.has(word)));
  const before = verb < 0 ? [] : tokens.slice(0, verb);
  return before.some((token) => PEOPLE.has(token.word) && !token.isPossessive) ? before : tokens;
}

/** Of “Parents of toddlers”, the parents. */
function headOf(people: string): readonly Token[] {
  const [head = ''] = people.split(/\b(?:of|with|for|expecting|who|whose)\b/u);
  return tokensOf(head);
}

function kindsOf(tokens: readonly Token[]): ReadonlySet<Kind> {
  return new Set(tokens.flatMap((token) => kindOf(bare(token))));
}

function kindOf(word: string): readonly Kind[] {
  if (CHILDREN.has(word)) return ['child'];
  if (PARENTS.has(word)) return ['parent'];
  if (FAMILIES.has(word)) return ['child', 'parent'];
  if (PROFESSIONALS.has(word)) return ['professional'];
  return ANYBODY.has(word) ? ['anybody'] : [];
}

/** A word long enough to tell something, without the ending of a plural (English). */
function telling(token: Token): readonly string[] {
  const word = bare(token);
  return [...word].length < 4 ? [] : [word.replace(/ies$/u, 'y').replace(/s$/u, '')];
}
