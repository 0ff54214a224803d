import type { Position, Range } from '@theory-of-change/model';
import { type AstNode, GrammarUtils, type TextDocument } from 'langium';

import type { Edit } from './finding.ts';
import { rangeOf } from './places.ts';

/** Puts `newText` in place of what is there. */
export function replace(range: Range, newText: string): Edit {
  return { range, newText };
}

/** Puts `newText` in at a place. */
export function insert(position: Position, newText: string): Edit {
  return { range: { start: position, end: position }, newText };
}

/** Takes a node away, and its line with it where nothing else stands on that line. */
export function removeNode(text: TextDocument, node: AstNode): Edit {
  return replace(withItsLines(text, rangeOf(node)), '');
}

/** A range, widened to whole lines where nothing but blanks stands around it; else to the blanks before it. */
export function withItsLines(text: TextDocument, range: Range): Range {
  const whole = text.getText();
  let start = text.offsetAt(range.start);
  let end = text.offsetAt(range.end);
  while (start > 0 && isBlank(whole[start - 1])) start--;
  const lineStarts = start === 0 || isLineEnd(whole[start - 1]);
  let after = end;
  while (after < whole.length && isBlank(whole[after])) after++;
  const lineEnds = after === whole.length || isLineEnd(whole[after]);
  if (lineStarts && lineEnds) {
    end = after;
    if (whole[end] === '\r') end++;
    if (whole[end] === '\n') end++;
  } else if (lineStarts) {
    start = text.offsetAt(range.start);
    end = after;
  }
  return { start: text.positionAt(start), end: text.positionAt(end) };
}

/** The line end that a file uses. */
export function lineEnd(text: TextDocument): string {
  return text.getText().includes('\r\n') ? '\r\n' : '\n';
}

/** Puts `line` in as the last statement of a block: on a line of its own where the block has several. */
export function appendToBlock(text: TextDocument, block: AstNode, line: string): Edit | undefined {
  const closing = GrammarUtils.findNodeForKeyword(block.$cstNode, '}');
  const opening = GrammarUtils.findNodeForKeyword(block.$cstNode, '{');
  if (!closing || !opening || closing.length === 0) return undefined;
  if (opening.range.start.line === closing.range.start.line) {
    const tight = text.getText()[closing.offset - 1] !== ' ';
    return insert(closing.range.start, `${tight ? ' ' : ''}${line} `);
  }
  const indent = indentOf(text, opening.range.start.line);
  const start = { line: closing.range.start.line, character: 0 };
  const standsAlone = text.getText({ start, end: closing.range.start }).trim() === '';
  const newLine = `${indent}  ${line}${lineEnd(text)}`;
  return standsAlone ? insert(start, newLine) : insert(closing.range.start, `${lineEnd(text)}${newLine}${indent}`);
}

function indentOf(text: TextDocument, line: number): string {
  const found = /^[ \t]*/.exec(text.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } }));
  return found?.[0] ?? '';
}

function isBlank(char: string | undefined): boolean {
  return char === ' ' || char === '\t';
}

function isLineEnd(char: string | undefined): boolean {
  return char === '\n' || char === '\r';
}
