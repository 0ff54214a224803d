import { STAGES } from '@theory-of-change/model';
import { SIDE_LISTS } from '../details/table.ts';
import { detailRow, SECOND_WORDS, settingRow } from '../details/words.ts';
import type { Cursor } from './cursor.ts';

const STAGE_WORDS: ReadonlySet<string> = new Set(STAGES);
const LIST_WORDS: ReadonlySet<string> = new Set(SIDE_LISTS);

/** Whether a word opens a column: `aims`, `short-term`. */
export function isStageWord(word: string): boolean {
  return STAGE_WORDS.has(word);
}

/** Whether a word opens a side list. */
export function isListWord(word: string): boolean {
  return LIST_WORDS.has(word);
}

/** The text of the piece if it is a word. */
export function wordAt(cursor: Cursor, at: number): string | undefined {
  const token = cursor.peek(at);
  return token?.kind === 'word' ? token.text : undefined;
}

/** The keyword of a detail that begins at a place, and how many pieces it has: `funded by` has two. */
export function detailAt(
  cursor: Cursor,
  at: number,
): { readonly keyword: string; readonly length: number } | undefined {
  const first = wordAt(cursor, at);
  if (first === undefined) return undefined;
  const second = cursor.same(at + 1);
  if (second?.kind === 'word' && SECOND_WORDS.get(first)?.includes(second.text)) {
    return { keyword: `${first} ${second.text}`, length: 2 };
  }
  return detailRow(first) ? { keyword: first, length: 1 } : undefined;
}

/** How many pieces the name of a column has at a place; 0 where there is none. */
export function stageLength(cursor: Cursor, at: number): number {
  const word = wordAt(cursor, at);
  if (word === undefined || !isStageWord(word)) return 0;
  return cursor.same(at + 1)?.text === 'outcomes' ? 2 : 1;
}

/**
 * Whether a column or a side list opens at a place for certain: its word before a brace, or a column of two words
 * that no arrow follows. `aims "Words" {` is none: it may be a card's name.
 */
export function isHeader(cursor: Cursor, at: number): boolean {
  if (!cursor.peek(at)?.first) return false;
  const word = wordAt(cursor, at) ?? '';
  const length = stageLength(cursor, at) || (isListWord(word) ? 1 : 0);
  if (length === 0) return false;
  const next = cursor.same(at + length);
  return next?.kind === 'open' || (length === 2 && (next === undefined || next.kind === 'string'));
}

/** Whether `aims "Words" {` stands at a place: a group of a column, or a card whose name is a column's word. */
export function isGroup(cursor: Cursor, at: number): boolean {
  const length = stageLength(cursor, at);
  return length > 0 && cursor.same(at + length)?.kind === 'string' && cursor.same(at + length + 1)?.kind === 'open';
}

/** Whether a setting, the title or an import begins at a place. */
export function isSetting(cursor: Cursor, at: number): boolean {
  const word = wordAt(cursor, at);
  if (word === undefined || !(settingRow(word) || word === 'theory' || word === 'import')) return false;
  const next = cursor.same(at + 1);
  return (
    next !== undefined &&
    (next.kind === 'word' || next.kind === 'string' || next.kind === 'number' || next.kind === 'date')
  );
}

/** Whether a statement of a whole file begins at a place, wherever it stands on its line. */
export function startsStatement(cursor: Cursor, at: number): boolean {
  const word = wordAt(cursor, at);
  if (word !== undefined && (isStageWord(word) || isListWord(word) || isSetting(cursor, at))) return true;
  return isArrow(cursor, at);
}

/** Whether `name "words"` or `"words"` stands at a place. */
export function isItem(cursor: Cursor, at: number): boolean {
  const token = cursor.peek(at);
  if (token?.kind === 'string') return !isArrow(cursor, at);
  return (token?.kind === 'word' || token?.kind === 'number') && cursor.same(at + 1)?.kind === 'string';
}

/** Whether a well-formed beginning of an arrow stands at a place: ends with `,` and `&` between, then a head. */
export function isArrow(cursor: Cursor, at: number): boolean {
  let next = at;
  for (;;) {
    const end = endLength(cursor, next, next === at);
    if (end === 0) return false;
    next += end;
    const kind = cursor.same(next)?.kind;
    if (kind === 'arrow' || kind === 'feedback') return true;
    if (kind !== 'comma' && kind !== 'and') return false;
    next++;
  }
}

function endLength(cursor: Cursor, at: number, opening: boolean): number {
  const token = opening ? cursor.peek(at) : cursor.same(at);
  if (token?.kind === 'string') return 1;
  const stage = stageLength(cursor, at);
  return stage > 0 ? stage : nameLength(cursor, at);
}

/** How many pieces a name has at a place: 3 for `clinical.health`, 0 where there is none. */
export function nameLength(cursor: Cursor, at: number): number {
  if (!isNameLike(cursor, at)) return 0;
  let length = 1;
  while (
    isGlued(cursor, at + length) &&
    cursor.peek(at + length)?.kind === 'dot' &&
    isNameLike(cursor, at + length + 1) &&
    isGlued(cursor, at + length + 1)
  ) {
    length += 2;
  }
  return length;
}

function isNameLike(cursor: Cursor, at: number): boolean {
  const token = cursor.peek(at);
  return token?.kind === 'word' || (token?.kind === 'number' && /^\d+$/.test(token.text));
}

/** Whether no blank parts a piece from the one before it. */
function isGlued(cursor: Cursor, at: number): boolean {
  return cursor.peek(at - 1)?.end === cursor.peek(at)?.start;
}
