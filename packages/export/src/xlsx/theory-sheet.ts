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

/** What A4 on its side has room for between the sheet's margins, px, so that the figure fills a page of its own. */
const ROOM = { width: 1000, height: 660 } as const;

/** The first sheet: whose theory it is, and the figure. Gives how large the figure's words are there, pt. */
export async function addTheorySheet(
  book: Workbook,
  { name, document, figure }: { readonly name: string; readonly document: BidDocument; readonly figure: Figure },
  resources: ExportResources,
): Promise<number> {
  const page = book.addWorksheet(name, { ...printed(document.title), properties: { showGridLines: false } });
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
  const scale = Math.min(1, ROOM.width / picture.width, ROOM.height / picture.height);
  page.getRow(facts.length + 1).addPageBreak();
  page.addImage(image, {
    tl: { col: 0, row: facts.length + 1 },
    ext: { width: picture.width * scale, height: picture.height * scale },
  });
  return figure.textSizePt * scale;
}
