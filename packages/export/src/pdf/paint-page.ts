import type { Mark, Rect } from '@theory-of-change/diagram';
import { ExportError } from '../export-error.ts';
import { boundsOf } from './bounds.ts';
import type { PdfPage } from './contents.ts';
import { drawMark, type Substitutes } from './draw-marks.ts';
import type { Content, LinkTarget, Piece } from './pieces.ts';
import { PT_PER_PX } from './units.ts';

/** What the tree refers to for a piece that is read. */
export interface Painted {
  /** Counted from 0. */
  readonly page: number;
  readonly content: PDFKit.PDFStructureContent;
  /** Of a link: its element, which knows already what can be clicked. The parts of one link share it. */
  readonly link?: PDFKit.PDFStructureElement;
}

/** Adds a page with its background, anchors and pieces in their order; gives what the tree needs of those that are read. */
export function paintPage(
  document: PDFKit.PDFDocument,
  page: PdfPage,
  number: number,
  substitutes: Substitutes,
): ReadonlyMap<Content, Painted> {
  const painted = new Map<Content, Painted>();
  const links = new Map<LinkTarget, PDFKit.PDFStructureElement>();
  document.addPage({ size: [page.width * PT_PER_PX, page.height * PT_PER_PX], margin: 0 });
  document.scale(PT_PER_PX);
  document.markContent('Artifact', { type: 'Page' });
  document.rect(0, 0, page.width, page.height).fill(page.background);
  document.endMarkedContent();
  for (const { name, y } of page.anchors ?? []) document.addNamedDestination(name, 'XYZ', 0, y * PT_PER_PX, 0);
  for (const piece of page.pieces) {
    if (piece.kind === 'artifact') {
      document.markContent('Artifact', { type: piece.isRepeated === true ? 'Pagination' : 'Layout' });
      drawPiece(document, piece, substitutes);
      document.endMarkedContent();
      continue;
    }
    const content = document.markStructureContent('Span');
    drawPiece(document, piece, substitutes);
    document.endMarkedContent();
    if (piece.link === undefined) {
      painted.set(piece, { page: number, content });
      continue;
    }
    const link = links.get(piece.link) ?? document.struct('Link');
    links.set(piece.link, link);
    annotate(document, piece, piece.link, link);
    painted.set(piece, { page: number, content, link });
  }
  return painted;
}

function drawPiece(document: PDFKit.PDFDocument, piece: Piece, substitutes: Substitutes): void {
  const { clip, marks } = piece;
  const turnedAt = piece.kind === 'artifact' ? piece.turnedAt : undefined;
  const isSet = clip !== undefined || turnedAt !== undefined;
  if (isSet) document.save();
  if (clip !== undefined) clipTo(document, clip);
  if (turnedAt !== undefined) document.rotate(-90, { origin: [turnedAt.x, turnedAt.y] });
  for (const mark of marks) drawOrExplain(document, mark, substitutes, piece.kind === 'content');
  if (isSet) document.restore();
}

function clipTo(document: PDFKit.PDFDocument, { x, y, width, height }: Rect): void {
  document.rect(x, y, width, height);
  document.clip();
}

function drawOrExplain(document: PDFKit.PDFDocument, mark: Mark, substitutes: Substitutes, isRead: boolean): void {
  try {
    drawMark(document, mark, substitutes, isRead);
  } catch (cause) {
    if (mark.kind !== 'image') throw cause;
    throw new ExportError('The logo cannot be put into a PDF: save it anew as PNG, JPEG or SVG.', { cause });
  }
}

/** Makes the place of a piece a link. pdfkit writes an annotation at once, so that its element has to be there before it. */
function annotate(
  document: PDFKit.PDFDocument,
  piece: Content,
  target: LinkTarget,
  structParent: PDFKit.PDFStructureElement,
): void {
  const { x, y, width, height } = boundsOf(piece.marks);
  // pdfkit writes String objects as strings, and plain ones as names.
  const options: object = { Contents: new String(target.words), structParent };
  if ('href' in target) document.link(x, y, width, height, target.href, options);
  else document.goTo(x, y, width, height, target.anchor, options);
}
