import type { Workbook } from '@cj-tech-master/excelts';
import type { Figure } from '@theory-of-change/diagram';
import type { BidDocument } from '../document/document.ts';
import { textOf } from '../document/runs.ts';
import { writePng } from '../png/write-png.ts';
import type { ExportResources } from '../resources.ts';
import { xmlCharacters } from '../xml/characters.ts';
import { BODY, FONT, IN_LINES, printed } from './look.ts';

/** Dots to the inch of the figure. */
const DPI = 200;

/** The figure's width on the sheet, px: as wide as the page that it is printed on. */
const FIGURE_PX = 1000;

/** The first sheet: whose theory it is, the figure, and the figure in words for those who cannot see it. */
export async function addTheorySheet(
  book: Workbook,
  { name, document, figure }: { readonly name: string; readonly document: BidDocument; readonly figure: Figure },
  resources: ExportResources,
): Promise<void> {
  const page = book.addWorksheet(name, { ...printed(document.title, 'one'), properties: { showGridLines: false } });
  page.getColumn(1).width = 22;
  page.getColumn(2).width = 120;
  const title = page.getCell('A1');
  title.value = xmlCharacters(document.title);
  title.font = { name: FONT, size: 16, bold: true };
  const facts = [
    ...(document.draft === undefined ? [] : [{ label: document.draft, text: '' }]),
    ...document.facts.map(({ label, runs }) => ({ label, text: textOf(runs) })),
    { label: document.figure.heading, text: document.figure.altText },
  ];
  facts.forEach(({ label, text }, at) => {
    const [head, words] = [page.getCell(at + 2, 1), page.getCell(at + 2, 2)];
    head.value = xmlCharacters(label);
    head.font = { ...BODY.font, bold: true };
    head.alignment = IN_LINES;
    words.value = xmlCharacters(text);
    words.font = BODY.font;
    words.alignment = IN_LINES;
  });
  const { picture } = figure;
  const image = book.addImage({
    // The library knows bytes by Node's name for them.
    buffer: (await writePng({ picture, dpi: DPI }, resources)) as Buffer,
    extension: 'png',
  });
  page.addImage(image, {
    tl: { col: 0, row: facts.length + 2 },
    ext: { width: FIGURE_PX, height: (FIGURE_PX * picture.height) / picture.width },
  });
}
