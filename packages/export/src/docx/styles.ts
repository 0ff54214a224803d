import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import { ACCENT, DRAFT, INK, LINK, QUIET } from './colours.ts';
import { halfPoints, twips } from './measures.ts';
import { languageOf } from './runs.ts';

/** Pt: what most funders ask for, and the most that pages of tables bear. */
const USUAL_PT = 11;
const LARGEST_PT = 16;

/** The size of the document's words, pt, all but those of header and footer; `minText` is the smallest that is wanted, if any. */
export function bodySize(minText: number | undefined): number {
  return Math.min(LARGEST_PT, Math.max(USUAL_PT, Math.ceil((minText ?? 0) * 2) / 2));
}

const FURNITURE_PT = 9;

/** The size of a section's heading among words of that size, pt. */
export function headingSize(sizePt: number): number {
  return sizePt + 5;
}

/** Every office has it; Arimo, which figures are measured in, has its widths. */
export const FONT = 'Arial';

/** The document's styles, all of them to be seen and changed in Word's gallery; `sizePt` is that of its words. */
export function documentStyles(language: string, sizePt: number): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: FONT, size: halfPoints(sizePt), color: INK, language: languageOf(language) },
        paragraph: { spacing: { after: 100, line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { size: halfPoints(24), bold: true, color: ACCENT },
        paragraph: { spacing: { before: 0, after: 200, line: 259, lineRule: LineRuleType.AUTO } },
      },
      heading1: {
        run: { size: halfPoints(headingSize(sizePt)), bold: true, color: ACCENT },
        paragraph: { spacing: { before: 280, after: 100 }, keepNext: true, keepLines: true },
      },
      heading2: {
        run: { size: halfPoints(sizePt + 2), bold: true, color: INK },
        paragraph: { spacing: { before: 180, after: 60 }, keepNext: true, keepLines: true },
      },
      listParagraph: { paragraph: { spacing: { after: 40 } } },
      caption: {
        run: { size: halfPoints(sizePt), bold: true, color: INK },
        paragraph: { spacing: { before: 120, after: 80 }, keepNext: true },
      },
      hyperlink: { run: { color: LINK, underline: { type: 'single' } } },
    },
    paragraphStyles: PARAGRAPH_STYLES,
  };
}

const PARAGRAPH_STYLES: readonly IParagraphStyleOptions[] = [
  {
    id: 'TableText',
    name: 'Table Text',
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: { spacing: { after: 30, line: 247, lineRule: LineRuleType.AUTO } },
  },
  {
    id: 'TableHeading',
    name: 'Table Heading',
    basedOn: 'TableText',
    quickFormat: true,
    run: { bold: true, color: INK },
    paragraph: { keepNext: true },
  },
  {
    id: 'AfterTable',
    name: 'After Table',
    basedOn: 'Normal',
    run: { size: halfPoints(4) },
    paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
  },
  {
    id: 'Fact',
    name: 'Fact',
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: {
      spacing: { after: 80 },
      indent: { left: twips(42), hanging: twips(42) },
    },
  },
  {
    id: 'Draft',
    name: 'Draft',
    basedOn: 'Normal',
    run: { bold: true, color: DRAFT, characterSpacing: 40 },
    paragraph: { spacing: { after: 120 } },
  },
  {
    id: 'Figure',
    name: 'Figure',
    basedOn: 'Normal',
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
    },
  },
  {
    id: 'FigureNote',
    name: 'Figure Note',
    basedOn: 'Normal',
    paragraph: { spacing: { before: 80, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
  },
  {
    id: 'TOCHeading',
    name: 'TOC Heading',
    basedOn: 'Normal',
    run: { size: halfPoints(13), bold: true, color: INK },
    paragraph: { spacing: { before: 360, after: 80 }, keepNext: true },
  },
  {
    id: 'TOC1',
    name: 'toc 1',
    basedOn: 'Normal',
    paragraph: { spacing: { after: 60 } },
  },
  furnitureStyle('Header'),
  furnitureStyle('Footer'),
];

function furnitureStyle(id: 'Header' | 'Footer'): IParagraphStyleOptions {
  return {
    id,
    name: id.toLowerCase(),
    basedOn: 'Normal',
    run: { size: halfPoints(FURNITURE_PT), color: QUIET },
    paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
  };
}
