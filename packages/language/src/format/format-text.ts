import type { Range } from '@theory-of-change/model';
import { TextDocument } from 'langium';
import { isBinary, isForeign } from '../grammar/foreign.ts';
import { read } from '../grammar/reader.ts';
import { linesAsTyped } from './as-typed.ts';
import { blanksAtEnd, blanksOf, type Sheet } from './blanks.ts';
import { type Change, narrowed } from './changes.ts';
import { piecesOf } from './pieces.ts';
import { readsTheSame } from './reads-the-same.ts';

/** A change of the text at one place. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/**
 * The edits that lay a text out in the one way that there is: one card a line, two blanks for each block, one blank
 * between words. They change nothing that is read, no comment, and no line with a mistake; a file of TeX or a game
 * has none. Lines and characters count from 0, in UTF-16 code units.
 */
export function formatText(text: string): readonly TextEdit[] {
  const changes = changesOf(text);
  if (changes.length === 0) return [];
  const document = TextDocument.create('', '', 0, text);
  return changes.map(({ start, end, newText }) => ({
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    newText,
  }));
}

/** A text as `formatText` lays it out. */
export function formatted(text: string): string {
  return applied(text, changesOf(text));
}

function changesOf(text: string): readonly Change[] {
  if (isForeign(text) || isBinary(text)) return [];
  const reading = read(text);
  const asTyped = linesAsTyped(text, reading);
  const sheet: Sheet = {
    text,
    pieces: piecesOf(reading, asTyped),
    asTyped,
    lineBreak: /\r\n|\r|\n/.exec(text)?.[0] ?? '\n',
  };
  const changes = narrowed(text, allChanges(sheet));
  // In a file with mistakes, blanks can be all that tells what was meant: what would be read otherwise stays as it is.
  return changes.length === 0 || readsTheSame(reading, read(applied(text, changes))) ? changes : [];
}

function allChanges(sheet: Sheet): readonly Change[] {
  const blanks = blanksOf(sheet);
  const changes = sheet.pieces.flatMap((piece, at): readonly Change[] => [
    { start: sheet.pieces[at - 1]?.end ?? 0, end: piece.start, newText: blanks[at] ?? '' },
    { start: piece.start, end: piece.end, newText: piece.written },
  ]);
  const end = { start: sheet.pieces.at(-1)?.end ?? 0, end: sheet.text.length, newText: blanksAtEnd(sheet) };
  return [...changes, end];
}

function applied(text: string, changes: readonly Change[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, newText } of changes) {
    parts.push(text.slice(at, start), newText);
    at = end;
  }
  return `${parts.join('')}${text.slice(at)}`;
}
