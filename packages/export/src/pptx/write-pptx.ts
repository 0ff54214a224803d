import type { Faces, FigureWarning } from '@theory-of-change/diagram';
import type { Theory } from '@theory-of-change/model';
import { dayOf } from '../dates.ts';
import { bidDocument } from '../document/bid-document.ts';
import { columnWidths } from '../document/column-widths.ts';
import type { BidDocument, Block, Section } from '../document/document.ts';
import { textOf } from '../document/runs.ts';
import { proofingLanguage } from '../docx/languages.ts';
import type { ExportInput, TextSize, Writer } from '../format.ts';
import type { OfficeItem } from '../office/office-drawing.ts';
import type { ExportResources } from '../resources.ts';
import { sheetWords } from '../sheet.ts';
import { xmlCharacters } from '../xml/characters.ts';
import { columnDetails, type Detail, halves } from './details.ts';
import { SHEET, type SlideFigure, slideFigure } from './figure-slide.ts';
import { itemsXml } from './item-xml.ts';
import { BODY, BODY_PT, TITLE, TITLE_PT } from './master.ts';
import { type Palette, paletteOf } from './palette.ts';
import { packPresentation } from './presentation.ts';
import { type Slide, slideOf } from './slide.ts';
import { type SlideMarks, slideMarks } from './slide-marks.ts';
import { SlideParts } from './slide-parts.ts';
import { CELL, tablePages, tableSize } from './table-pages.ts';
import { tableXml } from './table-xml.ts';
import { paragraphsOf, textPages } from './text-pages.ts';
import { titleXml, wordsXml } from './words-xml.ts';

/** Below this size, pt, a figure's words cannot be read from the back of a room: its columns get slides of their own. */
const READABLE_PT = 10;
/** A column's own slide is halved below this size, pt. */
const LEAST_DETAIL_PT = 9;
/** More cards of a column do not come out larger on one slide: that need not be tried. */
const MOST_CARDS = 14;
/** Sixteen slides for a column, at the most. */
const MOST_HALVINGS = 4;

/**
 * A presentation: the figure as shapes with connectors that stick to them; where its words are too small, a slide for each
 * column with what it leads to; then the document's tables and lists. The narrative is in the notes.
 */
export const writePptx: Writer = async (input, resources) => {
  const deck = await Deck.begin(input, resources);
  const details = await deck.details();
  const words = deck.document.sections.flatMap((section) => (section.id === 'narrative' ? [] : deck.section(section)));
  const { theory } = input;
  const bytes = packPresentation({
    title: xmlCharacters(deck.document.title),
    author: theory.authors ?? theory.organisation ?? '',
    description: deck.document.figure.altText,
    date: dayOf(theory.date),
    language: proofingLanguage(theory.language),
    palette: deck.palette,
    slides: [deck.overview(), ...details.slides, ...words],
  });
  const page = sheetWords(SHEET);
  const { figure } = deck.whole;
  const sizes: readonly TextSize[] = [
    { of: 'figure', pt: figure.textSizePt, page },
    ...(details.sizePt === undefined ? [] : [{ of: 'detail slides', pt: details.sizePt, page }]),
    ...(deck.tableSizes.length === 0 ? [] : [{ of: 'tables', pt: Math.min(...deck.tableSizes), page }]),
  ];
  return { bytes, textSizes: sizes, warnings: deck.warnings(details) };
};

/** The code of a warning of small words. */
const SMALL: FigureWarning['code'] = 'small-text';

/** Slides of columns, the smallest size of type on them, and whether that is smaller than is wanted. */
interface Details {
  readonly slides: readonly Slide[];
  readonly sizePt?: number;
  readonly isSmall: boolean;
}

/** The figure of some cards of a column, and what the notes of its slide say. */
interface ReadDetail {
  readonly figure: SlideFigure;
  readonly notes: readonly string[];
}

