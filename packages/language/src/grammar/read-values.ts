import type { ClauseKeyword, ValueKind } from '../details/table.ts';
import { detailRow, LANGUAGE_WORDS } from '../details/words.ts';
import { beginsDetail } from './begins-detail.ts';
import type { Context } from './frames.ts';
import { rangeOf } from './output.ts';
import { emitString, readUnquoted, skipTo } from './read-words.ts';
import type { Raw } from './scanner.ts';
import { detailAt, nameLength, startsStatement } from './shapes.ts';

/** Hands on a name of one or more parts: `warmth`, `clinical.warmth`. */
export function emitName(context: Context, length: number): void {
  const { cursor, out } = context;
  for (let part = 0; part < length; part++) {
    const token = cursor.peek();
    if (token === undefined) return;
    out.emit(part % 2 === 0 ? 'ID' : '.', token);
    cursor.at++;
  }
}

/** No list of names is longer: what comes after is a machine's, and is skipped. */
export const MOST_NAMES = 2_000;

/** Reads names, parted by commas. Answers whether there was one. */
export function readNames(context: Context): boolean {
  const { cursor, out } = context;
  let found = skipProse(context);
  if (found) return true;
  for (let names = 0; names < MOST_NAMES; names++) {
    const length = isNextDetail(context) ? 0 : sameNameLength(context);
    if (length === 0) return found;
    emitName(context, length);
    found = true;
    const next = cursor.same();
    if (next?.kind === 'comma') {
      if (!readComma(context, next)) return found;
    } else if (next !== undefined && joins(context, next)) readJoiner(context, next);
    else if (next?.kind === 'word' && detailAt(cursor, cursor.at) === undefined) {
      out.insert(',');
      out.slip('missing-comma', `A comma is missing before \`${next.text}\``, rangeOf(next), {
        title: 'Add the comma',
        edits: [
          {
            range: { start: rangeOf(cursor.peek(cursor.at - 1) ?? next).end, end: rangeOf(next).start },
            newText: ', ',
          },
        ],
      });
    } else return found;
  }
  const rest = cursor.same();
  if (rest) {
    skipTo(context, cursor.lineEnd());
    out.slip('unreadable-line', `A list ends after ${MOST_NAMES} names`, rangeOf(rest));
  }
  return found;
}

/** `Parents and carers` where names belong: no word of it is one. */
function skipProse(context: Context): boolean {
  const { cursor, out, declared } = context;
  const first = cursor.same();
  if (first?.kind !== 'word' || !/^\p{Lu}/u.test(first.text)) return false;
  let end = cursor.at;
  while (cursor.same(end)?.kind === 'word' && !beginsDetail(cursor, end)) end++;
  const words = cursor.tokens.slice(cursor.at, end);
  if (words.length < 2 || words.some(({ text }) => declared.has(text.normalize('NFC')))) return false;
  const last = skipTo(context, end) ?? first;
  out.slip(
    'stray-words',
    'Names belong here, with commas between them: words cannot be looked up',
    rangeOf(first, last),
  );
  return true;
}

const JOINERS: ReadonlySet<string> = new Set(['and', '&', ';', '/', '+']);

/** Whether `and` or a mark stands where a comma belongs. */
function joins({ cursor, declared }: Context, mark: Raw): boolean {
  if (!JOINERS.has(mark.text) || declared.has(mark.text)) return false;
  return cursor.same(cursor.at + 1)?.kind === 'word' && !beginsDetail(cursor, cursor.at + 1);
}

function readJoiner({ cursor, out }: Context, mark: Raw): void {
  cursor.at++;
  out.junk(mark);
  out.insert(',');
  const before = cursor.peek(cursor.at - 2) ?? mark;
  out.slip('missing-comma', `Names are parted by commas, not by \`${mark.text}\``, rangeOf(mark), {
    title: 'Write a comma',
    edits: [{ range: { start: rangeOf(before).end, end: rangeOf(mark).end }, newText: ',' }],
  });
}

/** A comma with a name after it is handed on; another is skipped and told. */
function readComma(context: Context, comma: Raw): boolean {
  const { cursor, out } = context;
  cursor.at++;
  if (!isNextDetail(context) && sameNameLength(context) > 0) {
    out.emit(',', comma);
    return true;
  }
  missingName(context, comma);
  return false;
}

/** Tells that a comma or an `&` has nothing after it, and skips it. */
export function missingName(context: Context, mark: Raw): void {
  const range = rangeOf(mark);
  context.out.junk(mark);
  context.out.slip('missing-name', `A name is missing after this \`${mark.text}\``, range, {
    title: `Remove the \`${mark.text}\``,
    edits: [{ range, newText: '' }],
  });
}

function sameNameLength(context: Context): number {
  const { cursor } = context;
  return cursor.same() === undefined ? 0 : nameLength(cursor, cursor.at);
}

/** Whether the next piece is no name but the keyword of the next detail. */
function isNextDetail({ cursor }: Context): boolean {
  return beginsDetail(cursor, cursor.at);
}

/**
 * Reads values that are not words in quotes alone: numbers with units, dates, short words, lists, and the clauses
 * after them. What they mean is checked later. Answers whether there was a value.
 */
