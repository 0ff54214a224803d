import PDFDocument from 'pdfkit';
import type { PdfContents } from './contents.ts';

/** A file that says no date gets this one, so that the same theory gives the same bytes. */
const NO_DATE = new Date('2000-01-01T00:00:00Z');

/** PDF/UA wants a title, also for a theory that has none yet. */
const UNTITLED = 'Theory of change';

/** A document of PDF 1.7 without pages, that says of itself what PDF/UA-1 (ISO 14289-1) wants. */
export function openDocument({ title, language, author, date }: PdfContents['about']): PDFKit.PDFDocument {
  // What @types/pdfkit does not know: the subset, and that no standard font need be loaded.
  const accessible: object = { subset: 'PDF/UA', font: null };
  const document = new PDFDocument({
    ...accessible,
    autoFirstPage: false,
    // The tree is put together when all pages are painted, and asks for them.
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language,
    info: {
      Title: title.trim() || UNTITLED,
      ...(author === undefined ? {} : { Author: author }),
      Subject: 'Theory of change',
      Creator: 'toc',
      CreationDate: dayOf(date),
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

/** `2026`, `2026-11` or `2026-11-22` as a day; what is none (the checks say so) counts as no date. */
function dayOf(date: string | undefined): Date {
  const day = new Date(`${`${date}-01-01`.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? NO_DATE : day;
}
