import type { Reading, ReadToken } from '../grammar/output.ts';
import { unquote } from '../grammar/quotes.ts';
import { isListWord, isStageWord } from '../grammar/shapes.ts';

/** What a block in braces holds, as far as it decides whether the block may stay on one line. */
export interface Block {
  /** The place in the list of pieces of its closing brace; none where the text has none. */
  close?: number;
  /** Whether it is a column's or a side list's. */
  readonly ofCards: boolean;
  /** How many cards stand in it, those in inner blocks included. */
  cards: number;
}

/** A piece of a text as it is laid out: a token, a comment, or what could not be read. */
export interface Piece {
  readonly kind: 'open' | 'close' | 'comma' | 'dot' | 'comment' | 'other';
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** Lines, from 0. */
  readonly line: number;
  readonly endLine: number;
  /** As the formatter writes it. */
  readonly written: string;
  /** How many blocks it stands in; a closing brace as many as its statement. */
  readonly depth: number;
  /** Whether a statement begins with it. */
  readonly begins: boolean;
  /** The block that it opens. */
  readonly block?: Readonly<Block>;
}

/** A comment, before it is known what follows it. */
type Found = Omit<Piece, 'depth'> & { depth?: number };

/**
 * The pieces of what was read, in the order of the text, each with its place among blocks and statements. What stands
 * on the lines `asTyped` is written as it is.
 */
export function piecesOf(reading: Reading, asTyped: ReadonlySet<number>): readonly Piece[] {
  const walk = new Walk(asTyped);
  let next = 0;
  for (const token of reading.tokens) {
    for (; isBefore(reading.hidden[next], token); next++) walk.hidden(reading.hidden[next]);
    walk.token(token);
  }
  for (; next < reading.hidden.length; next++) walk.hidden(reading.hidden[next]);
  return withDepths(walk.pieces);
}

function isBefore(hidden: ReadToken | undefined, token: ReadToken): boolean {
  return hidden !== undefined && hidden.offset < token.offset;
}

/** Walks over tokens and knows which blocks are open. */
class Walk {
  readonly pieces: Found[] = [];
  private readonly open: Block[] = [];
  private atStart = true;
  /** The type of the statement's first token, and whether it is an arrow, outside of every block. */
  private head = '';
  private isArrow = false;
  private readonly asTyped: ReadonlySet<number>;

  constructor(asTyped: ReadonlySet<number>) {
    this.asTyped = asTyped;
  }

  hidden(token: ReadToken | undefined): void {
    if (token === undefined) return;
    const comment = token.type !== 'JUNK';
    this.pieces.push(this.piece(token, comment ? 'comment' : 'other', comment ? undefined : this.open.length));
  }

  token(token: ReadToken): void {
    if (token.type === 'END') this.atStart = true;
    else if (token.type === '{') this.opening(token);
    else if (token.type === '}') this.closing(token);
    else if (token.text !== '') this.other(token);
  }

  private opening(token: ReadToken): void {
    const ofCards = this.open.length === 0 && !this.isArrow && (isStageWord(this.head) || isListWord(this.head));
    const block: Block = { ofCards, cards: 0 };
    if (token.text !== '') this.pieces.push({ ...this.piece(token, 'open', this.open.length), block });
    this.open.push(block);
    this.atStart = true;
  }

  private closing(token: ReadToken): void {
    const block = this.open.pop();
    if (token.text !== '') {
      if (block) block.close = this.pieces.length;
      this.pieces.push(this.piece(token, 'close', this.open.length));
    }
    this.atStart = false;
  }

  private other(token: ReadToken): void {
    const begins = this.atStart;
    this.atStart = false;
    if (this.open.length === 0) this.outermost(token, begins);
    const isCard = begins && (this.open.at(-1)?.ofCards || (this.open.length > 0 && token.type === 'includes'));
    if (isCard) for (const block of this.open) block.cards++;
    this.pieces.push({ ...this.piece(token, kindOf(token), this.open.length), begins });
  }

  private outermost(token: ReadToken, begins: boolean): void {
    if (begins) {
      this.head = token.type;
      this.isArrow = false;
    }
    if (token.type === '->' || token.type === '~>') this.isArrow = true;
  }

  private piece(token: ReadToken, kind: Piece['kind'], depth: number | undefined): Found {
    const { offset, text, range } = token;
    return {
      kind,
      start: offset,
      end: offset + text.length,
      line: range.start.line,
      endLine: range.end.line,
      written: this.asTyped.has(range.start.line) ? text : written(token),
      begins: false,
      ...(depth === undefined ? {} : { depth }),
    };
  }
}

function kindOf({ type }: ReadToken): Piece['kind'] {
  if (type === ',') return 'comma';
  return type === '.' ? 'dot' : 'other';
}

function written({ type, text }: ReadToken): string {
  if (type === '->') return '->';
  if (type === 'STRING') return inStraightQuotes(text);
  return type === 'LINE_COMMENT' ? text.trimEnd() : text;
}

/** Words in straight quotes, where these mean the same; else as they are. Quotes inside the words stay. */
function inStraightQuotes(image: string): string {
  const inner = image.slice(1, -1);
  if (inner.includes('"')) return image;
  const straight = `"${inner}"`;
  return unquote(straight) === unquote(image) ? straight : image;
}

/** A comment stands as deep as what follows it; before a closing brace as deep as what the block holds. */
function withDepths(found: readonly Found[]): readonly Piece[] {
  let depth = 0;
  return found
    .toReversed()
    .map((piece): Piece => {
      if (piece.depth === undefined) return { ...piece, depth };
      const inside = piece.kind === 'close' || !(piece.begins || piece.kind === 'comment');
      depth = inside ? piece.depth + 1 : piece.depth;
      return { ...piece, depth: piece.depth };
    })
    .toReversed();
}
