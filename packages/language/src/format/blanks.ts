import type { Block, Piece } from './pieces.ts';

/** A block that was typed on one line stays there if its line is no longer than this, in characters. */
const WIDEST = 120;

const INDENT = '  ';
const LINE_BREAK = /\r\n|\r|\n/;

/** What decides how a text is laid out. */
export interface Sheet {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** The lines that stay as they were typed. */
  readonly asTyped: ReadonlySet<number>;
  /** How the file breaks its lines. */
  readonly lineBreak: string;
}

/** What the formatter writes before each piece, in the order of the pieces: blanks and line breaks. */
export function blanksOf(sheet: Sheet): readonly string[] {
  const blanks: string[] = [];
  let column = 0;
  let oneLineUntil = -1;
  sheet.pieces.forEach((piece, at) => {
    const blank = before(sheet, at, at <= oneLineUntil);
    blanks.push(blank);
    const lastLine = `${blank}${piece.written}`.split(LINE_BREAK);
    column = (lastLine.length > 1 ? 0 : column) + (lastLine.at(-1) ?? '').length;
    if (at > oneLineUntil && piece.block && staysOnOneLine(sheet, at, piece.block, column)) {
      oneLineUntil = piece.block.close ?? at;
    }
  });
  return blanks;
}

/** Whether a block that opens at a place, after so many characters of its line, stays on one line. */
function staysOnOneLine(
  sheet: Sheet,
  open: number,
  { close, ofCards, cards }: Readonly<Block>,
  column: number,
): boolean {
  const brace = sheet.pieces[open];
  if (close === undefined || brace?.line !== sheet.pieces[close]?.line) return false;
  if (cards > (ofCards ? 1 : 0)) return false;
  let width = column;
  for (let at = open + 1; at <= close && width <= WIDEST; at++) {
    width += onOneLine(sheet, at, true).length + (sheet.pieces[at]?.written.length ?? 0);
  }
  return width <= WIDEST;
}

function before(sheet: Sheet, at: number, inOneLine: boolean): string {
  const piece = sheet.pieces[at];
  const last = sheet.pieces[at - 1];
  if (piece === undefined) return '';
  const typed = sheet.text.slice(last?.end ?? 0, piece.start);
  if (last === undefined) return atBeginning(sheet, piece, typed);
  if (last.endLine === piece.line && sheet.asTyped.has(piece.line)) return typed;
  return breaks(sheet, at, inOneLine) ? lineBreak(sheet, last, piece, typed) : onOneLine(sheet, at, inOneLine);
}

function atBeginning(sheet: Sheet, piece: Piece, typed: string): string {
  const mark = typed.startsWith('\uFEFF') ? '\uFEFF' : '';
  const indent = sheet.asTyped.has(piece.line) ? (typed.slice(mark.length).split(LINE_BREAK).at(-1) ?? '') : '';
  return `${mark}${indent}`;
}

/** Whether a piece begins a new line. */
function breaks({ pieces, asTyped }: Sheet, at: number, inOneLine: boolean): boolean {
  const piece = pieces[at];
  const last = pieces[at - 1];
  if (piece === undefined || last === undefined || inOneLine) return false;
  const typed = last.endLine < piece.line;
  if (piece.kind === 'comment') return typed;
  if (piece.kind === 'close') return true;
  if (piece.begins) return typed || last.kind !== 'comment' || last.line === pieces[at - 2]?.endLine;
  if (piece.kind !== 'open' || last.kind === 'comment') return typed;
  return typed && (asTyped.has(last.endLine) || asTyped.has(piece.line));
}

/** A line break with at most one empty line, none at a block's beginning or end. Lines that stay keep their blanks. */
function lineBreak({ asTyped, lineBreak }: Sheet, last: Piece, piece: Piece, typed: string): string {
  const lines = typed.split(LINE_BREAK);
  const empty = lines.length > 2 && last.kind !== 'open' && piece.kind !== 'close';
  const behind = asTyped.has(last.endLine) ? (lines[0] ?? '') : '';
  const indent = asTyped.has(piece.line) ? (lines.at(-1) ?? '') : INDENT.repeat(depthOf(piece));
  return `${behind}${lineBreak}${empty ? lineBreak : ''}${indent}`;
}

/** A line that carries a statement on stands one step deeper than the statement. */
function depthOf({ kind, begins, depth }: Piece): number {
  return begins || kind === 'close' || kind === 'comment' ? depth : depth + 1;
}

/** The blanks between two pieces of one line: two between statements that share it. */
function onOneLine({ pieces }: Sheet, at: number, inOneLine: boolean): string {
  const piece = pieces[at];
  const last = pieces[at - 1];
  if (piece?.kind === 'comma' || piece?.kind === 'dot' || last?.kind === 'dot') return '';
  if (last?.kind === 'open' && piece?.kind === 'close') return '';
  return inOneLine && piece?.begins && last?.kind !== 'open' ? '  ' : ' ';
}

/** What stands after the last piece: one line break. */
export function blanksAtEnd({ text, pieces, asTyped, lineBreak }: Sheet): string {
  const last = pieces.at(-1);
  if (last === undefined) return text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const typed = text.slice(last.end).split(LINE_BREAK)[0] ?? '';
  return `${asTyped.has(last.endLine) ? typed : ''}${lineBreak}`;
}
