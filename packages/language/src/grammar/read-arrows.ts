import { detailRow } from '../details/words.ts';
import { beginsDetail } from './begins-detail.ts';
import { type Context, readBlock } from './frames.ts';
import { endOf, insertion, rangeOf } from './output.ts';
import { readDetail, readDetails } from './read-details.ts';
import { emitName, MOST_NAMES, missingName } from './read-values.ts';
import { emitString, readUnquoted, skipBlock, skipTo } from './read-words.ts';
import type { Raw } from './scanner.ts';
import { detailAt, nameLength, stageLength } from './shapes.ts';

/** Reads an arrow with all its ends and its block. */
export function readArrow(context: Context): void {
  const { cursor, out } = context;
  const head = cursor.peek();
  if (head === undefined) return;
  if (isMark(head)) {
    skipBeginningless(context, head);
    return;
  }
  readEnd(context, head);
  for (let ends = 1; ; ends++) {
    const next = cursor.same();
    if (next === undefined || next.kind === 'open' || next.kind === 'close' || isDetailHere(context)) break;
    if (ends === MOST_NAMES) {
      skipRest(context, next);
      // The grammar wants a head; one may have been among what was skipped.
      out.insert('->');
      break;
    }
    if (!isMark(next)) readWithoutMark(context, next);
    else if (!readMarks(context)) break;
  }
  if (isDetailHere(context) || isDetailBelow(context, head)) readUnbraced(context, head);
  else readDetails(context, 'arrow', head);
}

/** Whether a detail that arrows take begins on this line, without a brace before it, and no end is still to come. */
function isDetailHere({ cursor }: Context, at = cursor.at): boolean {
  if (cursor.holdsHead(at)) return false;
  const detail = cursor.same(at)?.kind === 'word' && beginsDetail(cursor, at) ? detailAt(cursor, at) : undefined;
  return detailRow(detail?.keyword ?? '')?.on.includes('arrow') === true;
}

/** Whether such a detail stands on the next line, deeper: among cards that would be a card. */
function isDetailBelow({ cursor, frame }: Context, head: Raw): boolean {
  const next = cursor.peek();
  if (frame !== undefined || !next?.first || next.indent <= head.indent) return false;
  if (cursor.holdsHead() || !beginsDetail(cursor, cursor.at)) return false;
  return detailRow(detailAt(cursor, cursor.at)?.keyword ?? '')?.on.includes('arrow') === true;
}

/** `a -> b because "x"`: told, and read as if the braces were there. */
function readUnbraced(context: Context, head: Raw): void {
  const { cursor, out } = context;
  const before = cursor.peek(cursor.at - 1) ?? head;
  const first = cursor.peek() ?? before;
  readBlock(context, 'details', 'arrow', head, readDetail, 'by indentation');
  const last = cursor.peek(cursor.at - 1) ?? first;
  const closing = last.kind === 'close' ? [] : [insertion(endOf(last), ' }')];
  out.slip('missing-opening-brace', 'What is said of an arrow stands in braces', rangeOf(first, last), {
    title: 'Add the braces',
    edits: [insertion(endOf(before), ' {'), ...closing],
  });
}

/** Skips what comes after more names than any list has. */
function skipRest(context: Context, next: Raw): void {
  skipTo(context, runOfNames(context));
  context.out.slip('unreadable-line', `A list ends after ${MOST_NAMES} names`, rangeOf(next));
}

function runOfNames({ cursor }: Context): number {
  let at = cursor.at;
  for (let token = cursor.same(at); token !== undefined; token = cursor.same(++at)) {
    if (token.kind === 'open' || token.kind === 'close') break;
  }
  return at;
}

/** An end that no mark parts from the one before it: a comma is missing, or the card's words stand beside its name. */
function readWithoutMark(context: Context, next: Raw): void {
  const { cursor, out } = context;
  if (next.kind === 'string') {
    cursor.at++;
    out.junk(next);
    out.slip('stray-words', 'An end of an arrow is a name or a card’s words, not both', rangeOf(next), {
      title: 'Remove the words',
      edits: [{ range: rangeOf(next), newText: '' }],
    });
    return;
  }
  const last = cursor.peek(cursor.at - 1) ?? next;
  out.insert(',');
  out.slip('missing-comma', `A comma is missing before \`${next.text}\``, rangeOf(next), {
    title: 'Add the comma',
    edits: [{ range: { start: endOf(last), end: rangeOf(next).start }, newText: ', ' }],
  });
  readEnd(context, next);
}

