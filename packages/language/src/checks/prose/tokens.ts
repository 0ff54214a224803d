import { byWords } from './by-words.ts';

/** A word of a text. */
export interface Token {
  /** In small letters, with straight apostrophes: `parent’s` is `parent's`. */
  readonly word: string;
  /** Offsets in the text: from `start` up to, not including, `end`. */
  readonly start: number;
  readonly end: number;
  /** Of somebody: `parent's`, `parents’`. */
  readonly isPossessive: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’‑-][\p{L}\p{M}\p{N}]+)*/gu;

/** What rules say of a text is remembered by itself: its words are only for those that are read now. */
const MOST_KNOWN = 1_000;

/** The words of a text in its order; a compound with a hyphen is one word. Remembered: many rules read every text. */
export const tokensOf = byWords((text) => readTokens(text), MOST_KNOWN);

function readTokens(text: string): readonly Token[] {
  return [...text.matchAll(WORD)].map((match) => {
    const end = match.index + match[0].length;
    const word = match[0].toLowerCase().replaceAll('’', "'").replaceAll('‑', '-').normalize('NFC');
    const isPossessive = word.endsWith("'s") || (word.endsWith('s') && /^['’]/u.test(text.slice(end)));
    return { word, start: match.index, end, isPossessive };
  });
}

/** The longest entry of a list has this many words. */
const LONGEST = 3;

/** How many words from `index` on are an entry of a list, which may hold entries of several words; 0 where none is. */
export function phraseAt(tokens: readonly Token[], index: number, list: ReadonlySet<string>): number {
  let words = '';
  let found = 0;
  for (let length = 1; length <= LONGEST; length++) {
    const token = tokens[index + length - 1];
    if (!token) break;
    words = length === 1 ? token.word : `${words} ${token.word}`;
    if (list.has(words)) found = length;
  }
  return found;
}

/** The first entry of a list in a text, as offsets in it; nothing where there is none. */
export function firstPhrase(
  tokens: readonly Token[],
  list: ReadonlySet<string>,
): { readonly start: number; readonly end: number } | undefined {
  const index = tokens.findIndex((_, at) => phraseAt(tokens, at, list) > 0);
  const [first] = index < 0 ? [] : tokens.slice(index);
  const last = first && tokens[index + phraseAt(tokens, index, list) - 1];
  return first && last && { start: first.start, end: last.end };
}

/** A word without the possessive: `parent's` → `parent`. */
export function bare(token: Token): string {
  return token.word.replace(/'s$/u, '');
}
