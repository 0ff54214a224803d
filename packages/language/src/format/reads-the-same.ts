import type { Reading, ReadToken } from '../grammar/output.ts';
import { unquote } from '../grammar/quotes.ts';

/** Whether two texts are read alike: the same names, words, comments, blocks and mistakes in the same order. */
export function readsTheSame(before: Reading, after: Reading): boolean {
  return areAlike(inOrder(before), inOrder(after), meaning) && areAlike(before.slips, after.slips, ({ code }) => code);
}

function inOrder({ tokens, hidden }: Reading): readonly ReadToken[] {
  return [...tokens, ...hidden].sort((a, b) => a.offset - b.offset || a.text.length - b.text.length);
}

function areAlike<T>(some: readonly T[], others: readonly T[], of: (one: T) => string): boolean {
  return some.length === others.length && some.every((one, at) => isLike(of(one), others[at], of));
}

function isLike<T>(meant: string, other: T | undefined, of: (one: T) => string): boolean {
  return other !== undefined && meant === of(other);
}

/** What a token says, however its quotes, its arrow's head or the blanks at a comment's end are written. */
function meaning({ type, text }: ReadToken): string {
  if (text === '' || type === '->') return type;
  return `${type} ${type === 'STRING' ? unquote(text) : text.trimEnd()}`;
}
