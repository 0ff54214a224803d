import type { Faces, Figure } from '@theory-of-change/diagram';
import type { Theory } from '@theory-of-change/model';
import { Paragraph } from 'docx';
import type { BidDocument } from '../document/document.ts';
import type { ExportWishes, TextSize } from '../format.ts';
import { toOffice } from '../office/to-office.ts';
import type { ExportResources } from '../resources.ts';
import { documentSheet, sheetWords } from '../sheet.ts';
import { bareFigure } from './bare-figure.ts';
import { anchorOf } from './blocks.ts';
import { pictureRun, shapesRun } from './figure-run.ts';
import { ownWords } from './languages.ts';
import { figurePage, innerHeight, innerWidth, type PageFormat, px } from './measures.ts';
import { wordHeading, wordLink } from './paragraphs.ts';
import type { Part } from './parts.ts';
import { type ShapesXml, shapesXml } from './shapes/drawing.ts';
import { headingSize } from './styles.ts';

/** Where the figure in words stands: an anchor of its own. */
export const IN_WORDS = 'figure-in-words';

/** Mm to spare: what has no room goes to the next page. */
const SPARE = 1;

/** Mm that the heading over the figure and the line below it take, with words of that size in pt: their lines and the space between. */
function aroundFigure(sizePt: number): number {
  const heading = headingSize(sizePt) * 1.15 * 1.1 + 5;
  const link = sizePt * 1.15 + 4;
  const belowBaseline = sizePt * 0.21;
  return ((heading + link + belowBaseline) / 72) * 25.4 + SPARE;
}

/** Pt: Word knows half ones. */
const SIZE_STEP = 0.5;

/** What the figure's page is made of. */
interface FigurePage {
  readonly theory: Theory;
  readonly document: BidDocument;
  /** As drawn for its sheet. */
  readonly whole: Figure;
  /** What the figure was measured with. */
  readonly faces: Faces;
  readonly wishes: Pick<ExportWishes, 'figure' | 'sheet'>;
  /** The size of the document's words. */
  readonly sizePt: number;
}

/** The page with the figure, under its heading, with a link to the figure in words. */
export async function figurePart(
  { theory, document, whole, faces, wishes, sizePt }: FigurePage,
  resources: ExportResources,
): Promise<{ readonly part: Part; readonly textSize: TextSize }> {
  const sheet = documentSheet(wishes.sheet);
  const page = figurePage(sheet.name, sheet.orientation);
  const figure = bareFigure(whole, roomOn(page, sizePt));
  const { picture } = figure;
  const text = document.figure;
  const asShapes = (): ShapesXml =>
    shapesXml(toOffice(theory, figure, { faces, sizeStep: SIZE_STEP }), {
      title: document.title,
      text,
      background: picture.background,
    });
  const run =
    wishes.figure === 'picture'
      ? await pictureRun(picture, text, resources)
      : await shapesRun(asShapes(), picture, text, resources);
  const lang = ownWords(document);
  return {
    part: {
      page,
      children: [
        wordHeading({ text: text.heading, level: 1, anchor: anchorOf('figure'), isFirst: true, ...lang }),
        new Paragraph({ style: 'Figure', children: [run] }),
        wordLink({ text: text.descriptionHeading, anchor: anchorOf(IN_WORDS), style: 'FigureNote', ...lang }),
      ],
    },
    textSize: { of: 'figure', pt: sizeIn(figure, wishes.figure), page: sheetWords(sheet) },
  };
}

/** The size that the cards' words come out at, pt: those of shapes in steps that Word can say. */
function sizeIn({ textSizePt }: Figure, kind: ExportWishes['figure']): number {
  const step = kind === 'shapes' ? SIZE_STEP : 0.01;
  return Math.round(Math.floor(textSizePt / step + 1e-6) * step * 100) / 100;
}

function roomOn(page: PageFormat, sizePt: number): { readonly width: number; readonly height: number } {
  return { width: px(innerWidth(page)), height: px(innerHeight(page) - aroundFigure(sizePt)) };
}
