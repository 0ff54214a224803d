import type { PdfDict } from './pdf-file.ts';

/** The pages of a file, in their order: pdfkit keeps them in one list. */
export function pagesOf(catalog: PdfDict): readonly PdfDict[] {
  return catalog.dict('Pages')?.dicts('Kids') ?? [];
}
