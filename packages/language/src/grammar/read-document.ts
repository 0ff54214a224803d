import { nearest, OUTCOME_STAGES, STAGES, stageKeyword } from '@theory-of-change/model';
import { SETTINGS, type SettingRow } from '../details/settings.ts';
import { settingRow } from '../details/words.ts';
import { type Context, readOne, skipUnwrapped, strayBrace, unwrap } from './frames.ts';
import { rangeOf } from './output.ts';
import { readArrow } from './read-arrows.ts';
import { readColumn, readList, readMisspeltHeader } from './read-columns.ts';
import { readDetails, refuseBlock } from './read-details.ts';
import { emitName, readLoose } from './read-values.ts';
import {
  emitString,
  proseEnd,
  readPath,
  readWords,
  shorten,
  skipBlock,
  skipColon,
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
  startsStatement,
} from './shapes.ts';

/** Reads a whole text, statement by statement. */
export function readStatements(context: Context): void {
  while (!context.cursor.done) readOne(context, readStatement);
}

function readStatement(context: Context): void {
  const { cursor } = context;
  const token = cursor.peek();
  if (token === undefined) return;
  if (skipUnwrapped(context, token)) return;
  if (token.kind === 'close') {
    cursor.at++;
    strayBrace(context, token);
    return;
  }
  if (token.kind === 'open') {
    if (startsStatement(cursor, cursor.at + 1)) unwrap(context, 'No braces are needed around these lines');
    else refuseBlock(context, 'This block belongs to nothing');
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
  skipColon(context);
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
  else if (!readPath(context, cursor.lineEnd()))
    out.slip('missing-value', '`import` names no file yet: write its path in quotes', rangeOf(token));
  const as = cursor.same();
  if (as?.text !== 'as') return true;
  out.emit('as', as);
  cursor.at++;
  const name = cursor.same();
  if (name !== undefined && nameLength(cursor, cursor.at) > 0) emitName(context, 1);
  else if (name?.kind === 'string') {
    skipTo(context, cursor.at + 1);
    out.slip('missing-name', 'A name stands after `as`, without quotes', rangeOf(name));
  } else out.slip('missing-name', 'A name is missing after `as`', rangeOf(as));
  return true;
}

function readSetting(context: Context, token: Raw, row: SettingRow): true {
  const { cursor, out } = context;
  out.emit(row.keyword, token);
  cursor.at++;
  skipColon(context);
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
      else if (row.value.type === 'column-words' && readMisspeltStage(context)) return true;
      if (row.value.type === 'column') return length > 0 || readLoose(context, row.value);
      return readWords(context);
    }
    default:
      return readLoose(context, row.value);
  }
}

/** `heading problem "Why"`: told, and read as the column that is near; where none is, the words have no place. */
function readMisspeltStage(context: Context): boolean {
  const { cursor, out } = context;
  const word = cursor.same();
  const words = cursor.same(cursor.at + 1);
  if (word?.kind !== 'word' || words?.kind !== 'string') return false;
  const meant = nearest(word.text, STAGES);
  const advice =
    meant === undefined ? `write ${STAGES.map((stage) => `\`${stage}\``).join(', ')}` : `did you mean \`${meant}\`?`;
  const fix = meant && { title: `Change to \`${meant}\``, edits: [{ range: rangeOf(word), newText: meant }] };
  out.slip('unknown-word', `\`${word.text}\` is not a column: ${advice}`, rangeOf(word), fix || undefined);
  if (meant === undefined) skipTo(context, cursor.at + 2);
  else {
    out.emit(meant, word);
    cursor.at++;
    emitString(context, words);
  }
  return true;
}

function emitStage(context: Context, length: number): void {
  const { cursor, out } = context;
  const stage = cursor.peek();
  const second = cursor.peek(cursor.at + 1);
  if (stage) out.emit(stage.text, stage);
  if (length === 2 && second) out.emit('outcomes', second);
  cursor.at += length;
}

/** `levl clinical`: told, and read as the setting that is near. */
function readMisspelt(context: Context, token: Raw): boolean {
  const { cursor } = context;
  const next = cursor.same(cursor.at + 1);
  if (!token.first || next === undefined || context.declared.has(token.text.normalize('NFC'))) return false;
  if (readMisspeltHeader(context, token)) return true;
  const whole = token.text.toLowerCase();
  if (next.kind === 'string' && (whole === 'theory' || whole === 'import')) {
    tellMisspelt(context, token, whole);
    return whole === 'theory' ? readTitle(context, token) : readImport(context, token);
  }
  const near = nearest(
    token.text,
    SETTINGS.map(({ keyword }) => keyword),
  );
  const row = near === undefined || next.kind === 'open' ? undefined : settingRow(near);
  if (row === undefined || (next.kind === 'string' && context.pointedAt.has(token.text))) return false;
  tellMisspelt(context, token, row.keyword);
  return readSetting(context, token, row);
}

function tellMisspelt({ out }: Context, token: Raw, meant: string): void {
  out.slip(
    'unknown-word',
    `\`${token.text}\` is not a word of the language: did you mean \`${meant}\`?`,
    rangeOf(token),
    { title: `Change to \`${meant}\``, edits: [{ range: rangeOf(token), newText: meant }] },
  );
}

/** Skips a line that is nothing of the language, with what only it explains: a block, or lines up to a stray brace. */
function skipLine(context: Context, token: Raw): void {
  const { cursor, out } = context;
  const item = isItem(cursor, cursor.at);
  const last = skipTo(context, Math.max(proseEnd(context), cursor.at + 1)) ?? token;
  const after = cursor.at;
  skipOrphans(context, (at) => startsAnew(context, at));
  const alone = cursor.at === after;
  const opened = alone && cursor.same()?.kind === 'open';
  if (opened) skipBlock(context);
  if (token.unclosed) {
    tellUnclosed(context, token);
    return;
  }
  const range = rangeOf(token, last);
  if (item) {
    const message = alone
      ? 'This card stands in no column: move it into one'
      : 'These lines stand in no column: move them into one';
    out.slip('misplaced-statement', message, range);
    return;
  }
  const text = out.textOf(token, last).replace(/\s+/g, ' ');
  out.slip('unreadable-line', `\`${shorten(text)}\` cannot be read: ${adviceFor(text, opened)}`, range);
}

/** What to write instead of a line that is nothing of the language. */
function adviceFor(text: string, opened: boolean): string {
  const terms = OUTCOME_STAGES.map((stage) => `\`${stageKeyword(stage)}\``).join(', ');
  if (opened) {
    const names = /^outcomes?$/i.test(text) ? `write ${terms}` : `the columns are ${COLUMNS}`;
    return `what stands in its braces is not drawn; ${names}`;
  }
  if (/[<>↝]/u.test(text)) return 'an arrow is written `->`, from what comes first to what follows';
  if (/[,&]$/.test(text)) return 'a list of names is followed by an arrow';
  return 'it is no setting, column, list or arrow';
}

const COLUMNS = STAGES.map((stage) => `\`${stageKeyword(stage)}\``).join(', ');

/** Whether what begins at a place stands outside of every block. */
function startsAnew({ cursor }: Context, at: number): boolean {
  return isHeader(cursor, at) || isArrow(cursor, at) || (isSetting(cursor, at) && detailAt(cursor, at) === undefined);
}
