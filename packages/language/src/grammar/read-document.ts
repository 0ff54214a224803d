import { STAGES } from '@theory-of-change/model';
import { nearest } from '../details/nearest.ts';
import type { SettingRow } from '../details/settings.ts';
import { SETTINGS } from '../details/settings.ts';
import { SIDE_LISTS } from '../details/table.ts';
import { settingRow } from '../details/words.ts';
import type { Frame } from './frames.ts';
import { type Context, readBlock, readOne, strayBrace } from './frames.ts';
import { endOf, insertion, rangeOf } from './output.ts';
import { readArrow } from './read-arrows.ts';
import { readDetails, refuseBlock } from './read-details.ts';
import { readItem } from './read-items.ts';
import { emitName, readLoose } from './read-values.ts';
import {
  emitString,
  proseEnd,
  readWords,
  shorten,
  skipBlock,
  skipOrphans,
  skipTo,
  tellUnclosed,
} from './read-words.ts';
import type { Raw } from './scanner.ts';
import {
  detailAt,
  isArrow,
  isHeader,
  isItem,
  isListWord,
  isSetting,
  isStageWord,
  nameLength,
  stageLength,
} from './shapes.ts';

/** What messages call the entries of a side list. */
const ENTRY_NOUNS: Readonly<Record<string, string>> = {
  stakeholders: 'stakeholder',
  assumptions: 'assumption',
  enablers: 'enabler',
  risks: 'risk',
  ideas: 'idea',
  measures: 'measure',
  interventions: 'intervention',
  evidence: 'source',
};

/** Reads a whole text, statement by statement. */
export function readStatements(context: Context): void {
  while (!context.cursor.done) readOne(context, readStatement);
}

function readStatement(context: Context): void {
  const { cursor } = context;
  const token = cursor.peek();
  if (token === undefined) return;
  if (token.kind === 'close') {
    cursor.at++;
    strayBrace(context, token);
    return;
  }
  if (token.kind === 'open') {
    refuseBlock(context, 'This block belongs to nothing');
    return;
  }
  if (cursor.holdsHead()) {
    readArrow(context);
    return;
  }
  if (token.kind === 'word' && readWordStatement(context, token)) return;
  skipLine(context, token);
}

function readWordStatement(context: Context, token: Raw): boolean {
  if (token.text === 'theory') return readTitle(context, token);
  if (token.text === 'import') return readImport(context, token);
  const setting = settingRow(token.text);
  if (setting) return readSetting(context, token, setting);
  if (isStageWord(token.text)) return readColumn(context, token, token.text);
  if (isListWord(token.text)) return readList(context, token, token.text);
  return readMisspelt(context, token);
}

function readTitle(context: Context, token: Raw): true {
  context.out.emit('theory', token);
  context.cursor.at++;
  if (!readWords(context))
    context.out.slip('missing-value', '`theory` has no title yet: write it in quotes', rangeOf(token));
  return true;
}

function readImport(context: Context, token: Raw): true {
  const { cursor, out } = context;
  out.emit('import', token);
  cursor.at++;
  const path = cursor.same();
  if (path?.kind === 'string') emitString(context, path);
  else out.slip('missing-value', '`import` names no file yet: write its path in quotes', rangeOf(token));
  const as = cursor.same();
  if (as?.text !== 'as') return true;
  out.emit('as', as);
  cursor.at++;
  if (cursor.same() !== undefined && nameLength(cursor, cursor.at) > 0) emitName(context, 1);
  else out.slip('missing-name', 'A name is missing after `as`', rangeOf(as));
  return true;
}

function readSetting(context: Context, token: Raw, row: SettingRow): true {
  const { cursor, out } = context;
  out.emit(row.keyword, token);
  cursor.at++;
  if (!readSettingValue(context, row)) {
    out.slip('missing-value', `\`${row.keyword}\` says nothing yet: write its value after it`, rangeOf(token));
  }
  if (row.block) readDetails(context, row.keyword, token);
  else if (cursor.same()?.kind === 'open') refuseBlock(context, `\`${row.keyword}\` takes no block`);
  return true;
}

function readSettingValue(context: Context, row: SettingRow): boolean {
  const { cursor } = context;
  switch (row.value.type) {
    case 'words':
      return readWords(context);
    case 'column':
    case 'column-words': {
      const length = cursor.same() === undefined ? 0 : stageLength(cursor, cursor.at);
      if (length > 0) emitStage(context, length);
      if (row.value.type === 'column') return length > 0 || readLoose(context, row.value);
      return readWords(context);
    }
    default:
      return readLoose(context, row.value);
  }
}

function emitStage(context: Context, length: number): void {
  const { cursor, out } = context;
  const stage = cursor.peek();
  const second = cursor.peek(cursor.at + 1);
  if (stage) out.emit(stage.text, stage);
  if (length === 2 && second) out.emit('outcomes', second);
  cursor.at += length;
}

