import { beforeBraces, findOtherMarksEnd, findQuoteEnd, isQuote } from './quotes.ts';

/** What a piece of the text looks like, before its place says what it is. */
export type RawKind =
  | 'word'
  | 'number'
  | 'date'
  | 'string'
  | 'open'
  | 'close'
  | 'comma'
  | 'and'
  | 'dot'
  | 'arrow'
  | 'feedback'
  | 'comment'
  | 'other';

/** A piece of the text. `line` and `column` count from 0, in UTF-16 code units. */
export interface Raw {
  readonly kind: RawKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly line: number;
  readonly column: number;
  /** The indentation of the line that it stands on, in columns. */
  readonly indent: number;
  /** Whether it is the first piece of its line, comments apart. */
  readonly first: boolean;
  /** A quote or a comment that its line's end cut off. */
  readonly unclosed?: true;
}

/** The pieces of a text: what is read, and the comments. */
export interface Scan {
  readonly tokens: readonly Raw[];
  readonly comments: readonly Raw[];
}

/** The joiners that Indic and Persian words are written with stand inside a word, as hyphens do. */
const WORD = /[\p{L}\p{M}\p{N}_]+(?:(?:-|[\u200C\u200D]+)[\p{L}\p{M}\p{N}_]+)*/uy;
const NUMBER = /-?\p{Sc}?-?\d+(?:,\d{3}(?!\d))*(?:\.\d+)?[%+]?/uy;
const DATE = /\d{4}-\d{2}(?:-\d{2})?(?![\p{L}\p{M}\p{N}_-])/uy;
const DIGITS = /^[\d-]+$/;
/** Arrows as people and their programs write them; the reader tells those that are none of ours. */
const ARROW = /(?:-+|=+|–|—)>|[→⟶⇒⟹➔➜➝]/uy;
const ARROW_START = /[-=–—→⟶⇒⟹➔➜➝]/u;
const NUMBER_START = /[\d\p{Sc}-]/u;

/** A tab counts as this many columns; only the comparison of two lines' indentation sees it. */
const TAB = 4;

/**
 * Cuts a text into pieces, in one pass.
 * Line ends may be LF, CRLF or CR; a byte-order mark counts as a blank.
 */
export function scan(text: string): Scan {
  return new Scanner(text).run();
}

