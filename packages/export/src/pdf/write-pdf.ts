import type { ImageMark, Mark, Picture } from '@theory-of-change/diagram';
import PDFDocument from 'pdfkit';
import { toBytes } from 'pdfkit/output';
import { ExportError } from '../export-error.ts';
import type { PictureWriter } from '../figure-format.ts';
import { fontsOf } from '../font/families.ts';
import { boxedTexts } from '../font/missing-letters.ts';
import { pngOf } from '../png/raster.ts';
import type { ExportResources, FontBytes } from '../resources.ts';
import { boundsOf } from './bounds.ts';
import { drawMark, FACES, type Substitutes } from './draw-marks.ts';
import { type Content, type Piece, piecesOf, wordsOf } from './pieces.ts';
import { type StructureNode, structureOf } from './structure.ts';

const PT_PER_PX = 72 / 96;

/** The longest side that readers show: 200 inches (ISO 32000-1, annex C). */
const LONGEST_SIDE_PT = 14_400;

/** A file that says no date gets this one, so that the same theory gives the same bytes. */
const NO_DATE = new Date('2000-01-01T00:00:00Z');

/** PDF/UA wants a title, also for a theory that has none yet. */
const UNTITLED = 'Theory of change';

/** An SVG logo is drawn as pixels of this size, to the inch of its place on the page. */
const LOGO_DPI = 600;

/** The figure as one page of PDF 1.7 tagged after PDF/UA-1 (ISO 14289-1): vector, live text, embedded subsets. */
export const writePdf: PictureWriter = async ({ picture }, resources) => {
  const size: [number, number] = [picture.width * PT_PER_PX, picture.height * PT_PER_PX];
  if (Math.max(...size) > LONGEST_SIDE_PT) {
    throw new ExportError(
      'The drawing is longer than 5 metres, which no PDF reader shows: choose a page to fit it to, or split the theory.',
    );
  }
  const fonts = await fontsOf(picture, resources);
  const substitutes = { images: await rasterImages(picture, fonts, resources), texts: boxedTexts(picture, fonts) };

  const document = openDocument(picture, size);
  const bytes = toBytes(document);
  document.registerFont(FACES.regular, fonts.regular as Buffer);
  document.registerFont(FACES.bold, fonts.bold as Buffer);
  document.addPage();
  document.scale(PT_PER_PX);

  const pieces = piecesOf(picture);
  paintBackground(document, picture);
  const marked = paint(document, pieces, substitutes);
  document.addStructure(tagged(document, structureOf(pieces), marked));
  addOutline(document, pieces, size[0]);
  document.end();
  return bytes;
};

/** Vector logos as pixels, which is all that pdfkit can place. */
async function rasterImages(
  picture: Picture,
  fonts: FontBytes,
  resources: ExportResources,
): Promise<ReadonlyMap<ImageMark, Uint8Array>> {
  const images = new Map<ImageMark, Uint8Array>();
  for (const image of picture.marks.filter(isSvgImage)) {
    const width = (LOGO_DPI / 96) * image.width;
    images.set(image, await pngOf(new TextDecoder().decode(image.data), { width }, fonts, resources));
  }
  return images;
}

function openDocument(picture: Picture, size: [number, number]): PDFKit.PDFDocument {
  // What @types/pdfkit does not know: the subset, and that no standard font need be loaded.
  const accessible: object = { subset: 'PDF/UA', font: null };
  const document = new PDFDocument({
    ...accessible,
    size,
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: picture.language,
    info: {
      Title: picture.title.trim() || UNTITLED,
      ...(picture.author === undefined ? {} : { Author: picture.author }),
      Subject: 'Theory of change',
      Creator: 'toc',
      CreationDate: dayOf(picture.date),
    },
  });
  escapeMetadata(document);
  return document;
}

