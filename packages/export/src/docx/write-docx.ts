import { bidDocument } from '../document/bid-document.ts';
import { documentOptions } from '../document/options.ts';
import { toldIn } from '../document/told.ts';
import type { TextSize, Writer } from '../format.ts';
import { documentSheet } from '../sheet.ts';
import { BlockWriter } from './blocks.ts';
import { figurePart, IN_WORDS } from './figure-page.ts';
import { logoOf } from './logo.ts';
import { textPage } from './measures.ts';
import { textParts } from './parts.ts';
import { bodySize } from './styles.ts';
import { titleBlock } from './title-block.ts';
import { wordDocument } from './word-document.ts';

/** The whole bid as a Word document: title block, figure, narrative, tables, evidence, and the figure in words. */
export const writeDocx: Writer = async ({ theory, drawings, wishes }, resources) => {
  const document = bidDocument(theory, documentOptions(wishes));
  const sheet = documentSheet(wishes.sheet);
  const whole = await drawings.figure(theory, { family: 'office', sheet });
  const faces = await drawings.faces('office');
  const sizePt = bodySize(drawings.minText);
  const figure = await figurePart({ theory, document, whole, faces, wishes, sizePt }, resources);
  const writer = new BlockWriter(document, faces, sizePt);
  const parts = [
    { page: textPage('portrait'), children: titleBlock(document, theory, await logoOf(whole, resources)) },
    figure.part,
    ...textParts(toldIn(document, IN_WORDS), writer),
  ];
  const bytes = await wordDocument(document, theory, parts, sizePt);
  const textSizes: readonly TextSize[] = [
    { of: 'body', pt: sizePt, page: 'A4' },
    { of: 'tables', pt: sizePt, page: 'A4' },
    figure.textSize,
  ];
  const aboutFigure = drawings.warningsAt(figure.textSize.pt, theory, whole, sheet);
  return { bytes, textSizes, warnings: [...aboutFigure, ...document.warnings] };
};
