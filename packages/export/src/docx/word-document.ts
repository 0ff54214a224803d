import type { Theory } from '@theory-of-change/model';
import { Document, type ISectionOptions, Packer, PageOrientation, SectionType } from 'docx';
import type { BidDocument } from '../document/document.ts';
import { xmlCharacters } from '../xml/characters.ts';
import { furniture } from './furniture.ts';
import { proofingLanguage } from './languages.ts';
import { NUMBERING } from './lists.ts';
import { twips } from './measures.ts';
import type { Part } from './parts.ts';
import { reproducible } from './reproducible.ts';
import { documentStyles } from './styles.ts';
import { tableStyle } from './table-style.ts';

/** The bytes of a document of these parts, each a section of its own, its words `sizePt` large. */
export async function wordDocument(
  document: BidDocument,
  theory: Theory,
  parts: readonly Part[],
  sizePt: number,
): Promise<Uint8Array> {
  const author = xmlCharacters(theory.authors ?? theory.organisation ?? '');
  const file = new Document({
    title: xmlCharacters(document.title),
    subject: 'Theory of change',
    creator: author,
    lastModifiedBy: author,
    description: xmlCharacters(document.figure.altText),
    styles: documentStyles(document.language, sizePt),
    numbering: NUMBERING,
    compatibility: { version: 15 },
    sections: parts.map((part, i) => sectionOf(part, document, theory, i === 0)),
  });
  // Among the options it would take the place of docx's own styles.
  file.Styles.addChildElement(tableStyle());
  const docx = new Uint8Array(await Packer.toArrayBuffer(file));
  return reproducible(docx, {
    language: proofingLanguage(document.language),
    ...(theory.date === undefined ? {} : { date: theory.date }),
  });
}

function sectionOf({ page, children }: Part, document: BidDocument, theory: Theory, isFirst: boolean): ISectionOptions {
  const { margins, orientation } = page;
  return {
    ...furniture(document, theory, page, isFirst),
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: isFirst,
      page: {
        // docx turns a page that lies by itself: it wants the sheet as it stands.
        size: {
          width: twips(Math.min(page.width, page.height)),
          height: twips(Math.max(page.width, page.height)),
          orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(margins.top),
          bottom: twips(margins.bottom),
          left: twips(margins.side),
          right: twips(margins.side),
          header: twips(page.furniture),
          footer: twips(page.furniture),
        },
      },
    },
    children,
  };
}
