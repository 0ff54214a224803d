import type { Range } from '@theory-of-change/model';
import { type AstNode, GrammarUtils, type TextDocument } from 'langium';
import { scan } from '../grammar/scanner.ts';
import { commentsOf } from './comments.ts';
import { appendToBlock, insert, lineEnd, replace, withItsLines } from './edits.ts';
import type { Edit } from './finding.ts';
import { rangeOf } from './places.ts';
import type { TheoryFile } from './theory-file.ts';

/** A card as it is written, to be put elsewhere. */
export interface CardText {
  /** The comments above it, its lines and the comment behind it, without the indentation that they share. */
  readonly lines: readonly string[];
  /** Which of the lines the card itself begins on. */
  readonly first: number;
  /** Takes all of it away from where it stands. */
  readonly removal: Edit;
}

/**
 * Takes a card, an entry or a statement with the comments that are about it: those on the lines right above, and one behind
 * it. `read` gives the text of a range, as it is to stand elsewhere.
 */
export function cardText(
  file: TheoryFile,
  card: AstNode,
  read: (range: Range) => string = (range) => file.document.textDocument.getText(range),
): CardText {
  const text = file.document.textDocument;
  const own = rangeOf(card);
  const comments = commentsOf(file);
  let { start, end } = own;
  for (const comment of comments.toReversed()) {
    const range = { start: text.positionAt(comment.start), end: text.positionAt(comment.end) };
    if (comment.first && range.end.line === start.line - 1 && isAlone(text, range)) start = range.start;
  }
  const behind = comments.find(({ line, start: at }) => line === own.end.line && at >= text.offsetAt(own.end));
  if (behind && text.getText().slice(text.offsetAt(own.end), behind.start).trim() === '') {
    end = text.positionAt(behind.end);
  }
  const indent = ' '.repeat(start.character);
  const lines = read({ start, end })
    .split(/\r\n|\r|\n/)
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()));
  return { lines, first: own.start.line - start.line, removal: replace(withItsLines(text, { start, end }), '') };
}

/** Puts lines into a block as its last; lines that cannot share its one line open it. Nothing where it has no block. */
export function appendLines(text: TextDocument, block: AstNode, lines: readonly string[]): Edit | undefined {
  const [line = ''] = lines;
  const opening = GrammarUtils.findNodeForKeyword(block.$cstNode, '{');
  const closing = GrammarUtils.findNodeForKeyword(block.$cstNode, '}');
  if (!opening || !closing || closing.length === 0) return undefined;
  const indent = indentOf(text, opening.range.start.line);
  const joined = lines.join(`${lineEnd(text)}${indent}  `);
  const isOneLine = opening.range.start.line === closing.range.start.line;
  if (!isOneLine || isInline(lines)) return appendToBlock(text, block, isOneLine ? line : joined);
  return insert(closing.range.start, `${lineEnd(text)}${indent}  ${joined}${lineEnd(text)}${indent}`);
}

/** A block of these lines, for something that has none yet. */
export function newBlock(text: TextDocument, owner: AstNode, lines: readonly string[]): Edit {
  const { start, end } = rangeOf(owner);
  if (isInline(lines)) return insert(end, ` { ${lines.join('')} }`);
  const newLine = `${lineEnd(text)}${indentOf(text, start.line)}`;
  return insert(end, ` {${newLine}  ${lines.join(`${newLine}  `)}${newLine}}`);
}

/** Whether lines can stand on one with a brace behind them: a comment would swallow it. */
function isInline(lines: readonly string[]): boolean {
  return lines.length === 1 && scan(lines.join('')).comments.length === 0;
}

function isAlone(text: TextDocument, { end }: Range): boolean {
  return text.getText({ start: end, end: { line: end.line + 1, character: 0 } }).trim() === '';
}

function indentOf(text: TextDocument, line: number): string {
  const written = text.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  return /^[ \t]*/.exec(written)?.[0] ?? '';
}
