import { nearest, STAGES, stageKeyword } from '@theory-of-change/model';
import { SIDE_LISTS } from '../details/table.ts';
import { type Context, type FrameKind, readBlock } from './frames.ts';
import { endOf, insertion, rangeOf, startOf } from './output.ts';
import { readItem } from './read-items.ts';
import { emitString, readUnquoted, shorten, skipColon, skipTo } from './read-words.ts';
import type { Raw } from './scanner.ts';
import { isItem, isStageWord } from './shapes.ts';

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

/** What opens a block, as it is written: `short-term outcomes`, `risks`. */
const HEADERS: ReadonlyMap<string, string> = new Map([
  ...STAGES.map((stage) => [stageKeyword(stage), stage] as const),
  ...SIDE_LISTS.map((list) => [list, list] as const),
]);

/** Reads a column, or a group of one; the cursor stands on its word. */
export function readColumn(context: Context, token: Raw, stage: string): true {
  const { cursor, out } = context;
  out.emit(stage, token);
  cursor.at++;
  if (stage.endsWith('-term')) readOutcomes(context, stage);
  skipColon(context);
  const label = cursor.same();
  if (label?.kind === 'string') emitString(context, label);
  else if (isUnquotedLabel(context)) readUnquoted(context);
  openBlock(context, token, 'cards', 'column', 'card');
  return true;
}

/** `short-term outcomes For the baby {`: a group's label that lacks its quotes. */
function isUnquotedLabel({ cursor }: Context): boolean {
  let at = cursor.at;
  while (cursor.same(at)?.kind === 'word' || cursor.same(at)?.kind === 'other') at++;
  return at > cursor.at && cursor.same(at)?.kind === 'open';
}

/** Reads a side list; the cursor stands on its word. */
export function readList(context: Context, token: Raw, list: string): true {
  context.out.emit(list, token);
  context.cursor.at++;
  skipColon(context);
  openBlock(context, token, 'entries', 'list', ENTRY_NOUNS[list] ?? 'entry');
  return true;
}

/** `problms {`, `Short term outcomes {`: told, and read as what is near. */
export function readMisspeltHeader(context: Context, token: Raw): boolean {
  const { cursor, out } = context;
  let at = cursor.at + 1;
  while (cursor.same(at)?.kind === 'word' && at < cursor.at + 3) at++;
  const brace = cursor.same(at)?.kind === 'string' ? at + 1 : at;
  const last = cursor.peek(at - 1);
  if (cursor.same(brace)?.kind !== 'open' || last === undefined) return false;
  const written = out.textOf(token, last);
  const meant = nearest(written, HEADERS.keys());
  const word = meant === undefined ? undefined : HEADERS.get(meant);
  if (meant === undefined || word === undefined) return false;
  // One word before words in quotes is a card's name, unless it is a column's but for its case.
  if (brace > at && at === cursor.at + 1 && meant !== written.toLowerCase()) return false;
  const range = rangeOf(token, last);
  out.slip('unknown-word', `\`${written}\` is not a word of the language: did you mean \`${meant}\`?`, range, {
    title: `Change to \`${meant}\``,
    edits: [{ range, newText: meant }],
  });
  out.emit(word, token);
  cursor.at++;
  if (at > cursor.at) skipTo(context, at);
  const label = cursor.same();
  if (label?.kind === 'string') emitString(context, label);
  if (isStageWord(word)) openBlock(context, token, 'cards', 'column', 'card');
  else openBlock(context, token, 'entries', 'list', ENTRY_NOUNS[word] ?? 'entry');
  return true;
}

/** The second word of `short-term outcomes`. */
function readOutcomes(context: Context, stage: string): void {
  const { cursor, out } = context;
  const word = cursor.same() ?? readParted(context, stage);
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

/** `short-term` and on the next line `outcomes {`: told, and read as the column that the two words are. */
function readParted({ cursor, out }: Context, stage: string): Raw | undefined {
  const term = cursor.peek(cursor.at - 1);
  const word = cursor.peek();
  if (term === undefined || word?.text !== 'outcomes') return undefined;
  const next = cursor.same(cursor.at + 1);
  const brace = next?.kind === 'string' ? cursor.same(cursor.at + 2) : next;
  if (brace?.kind !== 'open') return undefined;
  const message = `\`${stage} outcomes\` stands on one line`;
  // A comment between the two words would be lost.
  const isBlank = /^\S+\s+\S+$/.test(out.textOf(term, word));
  const fix = {
    title: 'Put it on one line',
    edits: [{ range: { start: endOf(term), end: startOf(word) }, newText: ' ' }],
  };
  out.slip('unknown-word', message, rangeOf(term, word), isBlank ? fix : undefined);
  return word;
}

/** Reads the block of a column or a side list; a brace that is not there is told, and put in. */
function openBlock(context: Context, head: Raw, kind: FrameKind, noun: string, entry: string): void {
  const { cursor, out } = context;
  const read = (inner: Context) => readItem(inner, entry);
  const onLine = cursor.same() !== undefined && isItem(cursor, cursor.at) && lacksBrace(context);
  if (!onLine) skipBeforeBrace(context);
  if (cursor.same()?.kind === 'open') {
    readBlock(context, kind, noun, head, read);
    return;
  }
  const last = cursor.peek(cursor.at - 1) ?? head;
  if (!out.hasSlip(head.line)) {
    out.slip('missing-opening-brace', `A \`{\` is missing after this ${noun}’s word`, rangeOf(head, last), {
      title: 'Add the missing brace',
      edits: [insertion(endOf(last), ' {')],
    });
  }
  const next = cursor.peek();
  const balance = context.balanceAt(cursor.at - 1);
  const indented = onLine || (next?.first === true && next.indent > head.indent);
  if (next !== undefined && balance.stray > 0 && (indented || isItem(cursor, cursor.at))) {
    balance.stray--;
    readBlock(context, kind, noun, head, read);
  } else if (indented) readBlock(context, kind, noun, head, read, 'by indentation');
  else {
    out.insert('{');
    out.insert('}');
  }
}

/** Whether cards begin right after a column's word: a brace is stray, or there is none on the line. */
function lacksBrace(context: Context): boolean {
  const { cursor } = context;
  if (context.balanceAt().stray > 0) return true;
  for (let at = cursor.at; cursor.same(at) !== undefined; at++) if (cursor.same(at)?.kind === 'open') return false;
  return true;
}

/** Skips what stands between a column's word and its brace. */
function skipBeforeBrace(context: Context): void {
  const { cursor, out } = context;
  const stray = cursor.same();
  if (stray === undefined || stray.kind === 'open') return;
  let end = cursor.at;
  for (let token: Raw | undefined = stray; token !== undefined; token = cursor.same(++end)) {
    if (token.kind === 'open' || token.kind === 'close') break;
  }
  const last = skipTo(context, end) ?? stray;
  out.slip('stray-words', `\`${shorten(out.textOf(stray, last))}\` cannot stand here`, rangeOf(stray, last));
}
