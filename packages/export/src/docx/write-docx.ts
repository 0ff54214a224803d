import { type Figure, loadFace, pairFaces } from '@theory-of-change/diagram';
import type { Theory } from '@theory-of-change/model';
import { Document, type FileChild, type ISectionOptions, Packer, PageOrientation, Paragraph, SectionType } from 'docx';
import { bidDocument } from '../document/bid-document.ts';
import type { BidDocument } from '../document/document.ts';
import { fontsOf } from '../font/families.ts';
import type { TextSize, Writer } from '../format.ts';
import { toOffice } from '../office/to-office.ts';
import type { ExportResources } from '../resources.ts';
import type { Sheet } from '../sheet.ts';
import { xmlCharacters } from '../xml/characters.ts';
import { bareFigure } from './bare-figure.ts';
import { BlockWriter } from './blocks.ts';
import { pictureRun, shapesRun } from './figure-run.ts';
import { furniture } from './furniture.ts';
import { ownWords, proofingLanguage } from './languages.ts';
import { NUMBERING } from './lists.ts';
import { logoOf } from './logo.ts';
import { figurePage, innerHeight, innerWidth, type PageFormat, px, textPage, twips } from './measures.ts';
import { wordHeading } from './paragraphs.ts';
import { reproducible } from './reproducible.ts';
import { canvasXml } from './shapes/canvas.ts';
import { BODY_PT, documentStyles, TABLE_PT } from './styles.ts';
import { tableStyle } from './table-style.ts';
import { titleBlock } from './title-block.ts';

/** Mm that the heading over the figure takes, and the line below it. */
const AROUND_FIGURE = 20;

/** The whole bid as a Word document: title block, figure, narrative, tables, evidence, and the figure in words. */
export const writeDocx: Writer = async ({ theory, drawings, wishes }, resources) => {
  const { notes, funder, length } = wishes;
  const document = bidDocument(theory, { notes, narrative: length, ...(funder === undefined ? {} : { funder }) });
  const sheet = figureSheet(wishes.sheet);
  const page = figurePage(sheet.name === 'A3' ? 'A3' : 'A4', sheet.orientation);
  const whole = await drawings.figure(theory, { family: 'office', sheet });
  const figure = bareFigure(whole, { width: px(innerWidth(page)), height: px(innerHeight(page) - AROUND_FIGURE) });
  const run =
    wishes.figure === 'picture'
      ? await pictureRun(figure.picture, document.figure, resources)
      : await shapesRun(
          await canvasOf(theory, figure, document, resources),
          figure.picture,
          document.figure,
          resources,
        );
  const writer = new BlockWriter(document);
  const parts: readonly Part[] = [
    { page: textPage('portrait'), children: titleBlock(document, await logoOf(whole, resources)) },
    {
      page,
      children: [
        wordHeading({ text: document.figure.heading, level: 1, anchor: 'toc_figure', ...ownWords(document) }),
        new Paragraph({ style: 'Figure', children: [run] }),
      ],
    },
    ...textParts(document, writer),
  ];
  const bytes = await packed(document, theory, parts);
  const textSizes: readonly TextSize[] = [
    { of: 'body', pt: BODY_PT },
    { of: 'tables', pt: TABLE_PT },
    { of: 'figure', pt: Math.floor(figure.textSizePt * 100) / 100, page: `${page.name} ${page.orientation}` },
  ];
  return { bytes, textSizes, warnings: whole.warnings };
};

/** The figure as a canvas of shapes. */
async function canvasOf(
  theory: Theory,
  figure: Figure,
  document: BidDocument,
  resources: ExportResources,
): Promise<string> {
  const { regular, bold } = await fontsOf(figure.picture, resources);
  const faces = pairFaces(loadFace(regular), loadFace(bold));
  const drawing = toOffice(theory, figure, { faces, sizeStep: 0.5 });
  return canvasXml(drawing, document.title, document.figure);
}

/** The sheet that the figure is drawn for: A4, on which bids are printed, unless A3 is asked for. */
function figureSheet(wished: Sheet | undefined): Sheet {
  if (wished?.name === 'A3' || wished?.name === 'A4') return wished;
  return { name: 'A4', orientation: 'landscape' };
}

/** What stands on pages of one format. */
interface Part {
  readonly page: PageFormat;
  readonly children: readonly FileChild[];
}

/** The sections and the long description; neighbours of one orientation run on. */
function textParts(document: BidDocument, writer: BlockWriter): readonly Part[] {
  const { heading, description } = {
    heading: document.figure.descriptionHeading,
    description: document.figure.description,
  };
  const inWords = { id: 'figure-in-words', heading, landscape: false, blocks: description };
  const parts: Part[] = [];
  for (const section of [...document.sections, inWords]) {
    const page = textPage(section.landscape ? 'landscape' : 'portrait');
    const children = writer.section(section, innerWidth(page));
    const last = parts.at(-1);
    if (last?.page.orientation === page.orientation)
      parts[parts.length - 1] = { page, children: [...last.children, ...children] };
    else parts.push({ page, children });
  }
  return parts;
}

async function packed(document: BidDocument, theory: Theory, parts: readonly Part[]): Promise<Uint8Array> {
  const author = xmlCharacters(theory.authors ?? theory.organisation ?? '');
  const language = proofingLanguage(document.language);
  const file = new Document({
    title: xmlCharacters(document.title),
    subject: 'Theory of change',
    creator: author,
    lastModifiedBy: author,
    description: xmlCharacters(document.figure.altText),
    styles: documentStyles(document.language),
    numbering: NUMBERING,
    compatibility: { version: 15 },
    sections: parts.map((part, i) => sectionOf(part, document, theory, i === 0)),
  });
  // Among the options it would take the place of docx's own styles.
  file.Styles.addChildElement(tableStyle());
  const docx = new Uint8Array(await Packer.toArrayBuffer(file));
  return reproducible(docx, { language, ...(theory.date === undefined ? {} : { date: theory.date }) });
}

function sectionOf({ page, children }: Part, document: BidDocument, theory: Theory, isFirst: boolean): ISectionOptions {
  const { margins, orientation } = page;
  // docx turns a page that lies itself: it wants the sheet as it stands.
  const [short, long] = [Math.min(page.width, page.height), Math.max(page.width, page.height)];
  return {
    ...furniture(document, theory, page, isFirst),
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: isFirst,
      page: {
        size: {
          width: twips(short),
          height: twips(long),
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
