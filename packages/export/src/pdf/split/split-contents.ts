import type { Faces, Mark, Picture, TextMark } from '@theory-of-change/diagram';
import { type Theory, wordsFor } from '@theory-of-change/model';
import type { Bookmark, PdfContents, PdfPage } from '../contents.ts';
import { bookmarksOf } from '../figure-page.ts';
import { type FigurePiece, piecesOf } from '../pieces.ts';
import { structureOf } from '../structure.ts';
import { grow } from '../structure-node.ts';
import { anchorOf, type Overview } from './overview.ts';

/** A page of a split figure. */
export interface SplitPage {
  readonly title: string;
  /** What it shows. */
  readonly theory: Theory;
  readonly picture: Picture;
}

/** A figure over several pages, after the overview if it has one; each page is read as a figure of its own. */
export function splitContents(
  theory: Theory,
  figures: readonly SplitPage[],
  overview: Overview | undefined,
  faces: Faces,
): PdfContents {
  const [first] = figures;
  if (first === undefined) throw new Error('A figure has at least one page');
  const before = overview?.pages.length ?? 0;
  const root = grow('Document');
  if (overview !== undefined) root.children.push(overview.structure);
  const bookmarks: Bookmark[] = [];
  const { page: pageWords } = wordsFor(theory).figure.split;
  const anchors = new Map(figures.map((_, i) => [pageWords(before + i + 1), anchorOf(i)]));
  const pages = figures.map(({ title, theory: part, picture }, i): PdfPage => {
    const number = before + i;
    const { width, height, background } = picture;
    const marks = numbered(picture.marks, theory, number + 1, before + figures.length, faces);
    const pieces = piecesOf({ marks }).map((piece) => linked(piece, part, anchors));
    const { children } = structureOf(pieces);
    root.children.push({ ...grow('Sect', { title }), children });
    bookmarks.push({ title, page: number, x: 0, y: 0, inner: bookmarksOf(pieces, () => number) });
    return { width, height, background, pieces, anchors: [{ name: anchorOf(i), y: 0 }] };
  });
  const title = theory.title === '' ? first.title : theory.title;
  return {
    about: { ...first.picture, title },
    pages: [...(overview?.pages ?? []), ...pages],
    structure: root,
    bookmarks,
  };
}

/** The mark of a card on another page leads there. */
function linked(piece: FigurePiece, { externals }: Theory, anchors: ReadonlyMap<string, string>): FigurePiece {
  if (piece.kind === 'artifact' || piece.subject.role !== 'chip') return piece;
  const external = externals.find(({ id }) => id === piece.subject.id);
  const anchor = external?.place === undefined ? undefined : anchors.get(external.place);
  if (external === undefined || anchor === undefined) return piece;
  return { ...piece, link: { anchor, words: `${external.words} (${external.place})` } };
}

/** A figure says in its footer that it is the only page: here it is one of several. */
function numbered(marks: readonly Mark[], theory: Theory, number: number, of: number, faces: Faces): readonly Mark[] {
  const { page } = wordsFor(theory).figure;
  const only = page(1, 1);
  return marks.map((mark): Mark => {
    if (mark.kind !== 'text' || mark.subject.role !== 'footer' || !mark.text.endsWith(only)) return mark;
    const text = mark.text.slice(0, -only.length) + page(number, of);
    const width = faces[mark.weight].advance(text) * mark.size;
    const moved: TextMark = { ...mark, text, width, x: mark.x + mark.width - width };
    return moved;
  });
}
