import type { Context } from './frames.ts';
import { rangeOf } from './output.ts';
import { quote, unquote } from './quotes.ts';
import type { Raw, RawKind } from './scanner.ts';

/**
 * `"A parent's "ghosts" in the nursery"`: straight quotes in straight ones, known by the blanks that they lack. Told,
 * and read as the words that they mean. Answers whether there were any.
 */
export function readInnerQuotes(context: Context, words: Raw): boolean {
  const { cursor, out } = context;
  let end = cursor.at;
  for (let last = innerPairEnd(context, end); last !== undefined; last = innerPairEnd(context, end)) end = last;
  const last = cursor.peek(end);
  if (end === cursor.at || last === undefined) return false;
  out.emit('STRING', words, last);
  cursor.at = end + 1;
  const range = rangeOf(words, last);
  out.slip('unclosed-quote', 'Quotes inside quotes are written “…”, or with a backslash before each', range, {
    title: 'Put a backslash before the inner quotes',
    edits: [{ range, newText: quote(unquote(out.textOf(words, last))) }],
  });
  return true;
}

/** What words between inner quotes are made of. */
const PROSE: ReadonlySet<RawKind> = new Set(['word', 'number', 'dot', 'comma', 'other']);

/** The place of the words in quotes that go on after an inner pair: `… "` glued to words that are glued to `" …"`. */
function innerPairEnd({ cursor }: Context, at: number): number | undefined {
  if (!/^"(?:.*[\s(])?"$/su.test(cursor.peek(at)?.text ?? '') || cursor.same(at + 1)?.kind !== 'word') return undefined;
  let next = at + 1;
  for (let token = cursor.same(next); token && PROSE.has(token.kind); token = cursor.same(next)) next++;
  const after = cursor.same(next);
  const isGlued = (one: number) => cursor.peek(one - 1)?.end === cursor.peek(one)?.start;
  if (!isGlued(at + 1) || !isGlued(next) || after?.unclosed) return undefined;
  return /^"(?:[\s,.;:!?)].*)?"$/su.test(after?.text ?? '') ? next : undefined;
}