/** The slides of one presentation, and what all of them are made with. */
class Deck {
  readonly document: BidDocument;
  readonly whole: SlideFigure;
  readonly palette: Palette;
  readonly tableSizes: number[] = [];
  readonly #input: ExportInput;
  readonly #resources: ExportResources;
  readonly #faces: Faces;
  /** Of slides of words; figures have their own. */
  readonly #marks: SlideMarks;

  private constructor(
    input: ExportInput,
    resources: ExportResources,
    document: BidDocument,
    whole: SlideFigure,
    faces: Faces,
  ) {
    this.#input = input;
    this.#resources = resources;
    this.document = document;
    this.whole = whole;
    this.#faces = faces;
    const { background, width, height } = whole.figure.picture;
    this.palette = paletteOf({ width, height, items: whole.items }, background);
    this.#marks = slideMarks(whole.items);
  }

  static async begin(input: ExportInput, resources: ExportResources): Promise<Deck> {
    const { theory, drawings, wishes } = input;
    const { notes, funder, length } = wishes;
    const document = bidDocument(theory, { notes, narrative: length, ...(funder === undefined ? {} : { funder }) });
    const named: Theory = theory.title === '' ? { ...theory, title: document.title } : theory;
    const whole = await slideFigure(named, drawings, wishes.figure, document.figure.altText, resources);
    return new Deck(input, resources, document, whole, await drawings.faces('office'));
  }

  overview(): Slide {
    const { document } = this;
    const facts = document.facts.map(({ label, runs }) => `${label}: ${textOf(runs)}`);
    const narrative = document.sections.filter(({ id }) => id === 'narrative').flatMap(({ blocks }) => toldIn(blocks));
    const inWords = [document.figure.descriptionHeading, ...toldIn(document.figure.description)];
    return this.#figureSlide(document.title, this.whole, [...facts, ...narrative, ...inWords]);
  }

