import type { Position, Range } from '@theory-of-change/model';
import type { Raw } from './scanner.ts';
import type { Slip, SlipCode, SlipEdit, SlipFix } from './slips.ts';

/** A token as the grammar takes it. `type` is a keyword or the name of a terminal; an empty `text` is one that the reader put in. */
export interface ReadToken {
  readonly type: string;
  readonly text: string;
  readonly offset: number;
  readonly range: Range;
}

/** What the reader made of a text. */
export interface Reading {
  readonly tokens: readonly ReadToken[];
  /** Comments, and what could not be read. */
  readonly hidden: readonly ReadToken[];
  readonly slips: readonly Slip[];
}

/** The place where a piece of the text begins. */
export function startOf(raw: Raw): Position {
  return { line: raw.line, character: raw.column };
}

/** The place after a piece of the text. Only comments run over lines, and these are no pieces of a statement. */
export function endOf(raw: Raw): Position {
  return { line: raw.line, character: raw.column + raw.text.length };
}

/** From the beginning of one piece to the end of another. */
export function rangeOf(first: Raw, last: Raw = first): Range {
  return { start: startOf(first), end: endOf(last) };
}

/** The edit that puts something in at a place. */
export function insertion(at: Position, newText: string): SlipEdit {
  return { range: { start: at, end: at }, newText };
}

/** So many hidden tokens in a row stand for themselves. */
const LONG_ROW = 1_000;

/** A file with more slips than this is none of ours; the rest would only drown the first. */
const MOST_SLIPS = 1_000;

/** Collects tokens and slips. */
export class Output {
  private readonly tokens: ReadToken[] = [];
  private readonly hidden: ReadToken[] = [];
  private readonly slips: Slip[] = [];
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** A token for `first` up to `last`, of a type of the grammar. */
  emit(type: string, first: Raw, last: Raw = first): void {
    this.tokens.push(this.token(type, first, last));
  }

  /** A token that the text lacks: it has no length and leaves no trace in the tree. */
  insert(type: string): void {
    const last = this.tokens.at(-1);
    const end = last?.range.end ?? { line: 0, character: 0 };
    const offset = last === undefined ? 0 : last.offset + last.text.length;
    this.tokens.push({ type, text: '', offset, range: { start: end, end } });
  }

  /** Ends a statement. */
  end(): void {
    const last = this.tokens.at(-1);
    if (last !== undefined && last.type !== 'END') this.insert('END');
  }

  /** Skips from `first` to `last`. */
  junk(first: Raw, last: Raw = first): void {
    this.hidden.push(this.token('JUNK', first, last));
  }

  /** Adds a comment. */
  comment(raw: Raw, end: Position): void {
    const type = raw.text.startsWith('//') ? 'LINE_COMMENT' : 'BLOCK_COMMENT';
    this.hidden.push({ type, text: raw.text, offset: raw.start, range: { start: startOf(raw), end } });
  }

  /** Whether something is wrong on a line already: what follows from it is not told again. */
  hasSlip(line: number): boolean {
    return this.slips.at(-1)?.range.start.line === line;
  }

  slip(code: SlipCode, message: string, range: Range, fix?: SlipFix): void {
    if (this.slips.length < MOST_SLIPS) this.slips.push({ code, message, range, ...(fix ? { fix } : {}) });
  }

  /** Everything collected, in the order of the text. */
  reading(): Reading {
    this.slips.sort(
      (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
    );
    return { tokens: this.tokens, hidden: this.joinedHidden(), slips: this.slips };
  }

  /** Hidden tokens in order; one for each long row of them, which a syntax tree could not take one by one. */
  private joinedHidden(): ReadToken[] {
    const joined: ReadToken[] = [];
    let next = 0;
    let row = 0;
    for (const token of this.hidden.sort((a, b) => a.offset - b.offset)) {
      const before = joined.at(-1);
      if (before !== undefined && token.offset < before.offset + before.text.length) continue;
      while (next < this.tokens.length && (this.tokens[next]?.offset ?? 0) < token.offset) {
        if (this.tokens[next]?.text !== '') row = 0;
        next++;
      }
      if (before !== undefined && ++row > LONG_ROW) joined[joined.length - 1] = this.join(before, token);
      else joined.push(token);
    }
    return joined;
  }

  private join(first: ReadToken, last: ReadToken): ReadToken {
    const text = this.text.slice(first.offset, last.offset + last.text.length);
    return { type: 'JUNK', text, offset: first.offset, range: { start: first.range.start, end: last.range.end } };
  }

  /** The text from one piece to another, as it is written. */
  textOf(first: Raw, last: Raw = first): string {
    return this.text.slice(first.start, last.end);
  }

  private token(type: string, first: Raw, last: Raw): ReadToken {
    return { type, text: this.textOf(first, last), offset: first.start, range: rangeOf(first, last) };
  }
}
