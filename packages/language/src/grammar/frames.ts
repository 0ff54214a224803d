import type { Balance } from './balance.ts';
import { balances } from './balance.ts';
import type { Cursor } from './cursor.ts';
import { endOf, insertion, Output, rangeOf } from './output.ts';
import type { Raw } from './scanner.ts';
import { detailAt, isArrow, isGroup, isHeader, isItem, isSetting, wordAt } from './shapes.ts';

/** What a block holds: cards, entries, or the details of something. */
export type FrameKind = 'cards' | 'entries' | 'details';

/** An open block. */
export interface Frame {
  readonly kind: FrameKind;
  /** How a message calls what the block belongs to: `card`, `column`, `arrow`. */
  readonly noun: string;
  /** The first piece of the statement that opened it, and its brace. */
  readonly head: Raw;
  readonly brace: Raw;
  /** The indentation of the line that it was opened on. */
  readonly indent: number;
  /** Both its braces are missing: what is indented deeper belongs to it. */
  readonly byIndentation: boolean;
}

/** Deeper than this no block of the language goes; what is nested deeper is skipped. */
const DEEPEST = 12;

/** All that the reading of one text needs: where we are, what is open, what came out. */
export class Context {
  readonly cursor: Cursor;
  readonly out: Output;
  readonly frames: Frame[] = [];
  /** Names that the text declares: they tell an end of an arrow from words without quotes. */
  readonly declared: ReadonlySet<string>;
  /** Names that arrows and details point to: they tell a name from the first of words without quotes. */
  readonly pointedAt: ReadonlySet<string>;
  /** Closing braces whose opening ones were taken away. */
  readonly unwrapped: Set<Raw> = new Set();
  private readonly balances: readonly Balance[];

  constructor(text: string, cursor: Cursor, names: Pick<Context, 'declared' | 'pointedAt'>) {
    this.cursor = cursor;
    this.out = new Output(text);
    this.balances = balances(this.cursor);
    this.declared = names.declared;
    this.pointedAt = names.pointedAt;
  }

  get frame(): Frame | undefined {
    return this.frames.at(-1);
  }

  /** Whether a block may be opened at this depth. */
  get mayOpen(): boolean {
    return this.frames.length < DEEPEST;
  }

  balanceAt(at: number = this.cursor.at): Balance {
    return this.balances[at] ?? this.balances.at(-1) ?? { missing: 0, stray: 0, explained: false };
  }
}

/**
 * Reads what stands between braces; the cursor stands on the opening one.
 * `readStatement` reads one statement and moves the cursor on.
 */
export function readBlock(
  context: Context,
  kind: FrameKind,
  noun: string,
  head: Raw,
  readStatement: (context: Context) => void,
  ends: 'at its brace' | 'by indentation' = 'at its brace',
): void {
  const { cursor, out } = context;
  const brace = cursor.peek();
  if (brace?.kind === 'open') {
    out.emit('{', brace);
    cursor.at++;
  } else {
    out.insert('{');
  }
  const opening = brace?.kind === 'open' ? brace : head;
  const byIndentation = ends === 'by indentation';
  context.frames.push({ kind, noun, head, brace: opening, indent: head.indent, byIndentation });
  readStatements(context, readStatement);
  context.frames.pop();
}

function readStatements(context: Context, readStatement: (context: Context) => void): void {
  const { cursor, out } = context;
  for (;;) {
    const token = cursor.peek();
    if (token === undefined || closesFrame(context)) {
      insertBrace(context);
      return;
    }
    if (skipUnwrapped(context, token)) continue;
    if (token.kind === 'close') {
      const verdict = judgeBrace(context, token);
      if (verdict === 'closes-outer') {
        insertBrace(context);
        return;
      }
      cursor.at++;
      if (verdict === 'closes') {
        out.emit('}', token);
        return;
      }
      strayBrace(context, token);
      continue;
    }
    readOne(context, readStatement);
  }
}

/** Takes a pair of braces away that nothing needs: what stands between them is read as if they were not there. */
export function unwrap(context: Context, message: string): void {
  const { cursor, out } = context;
  const open = cursor.peek();
  if (open === undefined) return;
  const partner = cursor.partner();
  const close = partner === undefined ? undefined : cursor.peek(partner);
  if (partner !== undefined && close !== undefined) {
    context.unwrapped.add(close);
    const [before, after] = [context.balanceAt(), context.balanceAt(partner)];
    if (before !== after) {
      before.missing--;
      after.stray--;
    }
  }
  out.junk(open);
  cursor.at++;
  out.slip('unexpected-block', message, rangeOf(open), {
    title: 'Remove the braces',
    edits: [open, ...(close ? [close] : [])].map((brace) => ({ range: rangeOf(brace), newText: '' })),
  });
}

/** Skips a closing brace whose opening one was taken away. */
export function skipUnwrapped({ cursor, out, unwrapped }: Context, token: Raw): boolean {
  if (!unwrapped.has(token)) return false;
  out.junk(token);
  cursor.at++;
  return true;
}