/** Reads a mark and the end after it. Of several marks in a row a head counts, else the first. Answers whether there was an end. */
function readMarks(context: Context): boolean {
  const { cursor, out } = context;
  const marks: Raw[] = [];
  for (let mark = cursor.same(); mark !== undefined && isMark(mark); mark = cursor.same()) {
    marks.push(mark);
    cursor.at++;
  }
  const kept = marks.find(isHead) ?? marks[0];
  if (kept === undefined) return false;
  const next = cursor.same();
  const found = next !== undefined && next.kind !== 'open' && next.kind !== 'close';
  const doubled = marks.find((mark) => mark !== kept);
  for (const mark of marks) {
    if (mark !== kept && mark !== doubled) out.junk(mark);
    else if (mark === doubled) missingName(context, mark);
    else if (found || isHead(mark)) emitMark(context, mark);
    else missingName(context, mark);
  }
  if (found) readEnd(context, next);
  else if (isHead(kept) && doubled === undefined) {
    out.slip(
      'unfinished-arrow',
      'This arrow has no end yet: write the name of the card that it leads to',
      rangeOf(kept),
    );
  }
  return found;
}

/** Heads that are read without a word: ours, and what Word makes of them. */
const USUAL_HEADS: ReadonlySet<string> = new Set(['->', '→', '–>', '—>']);

function emitMark(context: Context, mark: Raw): void {
  context.out.emit(markType(mark), mark);
  if (mark.kind !== 'arrow' || USUAL_HEADS.has(mark.text)) return;
  const range = rangeOf(mark);
  context.out.slip('unknown-word', 'An arrow is written `->`', range, {
    title: 'Change to `->`',
    edits: [{ range, newText: '->' }],
  });
}

/** Reads one end: a column, a name, words in quotes, or words that lack them. */
function readEnd(context: Context, first: Raw): void {
  const { cursor, out } = context;
  if (first.kind === 'string') {
    emitString(context, first);
    return;
  }
  const run = runEnd(context);
  if (readBetweenMarks(context, run)) return;
  const stage = stageLength(cursor, cursor.at);
  if (
    stage > 0 &&
    (stage === 2 || !context.declared.has(first.text)) &&
    (cursor.at + stage === run || areNames(context, run))
  ) {
    out.emit(first.text, first);
    const second = cursor.peek(cursor.at + 1);
    if (stage === 2 && second) out.emit('outcomes', second);
    cursor.at += stage;
    return;
  }
  const length = nameLength(cursor, cursor.at);
  if (length > 0 && (cursor.at + length === run || areNames(context, run))) emitName(context, length);
  else readUnquoted(context, first, Math.max(run, cursor.at + 1));
}

/** `(a`, `b;`: a name that marks of no meaning stand around. */
function readBetweenMarks(context: Context, run: number): boolean {
  const { cursor, out } = context;
  const pieces = cursor.tokens.slice(cursor.at, run);
  const isStray = ({ kind }: Raw) => kind === 'other' || kind === 'dot';
  const name = pieces.find((piece) => !isStray(piece));
  if (name?.kind !== 'word' || pieces.filter(isStray).length !== pieces.length - 1 || pieces.length === 1) return false;
  for (const piece of pieces) {
    if (piece === name) out.emit('ID', piece);
    else out.junk(piece);
  }
  cursor.at = run;
  const [stray = name] = pieces.filter(isStray);
  if (out.hasSlip(stray.line)) return true;
  out.slip('stray-words', `\`${stray.text}\` means nothing here`, rangeOf(stray), {
    title: `Remove the \`${stray.text}\``,
    edits: [{ range: rangeOf(stray), newText: '' }],
  });
  return true;
}

/** The place after the pieces that stand together between two marks. */
function runEnd(context: Context): number {
  const { cursor } = context;
  let at = cursor.at + 1;
  for (let token = cursor.same(at); token !== undefined; token = cursor.same(++at)) {
    if (isMark(token) || token.kind === 'open' || token.kind === 'close' || token.kind === 'string') break;
    // A detail only after a whole name: words without quotes may hold any word.
    if (cursor.at + nameLength(cursor, cursor.at) === at && isDetailHere(context, at)) break;
  }
  return at;
}

/** Whether every piece up to `end` is the name of something in the file: then commas are missing, not quotes. */
function areNames(context: Context, end: number): boolean {
  return context.cursor.tokens
    .slice(context.cursor.at, end)
    .every(({ kind, text }) => kind === 'dot' || (kind === 'word' && context.declared.has(text.normalize('NFC'))));
}

/** A line that begins with a mark and carries no arrow on. */
function skipBeginningless(context: Context, head: Raw): void {
  const { cursor, out } = context;
  let end = cursor.at;
  for (let token = cursor.peek(end); token !== undefined; token = cursor.same(++end)) {
    if (token.kind === 'open' || token.kind === 'close') break;
  }
  const last = skipTo(context, end) ?? head;
  if (cursor.same()?.kind === 'open') skipBlock(context);
  out.slip(
    'unfinished-arrow',
    'This arrow has no beginning: write the name of the card that it starts at',
    rangeOf(head, last),
  );
}

function markType(mark: Raw): string {
  switch (mark.kind) {
    case 'comma':
      return ',';
    case 'and':
      return '&';
    case 'feedback':
      return '~>';
    default:
      return '->';
  }
}

/** Whether a piece is an arrow's head. */
export function isHead(token: Raw): boolean {
  return token.kind === 'arrow' || token.kind === 'feedback';
}

function isMark(token: Raw): boolean {
  return isHead(token) || token.kind === 'comma' || token.kind === 'and';
}
