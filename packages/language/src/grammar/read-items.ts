import { settingRow } from '../details/words.ts';
import { type Context, unwrap } from './frames.ts';
import { rangeOf } from './output.ts';
import { isHead, readArrow } from './read-arrows.ts';
import { readDetails, refuseBlock } from './read-details.ts';
import { readNaming } from './read-naming.ts';
import { skipTo } from './read-words.ts';
import { detailAt, isArrow, isItem, isSetting } from './shapes.ts';

/** Reads one card of a column, or one entry of a side list; `noun` is what messages call it. */
export function readItem(context: Context, noun: string): void {
  const { cursor, out } = context;
  const head = cursor.peek();
  if (head === undefined) return;
  if (isHead(head)) {
    readArrow(context);
    return;
  }
  if (isArrow(cursor, cursor.at)) {
    readArrow(context);
    out.slip('misplaced-statement', 'An arrow stands on its own, outside the braces', rangeOf(head));
    return;
  }
  if (isInnerSetting(context)) {
    const last = skipTo(context, cursor.lineEnd()) ?? head;
    out.slip('misplaced-statement', `\`${head.text}\` is a setting: it stands outside the braces`, rangeOf(head, last));
    return;
  }
  if (isLostDetail(context)) {
    skipLostDetails(context);
    return;
  }
  if (head.kind === 'open') {
    if (isItem(cursor, cursor.at + 1) && !detailAt(cursor, cursor.at + 1))
      unwrap(context, 'One pair of braces is enough here');
    else refuseBlock(context, 'This block belongs to nothing');
    return;
  }
  if (readNaming(context, noun)) readDetails(context, noun, head);
  else if (cursor.same()?.kind === 'open') refuseBlock(context, 'This block belongs to nothing');
}

/** `level clinical` among cards: a setting and one short value. */
function isInnerSetting(context: Context): boolean {
  const { cursor } = context;
  const row = settingRow(cursor.peek()?.text ?? '');
  if (row === undefined || !isSetting(cursor, cursor.at) || isItem(cursor, cursor.at)) return false;
  return row.value.type !== 'words' && cursor.lineEnd() - cursor.at <= 4;
}

/** `who parent, infant` among cards, where a line that opened a block is gone or broken. */
function isLostDetail(context: Context): boolean {
  const { cursor } = context;
  const head = cursor.peek();
  const detail = detailAt(cursor, cursor.at);
  if (!head?.first || detail === undefined || context.balanceAt().stray === 0) return false;
  const indent = context.frame?.indent ?? 0;
  return !isItem(cursor, cursor.at) || head.indent > indent + 2;
}

/** Skips details that stand on nothing, with the brace that closed their block; one slip for all. */
function skipLostDetails(context: Context): void {
  const { cursor, out } = context;
  const head = cursor.peek();
  if (head === undefined) return;
  let depth = 0;
  let end = cursor.at;
  for (let token = cursor.peek(end); token !== undefined; token = cursor.peek(++end)) {
    if (token.kind === 'open') depth++;
    else if (token.kind === 'close' && --depth < 0) break;
    else if (
      depth === 0 &&
      token.first &&
      (token.indent < head.indent || (isItem(cursor, end) && !detailAt(cursor, end)))
    )
      break;
  }
  skipTo(context, end);
  if (depth < 0) context.balanceAt().explained = true;
  out.slip('misplaced-statement', 'These details stand on no card: the line that begins it is missing', rangeOf(head));
}
