import type { Context } from './frames.ts';
import { readInnerQuotes } from './inner-quotes.ts';
import { endOf, insertion, rangeOf } from './output.ts';
import { unquote } from './quotes.ts';
import { emitName } from './read-values.ts';
import { emitString, isLoneQuote, proseEnd, readUnquoted, skipTo } from './read-words.ts';
import type { Raw } from './scanner.ts';
import { nameLength } from './shapes.ts';

const BULLETS = /^[•·▪◦‣*–—-]$/u;
const LOWER_CASE = /^\p{Ll}/u;
const UPPER_CASE = /^\p{Lu}/u;

/**
 * Reads the name and the words of a card, an included card or an entry, whichever there are.
 * `noun` is what messages call it. Answers whether there was something.
 */
export function readNaming(context: Context, noun: string): boolean {
  const { cursor, out } = context;
  const first = cursor.peek();
  if (first === undefined) return false;
  if (first.kind === 'other' && BULLETS.test(first.text) && cursor.same(cursor.at + 1)) {
    return readAfterBullet(context, first, noun);
  }
  if (first.kind === 'string') {
    readQuoted(context, first, noun);
    return true;
  }
  if (nameLength(cursor, cursor.at) === 1) return readNamed(context, first, noun);
  if (readUnquoted(context)) return true;
  const last = skipTo(context, Math.max(cursor.at + 1, proseEnd(context))) ?? first;
  out.slip('unreadable-line', `\`${out.textOf(first, last)}\` cannot be read here`, rangeOf(first, last));
  return false;
}

/** Words in quotes; quotes with nothing in them are no words yet. */
function readQuoted(context: Context, words: Raw, noun: string): void {
  if (readInnerQuotes(context, words)) return;
  emitString(context, words);
  if (!words.unclosed && unquote(words.text).trim() === '') {
    context.out.slip('unfinished-card', `This ${noun} has no words yet: write them in the quotes`, rangeOf(words));
  }
  skipStrayWords(context);
}

function readAfterBullet(context: Context, bullet: Raw, noun: string): boolean {
  const { cursor, out } = context;
  out.junk(bullet);
  cursor.at++;
  const next = cursor.peek();
  const named = next?.kind === 'word' && cursor.same(cursor.at + 1)?.kind === 'string';
  if (next?.kind !== 'string' && !named) return readUnquoted(context, bullet);
  const range = { start: rangeOf(bullet).start, end: rangeOf(next).start };
  out.slip('stray-words', `A ${noun} needs no \`${bullet.text}\` before it`, rangeOf(bullet), {
    title: 'Remove the bullet',
    edits: [{ range, newText: '' }],
  });
  return readNaming(context, noun);
}

/** Something that begins with a word: a name, or words without quotes. */
function readNamed(context: Context, first: Raw, noun: string): boolean {
  const { cursor, out } = context;
  const next = cursor.same(cursor.at + 1);
  if (next === undefined || next.kind === 'open' || next.kind === 'close') {
    emitName(context, 1);
    out.slip('unfinished-card', `This ${noun} has no words yet: write them in quotes after its name`, rangeOf(first), {
      title: 'Add the quotes',
      edits: [insertion(endOf(first), ' ""')],
    });
    return true;
  }
  if (next.kind === 'string' && !isProseAround(context, first)) {
    emitName(context, 1);
    readQuoted(context, next, noun);
    return true;
  }
  const strings = separatedString(context);
  if (strings !== undefined) return readSplitName(context, first, strings);
  if (isNameBeforeProse(context, first, next)) emitName(context, 1);
  return readUnquoted(context);
}

/** `The "good enough" parent`: a capital, and words on both sides of the quotes. */
function isProseAround(context: Context, first: Raw): boolean {
  const { cursor } = context;
  const after = cursor.same(cursor.at + 2);
  if (!UPPER_CASE.test(first.text) || context.pointedAt.has(first.text.normalize('NFC'))) return false;
  if (after?.kind !== 'word') return false;
  return cursor.same(cursor.at + 3)?.kind !== 'string';
}

/** `carer Some children …`: a name if something points to it, or if it is small and the words begin with a capital. */
function isNameBeforeProse(context: Context, first: Raw, next: Raw): boolean {
  if (next.kind !== 'word') return false;
  if (context.pointedAt.has(first.text.normalize('NFC'))) return true;
  return LOWER_CASE.test(first.text) && UPPER_CASE.test(next.text);
}

/** The place of words in quotes that end a statement after more than a name: `my carer "Words"`, `carer: "Words"`. */
function separatedString(context: Context): number | undefined {
  const { cursor } = context;
  let at = cursor.at + 1;
  for (let token = cursor.same(at); token?.kind === 'word' || token?.kind === 'other'; token = cursor.same(at)) at++;
  const string = cursor.same(at);
  if (string?.kind !== 'string' || isLoneQuote(string)) return undefined;
  const after = cursor.same(at + 1)?.kind;
  return after === undefined || after === 'open' || after === 'close' ? at : undefined;
}

/** The word before the quotes that something points to, else the first, is the name; the others are skipped. */
function readSplitName(context: Context, first: Raw, strings: number): boolean {
  const { cursor, out } = context;
  const words = cursor.tokens.slice(cursor.at, strings);
  const name = words.find((word) => word.kind === 'word' && context.pointedAt.has(word.text.normalize('NFC'))) ?? first;
  for (const word of words) {
    if (word === name) out.emit('ID', word);
    else out.junk(word);
  }
  cursor.at = strings;
  const last = words.at(-1) ?? first;
  const marks = words.filter(({ kind }) => kind !== 'word');
  const joined = words
    .filter(({ kind }) => kind === 'word')
    .map(({ text }) => text)
    .join('-');
  const range = rangeOf(first, last);
  const mark = marks.map(({ text }) => text).join('');
  const message =
    words.length - marks.length > 1 ? `A name is one word: write \`${joined}\`` : `No \`${mark}\` is needed here`;
  out.slip('stray-words', message, range, {
    title: `Change to \`${joined}\``,
    edits: [{ range, newText: joined }],
  });
  const string = cursor.peek();
  if (string) emitString(context, string);
  return true;
}

/** Words after a card's words that begin no new card. */
function skipStrayWords(context: Context): void {
  const { cursor, out, frame } = context;
  const first = cursor.same();
  if (first === undefined || !isStrayKind(first) || frame?.kind === 'details') return;
  if (first.kind === 'comma' || first.text === ';') {
    skipTo(context, cursor.at + 1);
    out.slip('stray-words', `No \`${first.text}\` is needed between cards`, rangeOf(first), {
      title: `Remove the \`${first.text}\``,
      edits: [{ range: rangeOf(first), newText: '' }],
    });
    return;
  }
  let end = cursor.at;
  for (let token = cursor.same(end); token !== undefined && isStrayKind(token); token = cursor.same(end)) end++;
  const stop = cursor.same(end)?.kind;
  if (stop === 'string' && end === cursor.at + 1) return;
  if (stop === 'close' && frame?.brace.line === first.line) return;
  const last = skipTo(context, end) ?? first;
  const range = rangeOf(first, last);
  out.slip('stray-words', `\`${out.textOf(first, last)}\` stands after the words and belongs to nothing`, range, {
    title: 'Remove it',
    edits: [{ range, newText: '' }],
  });
}

function isStrayKind(token: Raw): boolean {
  return token.kind !== 'string' && token.kind !== 'open' && token.kind !== 'close';
}
