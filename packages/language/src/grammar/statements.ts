import type { Reading, ReadToken } from './output.ts';

/**
 * One statement of a whole file as it was read: its tokens, with the comments before them. The last of a file holds
 * what stands after all others, and no tokens.
 */
export interface ReadStatement {
  readonly tokens: readonly ReadToken[];
  readonly hidden: readonly ReadToken[];
}

/** Cuts what was read of a file into its statements; blocks stay with what they belong to. */
export function statementsOf({ tokens, hidden }: Reading): readonly ReadStatement[] {
  const statements: ReadStatement[] = [];
  let begun = 0;
  let hiddenBegun = 0;
  let depth = 0;
  let lastOffset = -1;
  const close = (end: number) => {
    const hiddenEnd = indexAfter(hidden, lastOffset, hiddenBegun);
    statements.push({ tokens: tokens.slice(begun, end), hidden: hidden.slice(hiddenBegun, hiddenEnd) });
    begun = end;
    hiddenBegun = hiddenEnd;
  };
  for (const [at, { type, text, offset }] of tokens.entries()) {
    // A comment counts to what the next piece of the text belongs to, and what the reader put in is none.
    if (text !== '') lastOffset = offset;
    if (type === '{') depth++;
    else if (type === '}') depth--;
    else if (type === 'END' && depth === 0) close(at + 1);
  }
  if (begun < tokens.length) close(tokens.length);
  statements.push({ tokens: [], hidden: hidden.slice(hiddenBegun) });
  return statements;
}

/** The first place, from one on, of a token that begins after an offset. */
function indexAfter(tokens: readonly ReadToken[], offset: number, from: number): number {
  let at = from;
  while ((tokens[at]?.offset ?? Number.POSITIVE_INFINITY) <= offset) at++;
  return at;
}

/** Where a statement begins, with the comments before it; nothing where nothing of it stands in the text. */
export function firstOf({ tokens, hidden }: ReadStatement): ReadToken | undefined {
  const [comment] = hidden;
  const [first] = tokens;
  return comment && (!first || comment.offset < first.offset) ? comment : first;
}

/** Whether two statements were read as the same, wherever they stand. */
export function isSameStatement(one: ReadStatement, other: ReadStatement): boolean {
  const [from, to] = [firstOf(one), firstOf(other)];
  if (!from || !to) return from === to;
  return areSame(one.tokens, other.tokens, from, to) && areSame(one.hidden, other.hidden, from, to);
}

function areSame(ones: readonly ReadToken[], others: readonly ReadToken[], from: ReadToken, to: ReadToken): boolean {
  if (ones.length !== others.length) return false;
  const characters = to.offset - from.offset;
  const lines = to.range.start.line - from.range.start.line;
  return ones.every(({ type, text, offset, range: { start, end } }, at) => {
    const other = others[at];
    return (
      other !== undefined &&
      other.type === type &&
      other.offset === offset + characters &&
      other.range.start.line === start.line + lines &&
      other.range.start.character === start.character &&
      other.range.end.line === end.line + lines &&
      other.range.end.character === end.character &&
      other.text === text
    );
  });
}
