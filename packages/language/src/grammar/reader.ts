import type { Position } from '@theory-of-change/model';
import { detailRow } from '../details/words.ts';
import { Cursor } from './cursor.ts';
import { isBinary, isForeign } from './foreign.ts';
import { Context } from './frames.ts';
import type { Reading } from './output.ts';
import { Output, startOf } from './output.ts';
import { readStatements } from './read-document.ts';
import type { Raw } from './scanner.ts';
import { scan } from './scanner.ts';
import { detailAt, isArrow } from './shapes.ts';

/**
 * Reads a text, line by line, into tokens that the grammar takes as they are. What cannot be read costs its line
 * and is told once, as a slip. Never throws; takes time in proportion to the text.
 */
export function read(text: string): Reading {
  if (isForeign(text)) return new Output(text).reading();
  if (isBinary(text)) return notText(text);
  const { tokens, comments } = scan(text);
  const cursor = new Cursor(tokens);
  const context = new Context(text, cursor, namesOf(cursor));
  readStatements(context);
  for (const comment of comments) context.out.comment(comment, endOfComment(comment));
  tellUnclosedComments(context.out, comments);
  return context.out.reading();
}

function notText(text: string): Reading {
  const out = new Output(text);
  const start: Position = { line: 0, character: 0 };
  out.slip('not-a-theory', 'This file is no text: there is nothing to read in it', { start, end: start });
  return out.reading();
}

function endOfComment(comment: Raw): Position {
  const lines = comment.text.split(/\r\n|\r|\n/);
  const last = lines.at(-1) ?? '';
  if (lines.length === 1) return { line: comment.line, character: comment.column + last.length };
  return { line: comment.line + lines.length - 1, character: last.length };
}

function tellUnclosedComments(out: Output, comments: readonly Raw[]): void {
  for (const comment of comments) {
    if (!comment.unclosed) continue;
    const end = endOfComment(comment);
    out.slip(
      'unclosed-comment',
      'This comment is not closed: a `*/` is missing',
      { start: startOf(comment), end },
      {
        title: 'Close the comment',
        edits: [{ range: { start: end, end }, newText: ' */' }],
      },
    );
  }
}

/** The names that a text declares, and those that it points to; a first look, before anything is read. */
function namesOf(cursor: Cursor): { declared: Set<string>; pointedAt: Set<string> } {
  const declared = new Set<string>();
  const pointedAt = new Set<string>();
  let depth = 0;
  let pointing = 0;
  cursor.tokens.forEach(({ kind, text }, at) => {
    if (kind === 'open') depth++;
    else if (kind === 'close') depth = Math.max(0, depth - 1);
    if (kind === 'open' || kind === 'close') pointing = 0;
    else if (pointsOn(cursor, at)) pointing = cursor.lineEnd(at);
    if (kind !== 'word') return;
    if (at < pointing) pointedAt.add(text.normalize('NFC'));
    if (depth > 0 && cursor.same(at + 1)?.kind === 'string' && !detailRow(text)) declared.add(text.normalize('NFC'));
  });
  return { declared, pointedAt };
}

function pointsOn(cursor: Cursor, at: number): boolean {
  if (cursor.startsStatement(at) && isArrow(cursor, at)) return true;
  return detailRow(detailAt(cursor, at)?.keyword ?? '')?.value.type === 'names';
}
