import { toBytes } from 'pdfkit/output';
import { ExportError } from '../export-error.ts';
import { fontsOf } from '../font/families.ts';
import type { ExportResources } from '../resources.ts';
import type { Bookmark, PdfContents, PdfPage } from './contents.ts';
import { FACES } from './draw-marks.ts';
import { openDocument } from './open-document.ts';
import { type Painted, paintPage } from './paint-page.ts';
import type { Content } from './pieces.ts';
import { substitutesFor } from './substitutes.ts';
import { tagDocument } from './tag-document.ts';
import { PT_PER_PX } from './units.ts';

/** The longest side that readers show: 200 inches (ISO 32000-1, annex C). */
const LONGEST_SIDE_PT = 14_400;

/**
 * Pages as PDF 1.7 tagged after PDF/UA-1 (ISO 14289-1): vector, live text, embedded subsets. Throws `ExportError` where a page is
 * larger than readers show or a logo cannot be drawn.
 */
export async function toPdf(contents: PdfContents, resources: ExportResources): Promise<Uint8Array> {
  refuseGiants(contents.pages);
  const fonts = await fontsOf(contents.about, resources);
  const substitutes = await substitutesFor(contents, fonts, resources);
  const document = openDocument(contents.about);
  const bytes = toBytes(document);
  document.registerFont(FACES.regular, fonts.regular as Buffer);
  document.registerFont(FACES.bold, fonts.bold as Buffer);
  const painted = new Map<Content, Painted>();
  for (const [number, page] of contents.pages.entries()) {
    for (const [content, where] of paintPage(document, page, number, substitutes)) painted.set(content, where);
  }
  tagDocument(document, contents.structure, painted);
  addBookmarks(document, document.outline, contents.bookmarks, contents.pages);
  document.end();
  return bytes;
}

function refuseGiants(pages: readonly PdfPage[]): void {
  if (pages.every(({ width, height }) => Math.max(width, height) * PT_PER_PX <= LONGEST_SIDE_PT)) return;
  throw new ExportError(
    'The drawing is longer than 5 metres, which no PDF reader shows: choose a page to fit it to, or split the theory.',
  );
}

function addBookmarks(
  document: PDFKit.PDFDocument,
  outline: PDFKit.PDFOutline,
  bookmarks: readonly Bookmark[],
  pages: readonly PdfPage[],
): void {
  for (const { title, page, x, y, inner = [] } of bookmarks) {
    const width = (pages[page]?.width ?? 0) * PT_PER_PX;
    // pdfkit measures `left` from the page's right edge.
    const options: object = { top: y * PT_PER_PX, left: width - x * PT_PER_PX, pageNumber: page, expanded: true };
    addBookmarks(document, outline.addItem(title, options), inner, pages);
  }
}
