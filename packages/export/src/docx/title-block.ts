import { type Theory, wordsFor } from '@theory-of-change/model';
import { AlignmentType, type FileChild, HeadingLevel, ImageRun, Paragraph, Tab, TableOfContents, TextRun } from 'docx';
import type { BidDocument } from '../document/document.ts';
import { ownWords } from './languages.ts';
import type { LogoImage } from './logo.ts';
import { px } from './measures.ts';
import { wordParagraph } from './paragraphs.ts';
import { wordRuns } from './runs.ts';

/** Mm. */
const LOGO = { width: 55, height: 22 };

/** With fewer headings than this a list of them is no help. */
const FEWEST_CONTENTS = 4;

/** The first page: logo, draft mark, title, who made it for whom, and what follows. */
export function titleBlock(document: BidDocument, theory: Theory, logo: LogoImage | undefined): readonly FileChild[] {
  const { title, draft, facts } = document;
  const lang = ownWords(document);
  return [
    ...(logo === undefined ? [] : [logoParagraph(logo)]),
    ...(draft === undefined ? [] : [wordParagraph([{ text: draft, ...lang }], { style: 'Draft' })]),
    wordParagraph([{ text: title }], { heading: HeadingLevel.TITLE }),
    ...facts.map(
      ({ label, runs }) =>
        new Paragraph({
          style: 'Fact',
          children: [
            ...wordRuns([{ text: label, strong: true, ...lang }]),
            new TextRun({ children: [new Tab()] }),
            ...wordRuns(runs),
          ],
        }),
    ),
    ...contents(document, wordsFor(theory).document.contents),
  ];
}

/** Links to the headings. Without page numbers, which only Word itself could fill in, after asking. */
function contents(document: BidDocument, heading: string): readonly FileChild[] {
  if (document.sections.length < FEWEST_CONTENTS) return [];
  return [
    wordParagraph([{ text: heading, ...ownWords(document) }], { style: 'TOCHeading' }),
    new TableOfContents(undefined, {
      hyperlink: true,
      headingStyleRange: '1-1',
      pageNumbersEntryLevelsRange: '1-9',
      beginDirty: false,
    }),
  ];
}

function logoParagraph({ image, alt, width, height }: LogoImage): Paragraph {
  const scale = Math.min(px(LOGO.width) / width, px(LOGO.height) / height);
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [
      new ImageRun({
        ...image,
        transformation: { width: width * scale, height: height * scale },
        altText: { name: 'Logo', description: alt },
      }),
    ],
  });
}
