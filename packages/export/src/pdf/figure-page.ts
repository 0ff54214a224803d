import type { Picture } from '@theory-of-change/diagram';
import { boundsOf } from './bounds.ts';
import type { Bookmark, PdfContents } from './contents.ts';
import { type FigureContent, type FigurePiece, piecesOf, wordsOf } from './pieces.ts';
import { structureOf } from './structure.ts';

/** A figure as a document of one page. */
export function figureContents(picture: Picture): PdfContents {
  const pieces = piecesOf(picture);
  const { width, height, background } = picture;
  return {
    about: picture,
    pages: [{ width, height, background, pieces }],
    structure: structureOf(pieces),
    bookmarks: bookmarksOf(pieces),
  };
}

/** One bookmark for each column and each list below, at its heading. */
export function bookmarksOf(
  pieces: readonly FigurePiece[],
  pageOf: (piece: FigureContent) => number = () => 0,
): readonly Bookmark[] {
  const bookmarks: Bookmark[] = [];
  const seen = new Set<unknown>();
  for (const piece of pieces) {
    if (piece.kind !== 'content' || !['heading', 'list-heading'].includes(piece.subject.role)) continue;
    const key = piece.subject.stage ?? piece.subject.id ?? piece;
    if (seen.has(key)) continue;
    seen.add(key);
    const { x, y } = boundsOf(piece.marks);
    bookmarks.push({ title: wordsOf(piece).trim(), page: pageOf(piece), x, y });
  }
  return bookmarks;
}
