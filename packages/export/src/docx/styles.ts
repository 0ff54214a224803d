import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import { ACCENT, DRAFT, INK, LINK, QUIET } from './colours.ts';
import { halfPoints, twips } from './measures.ts';
import { languageOf } from './runs.ts';

/** Pt. No words of the document but header and footer are smaller: funders ask for 11. */
export const BODY_PT = 11;
export const TABLE_PT = 11;

const FURNITURE_PT = 9;

/** Every office has it; Arimo, which figures are measured in, has its widths. */
export const FONT = 'Arial';

/** The document's styles, all of them to be seen and changed in Word's gallery. */
export function documentStyles(language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: FONT, size: halfPoints(BODY_PT), color: INK, language: languageOf(language) },
        paragraph: { spacing: { after: 100, line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { size: halfPoints(24), bold: true, color: ACCENT },
        paragraph: { spacing: { before: 0, after: 200, line: 259, lineRule: LineRuleType.AUTO } },
      },
      heading1: {
        run: { size: halfPoints(16), bold: true, color: ACCENT },
        paragraph: { spacing: { before: 280, after: 100 }, keepNext: true, keepLines: true },
      },
      heading2: {
        run: { size: halfPoints(13), bold: true, color: INK },
        paragraph: { spacing: { before: 180, after: 60 }, keepNext: true, keepLines: true },
      },
      listParagraph: { paragraph: { spacing: { after: 40 } } },
      caption: {
        run: { size: halfPoints(BODY_PT), bold: true, color: INK },
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
    run: { size: halfPoints(TABLE_PT) },
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
