import type { Context } from './frames.ts';
import { readInnerQuotes } from './inner-quotes.ts';
import { endOf, insertion, rangeOf } from './output.ts';
import { isQuote, quote, unquote } from './quotes.ts';
import type { Raw } from './scanner.ts';
import { detailAt } from './shapes.ts';

/** Hands on words in quotes, and tells if they are not closed or stand in the marks of another language. */
export function emitString(context: Context, token: Raw): void {
  context.out.emit('STRING', token);
  context.cursor.at++;
  if (token.unclosed) tellUnclosed(context, token);
  if (!isQuote(token.text.charAt(0))) tellOtherMarks(context, token);
}

function tellOtherMarks(context: Context, token: Raw): void {
  const straight = quote(unquote(token.text));
  const range = rangeOf(token);
  context.out.slip('unquoted-words', `Words stand in straight quotes: write \`${shorten(straight)}\``, range, {
    title: 'Write straight quotes',
    edits: [{ range, newText: straight }],
  });
}

/** Tells of words whose closing quote is missing. */
export function tellUnclosed(context: Context, token: Raw): void {
  const mark = token.text.startsWith('"') ? '"' : '”';
  context.out.slip(
    'unclosed-quote',
    `These words are not closed: a \`${mark}\` is missing at their end`,
    rangeOf(token),
    {
      title: 'Close the quote',
      edits: [insertion(endOf(token), mark)],
    },
  );
}

/** Reads words in quotes, or words that lack them; false where there are none. */
export function readWords(context: Context): boolean {
  const token = context.cursor.same();
  if (token === undefined) return false;
  if (token.kind !== 'string') return readUnquoted(context);
  if (!readInnerQuotes(context, token)) emitString(context, token);
  return true;
}

/** Reads words that lack their quotes, up to a brace or the statement's end; one slip, and they count as words. */
export function readUnquoted(
  context: Context,
  from: Raw | undefined = context.cursor.peek(),
  end: number = proseEnd(context),
): boolean {
  const { cursor, out } = context;
  const first = cursor.peek();
  const stop = cursor.peek(end - 1);
  // `Some words"`: of the two quotes the first is missing.
  const last = stop && end - 1 > cursor.at && isLoneQuote(stop) ? cursor.peek(end - 2) : stop;
  if (first === undefined || stop === undefined || last === undefined || end === cursor.at) return false;
  out.emit('UNQUOTED', first, last);
  if (last !== stop) out.junk(stop);
  cursor.at = end;
  const range = rangeOf(from ?? first, stop);
  out.slip('unquoted-words', `Words stand in quotes: write \`${shorten(quote(out.textOf(first, last)))}\``, range, {
    title: 'Add the quotes',
    edits: [{ range, newText: quote(out.textOf(first, last)) }],
  });
  return true;
}

/** A quote at the end of its line that opens nothing. */
export function isLoneQuote(token: Raw): boolean {
  return token.kind === 'string' && token.text.length === 1;
}

/** Reads a path that lacks its quotes, up to `end` or `as`; false where there is none. */
export function readPath(context: Context, end: number): boolean {
  const { cursor, out } = context;
  const first = cursor.same();
  if (first === undefined || first.text === 'as' || first.kind === 'open' || first.kind === 'close') return false;
  let last = first;
  for (let token: Raw | undefined = first; token !== undefined && cursor.at < end; token = cursor.same()) {
    if (token.kind === 'open' || token.kind === 'close' || token.text === 'as') break;
    last = token;
    cursor.at++;
  }
  out.emit('STRING', first, last);
  const quoted = quote(out.textOf(first, last));
  const range = rangeOf(first, last);
  out.slip('unquoted-words', `A path stands in quotes: write \`${shorten(quoted)}\``, range, {
    title: 'Add the quotes',
    edits: [{ range, newText: quoted }],
  });
  return true;
}

/** The place after the last piece of words without quotes that begin where the cursor stands. */
export function proseEnd(context: Context): number {
  const { cursor, frame } = context;
  const line = cursor.lineEnd();
  const oneLine = frame?.kind === 'details';
  let at = cursor.at;
  for (; at < line; at++) {
    const kind = cursor.peek(at)?.kind;
    if (kind === 'open' || kind === 'close') break;
    if (oneLine && at > cursor.at && kind === 'word') {
      const detail = detailAt(cursor, at);
      if (detail && cursor.same(at + detail.length)?.kind === 'string') break;
    }
  }
  return at;
}

/** Words of a message, cut where they would fill it. */
export function shorten(words: string, length = 48): string {
  const points = [...words];
  return points.length <= length ? words : `${points.slice(0, length - 1).join('')}…`;
}

/** Skips the pieces up to `end` and tells why, once. */
export function skipTo(context: Context, end: number): Raw | undefined {
  const { cursor, out } = context;
  const first = cursor.peek();
  const last = cursor.peek(end - 1);
  if (first === undefined || last === undefined) return undefined;
  let begin = first;
  for (let at = cursor.at; at < end; at++) {
    const token = cursor.peek(at);
    const next = cursor.peek(at + 1);
    if (token === undefined || (at + 1 < end && next?.line === token.line)) continue;
    out.junk(begin, token);
    begin = next ?? token;
  }
  cursor.at = end;
  return last;
}

/** Skips a block with all that it holds; of one that nothing closes only its line. */
export function skipBlock(context: Context): void {
  const { cursor } = context;
  const close = cursor.partner();
  skipTo(context, close === undefined ? cursor.lineEnd() : close + 1);
}

/** How far to look for a stray brace, in pieces: time stays in proportion to the text. */
const FAR = 5_000;

/**
 * Skips the lines that a block would hold whose first line is gone or broken, with the brace that closes it; nothing
 * where no brace is stray. `startsAnew` tells where something begins that cannot belong to the block.
 */
export function skipOrphans(context: Context, startsAnew: (at: number) => boolean): void {
  const { cursor } = context;
  const balance = context.balanceAt(cursor.at - 1);
  if (balance.stray === 0) return;
  let depth = 0;
  const far = Math.min(cursor.tokens.length, cursor.at + FAR);
  for (let at = cursor.at; at < far; at++) {
    const kind = cursor.peek(at)?.kind;
    if (depth === 0 && cursor.startsStatement(at) && kind !== 'close' && startsAnew(at)) return;
    if (kind === 'open') depth++;
    else if (kind === 'close' && --depth < 0) {
      skipTo(context, at + 1);
      balance.stray--;
      return;
    }
  }
}

/** A colon or an equals sign after a word of the language is told and skipped. */
export function skipColon(context: Context): void {
  const { cursor, out } = context;
  const mark = cursor.same();
  if (mark?.kind !== 'other' || (mark.text !== ':' && mark.text !== '=')) return;
  cursor.at++;
  out.junk(mark);
  const range = rangeOf(mark);
  out.slip('stray-words', `No \`${mark.text}\` is needed here`, range, {
    title: `Remove the \`${mark.text}\``,
    edits: [{ range, newText: '' }],
  });
}
