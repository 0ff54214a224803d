import type { DetailRow } from '../details/table.ts';
import { detailRow } from '../details/words.ts';
import type { Context } from './frames.ts';
import { readBlock, unwrap } from './frames.ts';
import { endOf, insertion, rangeOf } from './output.ts';
import { readHexagon } from './read-hexagon.ts';
import { readNaming } from './read-naming.ts';
import { emitName, readLoose, readNames } from './read-values.ts';
import { emitString, readPath, readWords, skipBlock, skipColon, skipTo } from './read-words.ts';
import type { Raw } from './scanner.ts';
import { detailAt, isArrow, nameLength } from './shapes.ts';
import { skipUnknown } from './skip-unknown.ts';

const TOO_DEEP = 'Nothing is nested as deeply as this block';

/** Reads the block of details after `head`, if there is one; one whose opening brace is missing counts. */
export function readDetails(context: Context, noun: string, head: Raw): void {
  const { cursor, out } = context;
  if (cursor.same()?.kind === 'open') {
    if (context.mayOpen) readBlock(context, 'details', noun, head, readDetail);
    else refuseBlock(context, TOO_DEEP);
    return;
  }
  const last = cursor.peek(cursor.at - 1);
  if (last === undefined || !lacksBrace(context, head)) return;
  const balance = context.balanceAt(cursor.at - 1);
  balance.stray--;
  if (!out.hasSlip(head.line)) {
    out.slip('missing-opening-brace', `A \`{\` is missing after this ${noun}`, rangeOf(head), {
      title: 'Add the missing brace',
      edits: [insertion(endOf(last), ' {')],
    });
  }
  readBlock(context, 'details', noun, head, readDetail);
}

/** Whether details follow on the next line that only a forgotten opening brace explains. */
function lacksBrace(context: Context, head: Raw): boolean {
  const { cursor } = context;
  const next = cursor.peek();
  if (!next?.first || !context.mayOpen || context.balanceAt(cursor.at - 1).stray === 0) return false;
  const detail = detailAt(cursor, cursor.at);
  if (detail === undefined || isArrow(cursor, cursor.at)) return false;
  if (next.indent > head.indent) return true;
  if (cursor.same(cursor.at + detail.length) === undefined) return false;
  const frame = context.frame;
  return next.indent === head.indent && frame?.kind !== 'details' && (frame?.indent ?? head.indent) === head.indent;
}

/** Skips a block where none can stand, and tells so. */
export function refuseBlock(context: Context, message: string): void {
  const { cursor, out } = context;
  const brace = cursor.peek();
  if (brace === undefined) return;
  skipBlock(context);
  out.slip('unexpected-block', message, rangeOf(brace));
}

/** Reads one detail of a card, an entry, an arrow, an indicator or the population. */
export function readDetail(context: Context): void {
  const { cursor, out } = context;
  const first = cursor.peek();
  const detail = detailAt(cursor, cursor.at);
  const row = detail && detailRow(detail.keyword);
  if (first === undefined) return;
  if (first.kind === 'open' && detailAt(cursor, cursor.at + 1)) {
    unwrap(context, 'One pair of braces is enough here');
    return;
  }
  if (detail === undefined || row === undefined) {
    skipUnknown(context, first);
    return;
  }
  for (const word of detail.keyword.split(' ')) {
    const token = cursor.peek();
    if (token) out.emit(word, token);
    cursor.at++;
  }
  skipColon(context);
  readValue(context, row, first);
  if (cursor.same()?.kind === 'open') refuseBlock(context, `\`${row.keyword}\` takes no block`);
}

function readValue(context: Context, row: DetailRow, first: Raw): void {
  const { cursor } = context;
  const keyword = cursor.peek(cursor.at - 1) ?? first;
  const missing = (what: string) =>
    context.out.slip('missing-value', `\`${row.keyword}\` says nothing yet: ${what}`, rangeOf(first, keyword));
  switch (row.value.type) {
    case 'words':
      if (!startsNextDetail(context) && readWords(context)) return;
      missing('write it in quotes');
      return;
    case 'names':
      readNameList(context, row, missing);
      return;
    case 'card': {
      const next = cursor.same();
      if (next === undefined || next.kind === 'close' || next.kind === 'open')
        missing('write a name, or words in quotes');
      else readNaming(context, 'card');
      readDetails(context, 'card', first);
      return;
    }
    case 'indicator':
      if (startsNextDetail(context) || !readWords(context)) missing('write it in quotes');
      readDetails(context, 'indicator', first);
      return;
    case 'hexagon':
      if (cursor.same()?.kind === 'open' && !context.mayOpen) refuseBlock(context, TOO_DEEP);
      else if (!readHexagon(context, first)) missing('write its scores in braces');
      return;
    case 'theory':
      readTheory(context, missing);
      return;
    default:
      if (!readLoose(context, row.value, row.clauses)) missing('write its value after it');
  }
}

/** Whether a new detail begins instead of this one's words: its keyword, and words in quotes after that. */
function startsNextDetail(context: Context): boolean {
  const { cursor } = context;
  if (cursor.same() === undefined) return false;
  const detail = detailAt(cursor, cursor.at);
  return detail !== undefined && cursor.same(cursor.at + detail.length)?.kind === 'string';
}

function readNameList(context: Context, row: DetailRow, missing: (what: string) => void): void {
  const { cursor, out } = context;
  const found = readNames(context);
  const next = cursor.same();
  if (next?.kind === 'string') {
    skipTo(context, cursor.at + 1);
    out.slip('stray-words', `\`${row.keyword}\` takes names, not words in quotes`, rangeOf(next));
  } else if (!found && next?.kind !== 'comma') missing('write a name after it');
}

/** The place after a path that lacks its quotes, `./clinical.toc`; 0 where there is none. */
function pathEnd({ cursor }: Context): number {
  for (let at = cursor.at; cursor.same(at) !== undefined; at++) {
    if (at > cursor.at && cursor.peek(at - 1)?.end !== cursor.peek(at)?.start) return 0;
    if (cursor.peek(at)?.text === 'toc' && cursor.peek(at - 1)?.kind === 'dot' && at > cursor.at) return at + 1;
  }
  return 0;
}

function readTheory(context: Context, missing: (what: string) => void): void {
  const { cursor } = context;
  const next = cursor.same();
  if (next?.kind === 'string') {
    emitString(context, next);
    return;
  }
  const path = pathEnd(context);
  if (path > 0 && readPath(context, path)) return;
  if (next !== undefined && nameLength(cursor, cursor.at) > 0) {
    emitName(context, 1);
    return;
  }
  missing('write an import’s alias, or a path in quotes');
}
