import { type Context, readBlock } from './frames.ts';
import { endOf, insertion, rangeOf } from './output.ts';
import { emitName } from './read-values.ts';
import { emitString, skipColon } from './read-words.ts';
import type { Raw } from './scanner.ts';
import { skipUnknown } from './skip-unknown.ts';

/** Reads the scores of a hexagon, in braces or, with a slip, on its line. Answers whether there were any. */
export function readHexagon(context: Context, first: Raw): boolean {
  const { cursor } = context;
  if (cursor.same()?.kind === 'open') {
    readBlock(context, 'details', 'hexagon', first, readScore);
    return true;
  }
  if (!isScore(context)) return false;
  readUnbraced(context, first);
  return true;
}

/** `need 4` */
function readScore(context: Context): void {
  const { cursor, out } = context;
  const first = cursor.peek();
  if (first?.kind !== 'word') {
    if (first) skipUnknown(context, first);
    return;
  }
  emitName(context, 1);
  skipColon(context);
  const value = cursor.same();
  if (value === undefined || value.kind === 'open' || value.kind === 'close' || isScore(context))
    out.slip('missing-value', `\`${first.text}\` has no score yet: write 1 to 5`, rangeOf(first));
  else if (value.kind === 'string') emitString(context, value);
  else if (value.kind === 'number') {
    const more = moreOfNumber(context);
    if (more === 0) out.emit('NUMBER', value);
    else out.emit('UNQUOTED', value, cursor.peek(cursor.at + more));
    cursor.at += more + 1;
  } else readOddity(context, value);
}

/** How many pieces behind a number belong to it, as people write scores: `4/5`, `4 of 5`, `4-5`, `3,5`. */
function moreOfNumber({ cursor }: Context): number {
  const [number, next, after] = [cursor.peek(), cursor.same(cursor.at + 1), cursor.same(cursor.at + 2)];
  if (next?.kind === 'number') return 1;
  const isNumber = after?.kind === 'number';
  if (next?.kind === 'comma') return isNumber && next.start === number?.end ? 2 : 0;
  if (next?.kind === 'other' && next.text !== ';') return isNumber ? 2 : 1;
  return next?.text === 'of' && isNumber ? 2 : 0;
}

/** What is no score is handed on as it is, and told with the values. */
function readOddity(context: Context, value: Raw): void {
  const { cursor, out } = context;
  let last = value;
  for (let token: Raw | undefined = value; token !== undefined && !isEnd(token); token = cursor.same()) {
    if (token !== value && isScore(context)) break;
    last = token;
    cursor.at++;
  }
  out.emit('UNQUOTED', value, last);
}

/** `hexagon need 4 fit 5` */
function readUnbraced(context: Context, first: Raw): void {
  const { cursor, out } = context;
  const begin = cursor.peek() ?? first;
  out.insert('{');
  while (isScore(context)) {
    readScore(context);
    out.end();
  }
  out.insert('}');
  const last = cursor.peek(cursor.at - 1) ?? begin;
  out.slip('missing-opening-brace', 'The scores of a hexagon stand in braces', rangeOf(begin, last), {
    title: 'Add the braces',
    edits: [insertion(rangeOf(begin).start, '{ '), insertion(endOf(last), ' }')],
  });
}

function isScore({ cursor }: Context): boolean {
  return cursor.same()?.kind === 'word' && cursor.same(cursor.at + 1)?.kind === 'number';
}

function isEnd({ kind, text }: Raw): boolean {
  return kind === 'open' || kind === 'close' || kind === 'comma' || text === ';';
}
