import { wordsFor } from '@theory-of-change/model';
import { bidDocument } from '../document/bid-document.ts';
import { documentOptions } from '../document/options.ts';
import { figureSize } from '../figure-format.ts';
import type { ExportInput, Writer, Written } from '../format.ts';
import type { ExportResources } from '../resources.ts';
import { documentSheet, type Sheet, sheetWords } from '../sheet.ts';
import { documentContents } from './document/document-contents.ts';
import { BODY_PT } from './document/type.ts';
import { figureContents } from './figure-page.ts';
import { writeSplit } from './split/write-split.ts';
import { tileContents } from './tiles/tile-contents.ts';
import { countOf } from './tiles/tiling.ts';
import { toPdf } from './to-pdf.ts';

/** PDF 1.7 tagged after PDF/UA-1 (ISO 14289-1): the figure on one page, or what else the pages are to hold. */
export const writePdf: Writer = async (input, resources) => {
  switch (input.wishes.pages.kind) {
    case 'document':
      return writeDocument(input, resources);
    case 'tiles':
      return writeTiles(input, input.wishes.pages.on, resources);
    case 'split':
      return writeSplit(input, input.wishes.pages.by, resources);
    case 'figure':
      return writeFigure(input, resources);
  }
};

/** The whole bid pack. */
async function writeDocument({ theory, drawings, wishes }: ExportInput, resources: ExportResources): Promise<Written> {
  const document = bidDocument(theory, documentOptions(wishes));
  const sheet = documentSheet(wishes.sheet);
  const figure = await drawings.figure(theory, { family: 'paper', sheet });
  const faces = await drawings.faces('paper');
  const { contents, figurePt } = documentContents({ document, theory, figure, sheet, faces });
  return {
    bytes: await toPdf(contents, resources),
    textSizes: [
      { of: 'body', pt: BODY_PT, page: 'A4' },
      { of: 'tables', pt: BODY_PT, page: 'A4' },
      { of: 'figure', pt: figurePt, page: sheetWords(sheet) },
    ],
    warnings: [...figure.warnings, ...document.warnings],
  };
}

/** The poster over sheets of ordinary paper. */
async function writeTiles(
  { theory, drawings, wishes: { sheet } }: ExportInput,
  on: Sheet,
  resources: ExportResources,
): Promise<Written> {
  const figure = await drawings.figure(theory, { family: 'paper', ...(sheet === undefined ? {} : { sheet }) });
  const faces = await drawings.faces('paper');
  const { contents, tiling } = tileContents(figure.picture, on, wordsFor(theory).figure.tile, faces);
  const poster = sheet === undefined ? '' : `${sheetWords(sheet)} `;
  return {
    bytes: await toPdf(contents, resources),
    textSizes: [
      { ...figureSize(figure, sheet), page: `${poster}on ${countOf(tiling)} sheets of ${sheetWords(tiling.sheet)}` },
    ],
    warnings: figure.warnings,
  };
}

async function writeFigure(
  { theory, drawings, wishes: { sheet } }: ExportInput,
  resources: ExportResources,
): Promise<Written> {
  const figure = await drawings.figure(theory, { family: 'paper', ...(sheet === undefined ? {} : { sheet }) });
  return {
    bytes: await toPdf(figureContents(figure.picture), resources),
    textSizes: [figureSize(figure, sheet)],
    warnings: figure.warnings,
  };
}