function isLetter(char: string): boolean {
  return (char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z');
}

class Scanner {
  private readonly tokens: Raw[] = [];
  private readonly comments: Raw[] = [];
  private at = 0;
  private line = 0;
  private lineStart = 0;
  private lineEnd: number;
  private indent = 0;
  private first = true;
  private lastClose: number;
  private nextReturn = -1;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
    this.lineEnd = this.endOfLine(0);
    this.lastClose = text.lastIndexOf('*/');
    this.indent = this.measureIndent();
  }

  run(): Scan {
    while (this.at < this.text.length) this.step();
    return { tokens: this.tokens, comments: this.comments };
  }

  private step(): void {
    const char = this.text[this.at] ?? '';
    if (char === '\n' || char === '\r') {
      this.newLine();
      return;
    }
    if (char === ' ' || /\s|\uFEFF/.test(char)) {
      this.at++;
      return;
    }
    // Most pieces are words, and nothing else begins with a letter.
    if (isLetter(char)) {
      this.push('word', this.at + (this.match(WORD)?.length ?? 1));
      return;
    }
    if (char === '/' && this.isComment()) {
      this.comment();
      return;
    }
    if (isQuote(char)) {
      this.quoted();
      return;
    }
    const marked = findOtherMarksEnd(this.text, this.at);
    if (marked !== undefined) {
      this.push('string', marked);
      return;
    }
    const [kind, length] = this.mark(char) ?? this.number() ?? this.word() ?? ['other', this.charLength()];
    this.push(kind, this.at + length);
  }

  private charLength(): number {
    return String.fromCodePoint(this.text.codePointAt(this.at) ?? 0).length;
  }

  private newLine(): void {
    this.at += this.text.startsWith('\r\n', this.at) ? 2 : 1;
    this.line++;
    this.lineStart = this.at;
    this.lineEnd = this.endOfLine(this.at);
    this.indent = this.measureIndent();
    this.first = true;
  }

  private endOfLine(from: number): number {
    // Most files have no carriage return: it is not looked for in every line.
    if (this.nextReturn < from) this.nextReturn = this.find('\r', from);
    return Math.min(this.find('\n', from), this.nextReturn);
  }

  /** Where a mark stands next, from a place on; the end where it does not. */
  private find(mark: string, from: number): number {
    const found = this.text.indexOf(mark, from);
    return found < 0 ? this.text.length : found;
  }

  private measureIndent(): number {
    let columns = 0;
    for (let at = this.lineStart; at < this.lineEnd; at++) {
      const char = this.text[at];
      if (char === '\t') columns += TAB;
      else if (char === ' ') columns++;
      else if (char !== '\uFEFF') break;
    }
    return columns;
  }

  /** `//` after a colon belongs to an address that lost its quotes. */
  private isComment(): boolean {
    const next = this.text[this.at + 1];
    return next === '*' || (next === '/' && this.text[this.at - 1] !== ':');
  }

  private comment(): void {
    if (this.text[this.at + 1] === '/') {
      this.pushComment(this.lineEnd, false);
      return;
    }
    const close = this.at + 2 <= this.lastClose ? this.text.indexOf('*/', this.at + 2) : -1;
    if (close < 0) {
      this.pushComment(beforeBraces(this.text, this.at, this.lineEnd, 0), true);
      return;
    }
    this.pushComment(close + 2, false);
  }

  private pushComment(end: number, unclosed: boolean): void {
    this.comments.push(this.raw('comment', end, unclosed));
    while (this.lineEnd < end) {
      this.at = this.lineEnd;
      this.newLine();
    }
    this.at = end;
  }

  private quoted(): void {
    const { end, closed } = findQuoteEnd(this.text, this.at, this.lineEnd);
    this.push('string', end, !closed);
  }

  private mark(char: string): readonly [RawKind, number] | undefined {
    switch (char) {
      case '{':
        return ['open', 1];
      case '}':
        return ['close', 1];
      case ',':
        return ['comma', 1];
      case '&':
        return ['and', 1];
      case '.':
        return ['dot', 1];
      case '~':
        return this.text[this.at + 1] === '>' ? ['feedback', 2] : undefined;
      default: {
        const arrow = ARROW_START.test(char) ? this.match(ARROW) : undefined;
        return arrow === undefined ? undefined : ['arrow', arrow.length];
      }
    }
  }

  /** A number or a date; digits that run on into letters are a word: `2gether`. */
  private number(): readonly [RawKind, number] | undefined {
    if (!NUMBER_START.test(this.text[this.at] ?? '')) return undefined;
    const date = this.match(DATE);
    if (date !== undefined) return ['date', date.length];
    const number = this.match(NUMBER);
    if (number === undefined) return undefined;
    const word = this.match(WORD);
    if (word !== undefined && word.length > number.length && !DIGITS.test(word)) return undefined;
    return ['number', number.length];
  }

  private word(): readonly [RawKind, number] | undefined {
    const word = this.match(WORD);
    return word === undefined ? undefined : ['word', word.length];
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text)?.[0];
  }

  private push(kind: RawKind, end: number, unclosed = false): void {
    this.tokens.push(this.raw(kind, end, unclosed));
    this.first = false;
    this.at = end;
  }

  private raw(kind: RawKind, end: number, unclosed: boolean): Raw {
    return {
      kind,
      start: this.at,
      end,
      text: this.text.slice(this.at, end),
      line: this.line,
      column: this.at - this.lineStart,
      indent: this.indent,
      first: this.first,
      ...(unclosed ? { unclosed: true as const } : {}),
    };
  }
}