/** pdfkit puts the document's information into its XMP packet as it is: an ampersand or a control letter would break the XML. */
function escapeMetadata(document: PDFKit.PDFDocument): void {
  const endMetadata = document.endMetadata.bind(document);
  document.endMetadata = () => {
    const entries = Object.entries(document.info).map(([key, value]) => [
      key,
      typeof value === 'string' ? xmlText(value) : value,
    ]);
    document.info = Object.fromEntries(entries);
    endMetadata();
  };
}

function xmlText(text: string): string {
  return text
    .replace(/[\p{Cc}\ufffe\uffff]/gu, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

function paintBackground(document: PDFKit.PDFDocument, picture: Picture): void {
  document.markContent('Artifact', { type: 'Page' });
  document.rect(0, 0, picture.width, picture.height).fill(picture.background);
  document.endMarkedContent();
}

/** Paints all pieces in their order; gives the mark that the tree refers to for each that is read. */
function paint(
  document: PDFKit.PDFDocument,
  pieces: readonly Piece[],
  substitutes: Substitutes,
): ReadonlyMap<Content, PDFKit.PDFStructureContent> {
  const marked = new Map<Content, PDFKit.PDFStructureContent>();
  for (const piece of pieces) {
    if (piece.kind === 'artifact') document.markContent('Artifact', { type: 'Layout' });
    else marked.set(piece, document.markStructureContent('Span'));
    for (const mark of piece.marks) drawOrExplain(document, mark, substitutes);
    document.endMarkedContent();
  }
  return marked;
}

function drawOrExplain(document: PDFKit.PDFDocument, mark: Mark, substitutes: Substitutes): void {
  try {
    drawMark(document, mark, substitutes);
  } catch (cause) {
    if (mark.kind !== 'image') throw cause;
    throw new ExportError('The logo cannot be put into a PDF: save it anew as PNG, JPEG or SVG.', { cause });
  }
}

/** The tree as pdfkit's structure elements. */
function tagged(
  document: PDFKit.PDFDocument,
  node: StructureNode,
  marked: ReadonlyMap<Content, PDFKit.PDFStructureContent>,
): PDFKit.PDFStructureElement {
  const element = document.struct(node.tag, {
    ...(node.title === undefined ? {} : { title: node.title }),
    ...(node.drawing ? { alt: node.drawing.alt, bbox: boxInPt(node.drawing.bounds), placement: 'Block' } : {}),
  });
  for (const child of node.children) {
    if ('tag' in child) element.add(tagged(document, child, marked));
    else {
      const content = marked.get(child);
      if (content) element.add(content);
    }
  }
  element.end();
  return element;
}

function boxInPt({ x, y, width, height }: ReturnType<typeof boundsOf>): [number, number, number, number] {
  return [x * PT_PER_PX, y * PT_PER_PX, (x + width) * PT_PER_PX, (y + height) * PT_PER_PX];
}

/** One bookmark for each column and each list below, at its heading. */
function addOutline(document: PDFKit.PDFDocument, pieces: readonly Piece[], pageWidthPt: number): void {
  const seen = new Set<unknown>();
  for (const piece of pieces) {
    if (piece.kind !== 'content' || !['heading', 'list-heading'].includes(piece.subject.role)) continue;
    const key = piece.subject.stage ?? piece.subject.id ?? piece;
    if (seen.has(key)) continue;
    seen.add(key);
    const { x, y } = boundsOf(piece.marks);
    // pdfkit measures `left` from the page's right edge.
    const options: object = { top: y * PT_PER_PX, left: pageWidthPt - x * PT_PER_PX };
    document.outline.addItem(wordsOf(piece).trim(), options);
  }
}

function isSvgImage(mark: Mark): mark is ImageMark {
  return mark.kind === 'image' && mark.mediaType === 'image/svg+xml';
}

/** `2026`, `2026-11` or `2026-11-22` as a day; what is none (the checks say so) counts as no date. */
function dayOf(date: string | undefined): Date {
  const day = new Date(`${`${date}-01-01`.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? NO_DATE : day;
}