export function readLoose(context: Context, value: ValueKind, clauses: readonly ClauseKeyword[] = []): boolean {
  const found = readValues(context, value) || readOddity(context, clauses);
  const given = new Set<ClauseKeyword>();
  for (;;) {
    const clause = clauseAt(context, clauses);
    // `eif 3 cost 1  cost 155 USD`: the second is a detail of its own; so is `eif 3  cost 155 USD`.
    if (clause === undefined) return found;
    if (detailRow(clause) && (given.has(clause) || isPrice(context))) return found;
    given.add(clause);
    for (const word of clause.split(' ')) {
      const token = context.cursor.peek();
      if (token) context.out.emit(word, token);
      context.cursor.at++;
    }
    readValues(context, { type: 'amount' });
  }
}

/** Whether the amount after the next piece is in money: a rating of cost is a number alone. */
function isPrice({ cursor }: Context): boolean {
  const [amount, unit] = [cursor.same(cursor.at + 1)?.text ?? '', cursor.same(cursor.at + 2)?.text ?? ''];
  return /^[£$€]/u.test(amount) || (/^\d/u.test(amount) && /^[A-Z]{3}$/u.test(unit));
}

/** What stands in place of a value and is none, `at least 50%`, is handed on as one piece: told with the values. */
function readOddity(context: Context, clauses: readonly ClauseKeyword[]): boolean {
  const { cursor, out, frame } = context;
  const first = cursor.same();
  if (first?.kind !== 'word' || clauseAt(context, clauses) !== undefined) return false;
  const begins = (at: number) => beginsDetail(cursor, at) || (frame === undefined && startsStatement(cursor, at));
  if (begins(cursor.at)) return false;
  let last = first;
  for (let token: Raw | undefined = first; token !== undefined; token = cursor.same()) {
    if (token.kind === 'open' || token.kind === 'close' || begins(cursor.at)) break;
    last = token;
    cursor.at++;
  }
  out.emit('UNQUOTED', first, last);
  return true;
}

function clauseAt(context: Context, clauses: readonly ClauseKeyword[]): ClauseKeyword | undefined {
  const { cursor } = context;
  return clauses.find((clause) =>
    clause.split(' ').every((word, index) => cursor.same(cursor.at + index)?.text === word),
  );
}

function readValues(context: Context, value: ValueKind): boolean {
  const { cursor, out } = context;
  const begin = cursor.at;
  const end = valuesEnd(context, value);
  const first = cursor.peek();
  const last = cursor.peek(end - 1);
  if (end === begin || first === undefined || last === undefined) return false;
  if (!isClean(context, end)) {
    out.emit('UNQUOTED', first, last);
    cursor.at = end;
    return true;
  }
  while (cursor.at < end) {
    if (value.type !== 'moments' || !readMoment(context, end)) emitValue(context, end);
  }
  return true;
}

/** `collected at three months after`: words between commas are one moment, and lack their quotes. */
function readMoment(context: Context, end: number): boolean {
  const { cursor } = context;
  let stop = cursor.at;
  while (stop < end && cursor.peek(stop)?.kind !== 'comma' && cursor.peek(stop)?.kind !== 'string') stop++;
  return stop > cursor.at + 1 && readUnquoted(context, cursor.peek(), stop);
}

function emitValue(context: Context, end: number): void {
  const { cursor, out } = context;
  const token = cursor.peek();
  if (token === undefined) return;
  if (token.kind === 'string') {
    emitString(context, token);
    return;
  }
  if (token.kind === 'comma') {
    cursor.at++;
    if (cursor.at < end && cursor.peek()?.kind !== 'comma') out.emit(',', token);
    else missingName(context, token);
    return;
  }
  const next = cursor.peek(cursor.at + 1);
  if (token.kind === 'number' && next !== undefined && cursor.at + 1 < end && isSign(next)) {
    out.emit('NUMBER', token, next);
    cursor.at += 2;
    return;
  }
  out.emit(token.kind === 'number' ? 'NUMBER' : token.kind === 'date' ? 'DATE' : 'ID', token);
  cursor.at++;
}

/** `%` or a currency's sign, which may stand after a blank: `38 %`, `310,000 €`. */
function isSign(token: Raw): boolean {
  return token.kind === 'other' && /^[%\p{Sc}]$/u.test(token.text);
}

/** Whether all pieces up to `end` are values of the grammar; what is not is handed on as one piece and told later. */
function isClean(context: Context, end: number): boolean {
  const { cursor } = context;
  if (cursor.peek()?.kind === 'comma') return false;
  for (let at = cursor.at; at < end; at++) {
    const token = cursor.peek(at);
    if (token?.kind === 'other' && isSign(token) && cursor.peek(at - 1)?.kind === 'number') continue;
    if (token === undefined || token.kind === 'other' || token.kind === 'dot' || token.kind === 'and') return false;
  }
  return true;
}

function valuesEnd(context: Context, value: ValueKind): number {
  const { cursor } = context;
  const line = cursor.lineEnd();
  let at = cursor.at;
  for (; at < line; at++) {
    const token = cursor.peek(at);
    if (token === undefined || cursor.same(at) === undefined) break;
    if (token.kind === 'open' || token.kind === 'close' || token.kind === 'arrow' || token.kind === 'feedback') break;
    if (token.kind === 'word' && LANGUAGE_WORDS.has(token.text) && !isValueWord(context, at, value)) break;
  }
  return at;
}

/** Whether a word of the language is a value here all the same: `kind theory`, `language to`. */
function isValueWord(context: Context, at: number, value: ValueKind): boolean {
  const word = context.cursor.peek(at)?.text ?? '';
  if (value.type === 'choice') return at === context.cursor.at && value.choices.includes(word);
  return at === context.cursor.at && (value.type === 'language' || value.type === 'label');
}