function readColumn(context: Context, token: Raw, stage: string): boolean {
  const { cursor, out } = context;
  out.emit(stage, token);
  cursor.at++;
  if (stage.endsWith('-term')) readOutcomes(context, stage);
  const label = cursor.same();
  if (label?.kind === 'string') emitString(context, label);
  openBlock(context, token, 'cards', 'column', 'card');
  return true;
}

/** The second word of `short-term outcomes`. */
function readOutcomes(context: Context, stage: string): void {
  const { cursor, out } = context;
  const word = cursor.same();
  if (word?.kind !== 'word') return;
  cursor.at++;
  if (word.text === 'outcomes') {
    out.emit('outcomes', word);
    return;
  }
  out.junk(word);
  out.slip('unknown-word', `This column is called \`${stage} outcomes\``, rangeOf(word), {
    title: 'Change to `outcomes`',
    edits: [{ range: rangeOf(word), newText: 'outcomes' }],
  });
}

function readList(context: Context, token: Raw, list: string): boolean {
  context.out.emit(list, token);
  context.cursor.at++;
  openBlock(context, token, 'entries', 'list', ENTRY_NOUNS[list] ?? 'entry');
  return true;
}

/** Reads the block of a column or a side list; a brace that is not there is told, and put in. */
function openBlock(context: Context, head: Raw, kind: Frame['kind'], noun: string, entry: string): void {
  const { cursor, out } = context;
  const read = (inner: Context) => readItem(inner, entry);
  if (cursor.same() !== undefined && cursor.same()?.kind !== 'open') {
    const stray = cursor.peek();
    let end = cursor.at;
    for (
      let token = cursor.same(end);
      token !== undefined && token.kind !== 'open' && token.kind !== 'close';
      token = cursor.same(end)
    )
      end++;
    const last = skipTo(context, end);
    if (stray && last)
      out.slip('stray-words', `\`${shorten(out.textOf(stray, last))}\` cannot stand here`, rangeOf(stray, last));
    if (cursor.same()?.kind === 'open') {
      readBlock(context, kind, noun, head, read);
      return;
    }
  } else if (cursor.same()?.kind === 'open') {
    readBlock(context, kind, noun, head, read);
    return;
  } else {
    const last = cursor.peek(cursor.at - 1) ?? head;
    if (!out.hasSlip(head.line))
      out.slip('missing-opening-brace', `A \`{\` is missing after this ${noun}’s word`, rangeOf(head, last), {
        title: 'Add the missing brace',
        edits: [insertion(endOf(last), ' {')],
      });
  }
  const next = cursor.peek();
  const balance = context.balanceAt(cursor.at - 1);
  if (next !== undefined && balance.stray > 0 && isCardLike(context)) {
    balance.stray--;
    readBlock(context, kind, noun, head, read);
    return;
  }
  out.insert('{');
  out.insert('}');
}

function isCardLike(context: Context): boolean {
  const { cursor } = context;
  return isItem(cursor, cursor.at);
}

/** `levl clinical`, `problms {`: told, and read as the word that is near. */
function readMisspelt(context: Context, token: Raw): boolean {
  const { cursor, out } = context;
  const next = cursor.same(cursor.at + 1);
  if (!token.first || next === undefined) return false;
  const opens = next.kind === 'open';
  const near = nearest(token.text, opens ? [...STAGES, ...SIDE_LISTS] : SETTINGS.map(({ keyword }) => keyword));
  if (near === undefined || (!opens && next.kind === 'string' && context.pointedAt.has(token.text))) return false;
  out.slip(
    'unknown-word',
    `\`${token.text}\` is not a word of the language: did you mean \`${near}\`?`,
    rangeOf(token),
    {
      title: `Change to \`${near}\``,
      edits: [{ range: rangeOf(token), newText: near }],
    },
  );
  const row = opens ? undefined : settingRow(near);
  if (row) return readSetting(context, token, row);
  return isStageWord(near) ? readColumn(context, token, near) : readList(context, token, near);
}

/** Skips a line that is nothing of the language, with what only it explains: a block, or lines up to a stray brace. */
function skipLine(context: Context, token: Raw): void {
  const { cursor, out } = context;
  const item = isItem(cursor, cursor.at);
  const last = skipTo(context, Math.max(proseEnd(context), cursor.at + 1)) ?? token;
  const after = cursor.at;
  skipOrphans(context, (at) => startsAnew(context, at));
  const alone = cursor.at === after;
  if (alone && cursor.same()?.kind === 'open') skipBlock(context);
  if (token.unclosed) {
    tellUnclosed(context, token);
    return;
  }
  const text = shorten(out.textOf(token, last));
  const what = alone ? 'This card stands' : 'These lines stand';
  out.slip(
    item ? 'misplaced-statement' : 'unreadable-line',
    item ? `${what} in no column` : `\`${text}\` cannot be read: it is no setting, column, list or arrow`,
    rangeOf(token, last),
  );
}

/** Whether what begins at a place stands outside of every block. */
function startsAnew({ cursor }: Context, at: number): boolean {
  return isHeader(cursor, at) || isArrow(cursor, at) || (isSetting(cursor, at) && detailAt(cursor, at) === undefined);
}
