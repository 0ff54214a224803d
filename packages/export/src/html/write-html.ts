import { page } from '@theory-of-change/diagram';
import { bidDocument } from '../document/bid-document.ts';
import { documentOptions } from '../document/options.ts';
import { tellerOf } from '../document/teller.ts';
import type { Drawings } from '../drawings.ts';
import { figureSize } from '../figure-format.ts';
import { familyOf } from '../font/families.ts';
import { fontFaces } from '../font/font-faces.ts';
import type { Writer } from '../format.ts';
import { documentSheet, type Sheet } from '../sheet.ts';
import { widthRules } from './blocks.ts';
import { darkRules } from './dark.ts';
import { htmlOf } from './markup.ts';
import { pageBody, wholePage } from './page.ts';

/**
 * The whole bid as one page for a browser: the live figure, the narrative and the tables. It holds all that it needs, asks the
 * network for nothing, and can be read and printed without its script.
 */
export const writeHtml: Writer = async ({ theory, drawings, wishes }, resources) => {
  const document = bidDocument(theory, documentOptions(wishes));
  const sheet = documentSheet(wishes.sheet);
  const figures = {
    screen: await drawings.figure(theory, { family: 'paper' }),
    evidence: await drawings.figure(theory, { family: 'paper', evidence: true }),
    paper: await drawings.figure(theory, { family: 'paper', sheet }),
  };
  const input = { document, teller: tellerOf(theory, wishes.notes), figures };
  const body = htmlOf(pageBody(input));
  const { picture } = figures.screen;
  const letters = `${lettersIn(body)}${TYPED}`;
  const name = picture.fontFamily;
  const fonts = await fontFaces(
    { name, family: familyOf(picture), texts: { regular: letters, bold: letters } },
    resources,
  );
  const files = await resources.page();
  const style = `${fonts}${files.style}${widthRules()}${paperRule(sheet)}${colourRules(drawings)}`;
  const text = await wholePage(input, body, { ...files, style });
  return {
    bytes: new TextEncoder().encode(text),
    textSizes: [figureSize(figures.paper, sheet)],
    warnings: [...figures.paper.warnings, ...document.warnings],
  };
};

/** The paper of the figure on a screen, and its colours where the screen is dark and the project says no theme of its own. */
function colourRules(drawings: Drawings): string {
  const [drawn, dark] = [drawings.theme(), drawings.darkTheme()];
  const own = `.toc-screen{--toc-paper:${drawn.paper}}`;
  return dark === undefined ? own : `${own}${darkRules(drawn, dark)}`;
}

/** What the script writes besides the page's own words, and what people type into its field. */
const TYPED = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,:;()“”‘’…×+−–âêîôûŵŷÂÊÎÔÛŴŶ';

/** Every character of the page, marks included: they add none to speak of. */
function lettersIn(html: string): string {
  return [...new Set(html.replaceAll(/data:[^"]*/g, ''))].join('');
}

/**
 * The page of the printed figure: the sheet that it was drawn for, to its edges. A hair lower than the sheet, or its rounded height
 * would take a second one.
 */
function paperRule({ name, orientation }: Sheet): string {
  const { height } = page(name, orientation);
  return `@page figure{size:${name} ${orientation};margin:0}@media print{.toc-paper{height:${height - 1}mm}}`;
}