  /** Slides for the columns of a figure whose words are too small, and the smallest size of type on them. */
  async details(): Promise<Details> {
    const { theory } = this.#input;
    const { textSizePt, warnings } = this.whole.figure;
    if (textSizePt >= READABLE_PT && warnings.every(({ code }) => code !== SMALL))
      return { slides: [], isSmall: false };
    const slides: Slide[] = [];
    const sizes: number[] = [];
    let isSmall = false;
    for (const column of columnDetails(theory)) {
      const title = `${this.document.figure.heading}: ${column.heading}`;
      const drawn = await this.#readable(column, MOST_HALVINGS);
      drawn.forEach(({ figure, notes }, i) => {
        slides.push(this.#figureSlide(numbered(title, i, drawn.length), figure, notes));
        sizes.push(figure.figure.textSizePt);
        isSmall ||= figure.figure.warnings.some(({ code }) => code === SMALL);
      });
    }
    return sizes.length === 0 ? { slides, isSmall: true } : { slides, sizePt: Math.min(...sizes), isSmall };
  }

  /** Words that are too small on the first slide are no matter for warning where all of them are larger on others. */
  warnings({ slides, isSmall }: Details): readonly FigureWarning[] {
    const { warnings } = this.whole.figure;
    return slides.length === 0 || isSmall ? warnings : warnings.filter(({ code }) => code !== SMALL);
  }

  /** The figure of some cards of a column; where its words are too small, those of its halves. */
  async #readable(detail: Detail, halvings: number): Promise<readonly ReadDetail[]> {
    const { theory, drawings, wishes } = this.#input;
    const { part, cards } = detail;
    const halved = async (): Promise<readonly ReadDetail[]> => {
      const read: ReadDetail[] = [];
      for (const half of halves(theory, detail)) read.push(...(await this.#readable(half, halvings - 1)));
      return read;
    };
    const mayHalve = halvings > 0 && cards.length > 1;
    if (mayHalve && cards.length > MOST_CARDS) return halved();
    const { altText, description } = bidDocument(part, { notes: false }).figure;
    const figure = await slideFigure(part, drawings, wishes.figure, altText, this.#resources);
    if (mayHalve && figure.figure.textSizePt < LEAST_DETAIL_PT) return halved();
    return [{ figure, notes: toldIn(description) }];
  }

  #figureSlide(title: string, { figure, items, fallbacks }: SlideFigure, notes: readonly string[]): Slide {
    const parts = this.#parts();
    const fallbackOf = (image: { readonly data: Uint8Array }) => fallbacks.get(image.data);
    const shown = figure.picture.title === title ? items : titledAs(title, items);
    const shapes = itemsXml(shown, { parts, palette: this.palette, fallbackOf });
    return slideOf({ title, layout: 'figure', notes }, shapes, parts);
  }

  /** A section of the document: its tables, and its words, each over as many slides as they take. */
  section({ heading, blocks }: Section): readonly Slide[] {
    const made = runsOfBlocks(blocks).flatMap((run): readonly ((title: string) => Slide)[] => {
      const [table] = run;
      if (table?.kind === 'table') {
        const sizePt = tableSize(table);
        this.tableSizes.push(sizePt);
        const cell = { em: sizePt / 0.75, side: CELL.padX, boldFirst: true };
        const widths = columnWidths(table, BODY.width, this.#faces, cell);
        const style = { faces: this.#faces, sizePt, widths, height: BODY.height };
        return tablePages(table, style).map(
          (page) => (title) =>
            this.#wordsSlide(title, 'figure', [table.summary], (parts) =>
              tableXml(table, page, { parts, palette: this.palette, sizePt, widths }),
            ),
        );
      }
      const style = { faces: this.#faces, sizePt: BODY_PT, width: BODY.width, height: BODY.height };
      return textPages(paragraphsOf(run), style).map(
        (page) => (title) =>
          this.#wordsSlide(title, 'text', [], (parts) =>
            wordsXml(heading, page, BODY_PT, { parts, palette: this.palette }),
          ),
      );
    });
    return made.map((make, i) => make(numbered(heading, i, made.length)));
  }

  #wordsSlide(
    title: string,
    layout: Slide['layout'],
    notes: readonly string[],
    content: (parts: SlideParts) => string,
  ): Slide {
    const parts = this.#parts();
    const { palette } = this;
    const fallbackOf = (image: { readonly data: Uint8Array }) => this.whole.fallbacks.get(image.data);
    const shapes = [
      titleXml(title, this.#marks.title, TITLE_PT, { parts, palette }),
      content(parts),
      ...itemsXml(this.#marks.items, { parts, palette, fallbackOf }),
    ];
    return slideOf({ title, layout, notes }, shapes, parts);
  }

  #parts(): SlideParts {
    return new SlideParts(proofingLanguage(this.#input.theory.language));
  }
}

/** A title as that of the slide at `index`, from 0, where it is told over several. */
function numbered(title: string, index: number, slides: number): string {
  return slides === 1 ? title : `${title} (${index + 1}/${slides})`;
}

/** The items of a figure under the slide's title: which of several it is, is known only when all are drawn. */
function titledAs(title: string, items: readonly OfficeItem[]): readonly OfficeItem[] {
  return items.map((item) => {
    const [paragraph] = item.role === 'title' && item.kind === 'shape' ? (item.text?.paragraphs ?? []) : [];
    if (item.kind !== 'shape' || item.text === undefined || paragraph === undefined) return item;
    const width = Math.max(item.width, TITLE.width * 0.8);
    return { ...item, name: title, width, text: { ...item.text, paragraphs: [{ ...paragraph, lines: [title] }] } };
  });
}

/** Blocks as plain paragraphs, for notes. */
function toldIn(blocks: readonly Block[]): readonly string[] {
  return paragraphsOf(blocks).map(({ runs, kind }) => (kind === 'point' ? `• ${textOf(runs)}` : textOf(runs)));
}

/** Each table by itself, and what stands between tables together. */
function runsOfBlocks(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const runs: Block[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (block.kind === 'table' || last === undefined || last[0]?.kind === 'table') runs.push([block]);
    else last.push(block);
  }
  return runs;
}