/** Reads one statement. What no reader takes costs itself, so that reading always goes on. */
export function readOne(context: Context, readStatement: (context: Context) => void): void {
  const { cursor, out } = context;
  const before = cursor.at;
  readStatement(context);
  out.end();
  const token = cursor.peek();
  if (cursor.at !== before || token === undefined) return;
  cursor.at++;
  out.junk(token);
  out.slip('unreadable-line', `\`${token.text}\` cannot be read here`, rangeOf(token));
}

/** Tells of a closing brace that closes nothing, and skips it. */
export function strayBrace(context: Context, token: Raw): void {
  const balance = context.balanceAt(context.cursor.at - 1);
  balance.stray = Math.max(0, balance.stray - 1);
  context.out.junk(token);
  if (balance.explained) {
    balance.explained = false;
    return;
  }
  const range = rangeOf(token);
  context.out.slip('stray-brace', 'This `}` closes nothing', range, {
    title: 'Remove the brace',
    edits: [{ range, newText: '' }],
  });
}

function insertBrace(context: Context): void {
  const { cursor, out, frame } = context;
  out.insert('}');
  if (frame === undefined || frame.byIndentation) return;
  const next = cursor.peek();
  const last = cursor.peek(cursor.at - 1) ?? frame.brace;
  const balance = context.balanceAt(cursor.at - 1);
  balance.missing = Math.max(0, balance.missing - 1);
  const where = next === undefined ? 'at the end of the file' : `before line ${next.line + 1}`;
  const oneLine = last.line === frame.brace.line;
  if (oneLine && out.hasSlip(last.line)) return;
  const indent = ' '.repeat(frame.indent);
  const edit = oneLine
    ? insertion(endOf(last), ' }')
    : next === undefined
      ? insertion(endOf(last), `\n${indent}}`)
      : insertion({ line: last.line + 1, character: 0 }, `${indent}}\n`);
  out.slip(
    'missing-brace',
    `This ${frame.noun} is not closed: a \`}\` is missing ${where}`,
    rangeOf(frame.head, frame.head.line === frame.brace.line ? frame.brace : frame.head),
    {
      title: 'Add the missing brace',
      edits: [edit],
    },
  );
}

/** Whether the next piece shows that the innermost block was left open. */
function closesFrame(context: Context): boolean {
  const { cursor, frame } = context;
  const token = cursor.peek();
  if (frame === undefined || !token?.first) return false;
  if (isHeader(cursor, cursor.at)) return true;
  if (frame.byIndentation && token.indent <= frame.indent && token.kind !== 'close') return true;
  if (context.balanceAt(cursor.at - 1).missing === 0) return false;
  const outermost = context.frames[0] ?? frame;
  if (isGroup(cursor, cursor.at) && token.indent <= outermost.indent) return true;
  if (isSetting(cursor, cursor.at)) {
    if (!isItem(cursor, cursor.at) || token.indent <= outermost.indent) return true;
  }
  if (isArrow(cursor, cursor.at)) return true;
  return frame.kind === 'details' && token.kind !== 'close' && closesDetails(context, frame, token);
}

/** Whether the next line belongs to a block around the innermost, one of details. */
function closesDetails(context: Context, frame: Frame, token: Raw): boolean {
  const { cursor } = context;
  const around = context.frames.at(-2);
  if (around === undefined || token.indent > frame.indent) return false;
  const indented = around.indent < frame.indent;
  if (detailAt(cursor, cursor.at) === undefined)
    return around.kind !== 'details' || indented || context.frames.length > 2;
  if (around.kind === 'details') return indented;
  return indented && isItem(cursor, cursor.at) && wordAt(cursor, cursor.at) !== undefined;
}

/** What a closing brace does to the innermost block. */
function judgeBrace(context: Context, token: Raw): 'closes' | 'closes-outer' | 'closes-nothing' {
  const { frame, frames } = context;
  const balance = context.balanceAt();
  if (frame === undefined || !token.first || (balance.missing === 0 && balance.stray === 0)) return 'closes';
  if (frame.indent === token.indent)
    return balance.stray > 0 && reopens(context, frame, token) ? 'closes-nothing' : 'closes';
  if (balance.missing > 0 && frames.some(({ indent }) => indent === token.indent)) return 'closes-outer';
  if (balance.stray > 0 && token.indent > frame.indent) return 'closes-nothing';
  return 'closes';
}

/** In a file without indentation: whether what follows a brace shows that its block goes on. */
function reopens(context: Context, frame: Frame, token: Raw): boolean {
  const { cursor } = context;
  const at = cursor.at + 1;
  const next = cursor.peek(at);
  if (next === undefined || !next.first || next.indent !== token.indent) return false;
  if (cursor.peek(at - 2)?.indent !== token.indent) return false;
  if (frame.kind === 'details') {
    return (
      context.frames.at(-2)?.kind !== 'details' &&
      detailAt(cursor, at) !== undefined &&
      !isHeader(cursor, at) &&
      !isArrow(cursor, at)
    );
  }
  if (next.kind === 'close') return true;
  return isItem(cursor, at) && !isSetting(cursor, at) && !isHeader(cursor, at);
}
