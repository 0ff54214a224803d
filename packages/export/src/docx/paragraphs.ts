import { Bookmark, HeadingLevel, InternalHyperlink, type IParagraphOptions, Paragraph, TextRun } from 'docx';
import type { Run } from '../document/document.ts';
import { textOf } from '../document/runs.ts';
import { xmlCharacters } from '../xml/characters.ts';
import { isRightToLeft } from './languages.ts';
import { languageOf, wordRuns } from './runs.ts';

type Look = Omit<IParagraphOptions, 'children' | 'text'>;

/** A paragraph of runs; it runs from right to left where its first letter does. */
export function wordParagraph(runs: readonly Run[], look: Look = {}): Paragraph {
  const bidirectional = isRightToLeft(textOf(runs)) ? { bidirectional: true } : {};
  return new Paragraph({ ...bidirectional, ...look, children: wordRuns(runs) });
}

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2 } as const;

/** A heading as Word's navigation pane and screen readers know it; `lang` where it is not the document's. */
export interface Heading {
  readonly text: string;
  readonly level: keyof typeof LEVELS;
  readonly lang?: string;
  /** What links to it call it: letters, digits and `_`. */
  readonly anchor?: string;
  /** At the top of a page: without the space that parts it from what is above. */
  readonly isFirst?: boolean;
}

export function wordHeading({ text, level, lang, anchor, isFirst }: Heading): Paragraph {
  const run = ownRun(text, lang);
  return new Paragraph({
    heading: LEVELS[level],
    ...(isFirst === true ? { spacing: { before: 0 } } : {}),
    ...(isRightToLeft(text) ? { bidirectional: true } : {}),
    children: [anchor === undefined ? run : new Bookmark({ id: anchor, children: [run] })],
  });
}

/** A link to a heading's anchor, in a paragraph of its own. */
export function wordLink({ text, lang, anchor, style }: WordLink): Paragraph {
  return new Paragraph({
    style,
    children: [new InternalHyperlink({ anchor, children: [ownRun(text, lang, 'Hyperlink')] })],
  });
}

interface WordLink {
  readonly text: string;
  readonly lang?: string;
  readonly anchor: string;
  /** Of the paragraph. */
  readonly style: string;
}

function ownRun(text: string, lang: string | undefined, style?: string): TextRun {
  return new TextRun({
    text: xmlCharacters(text),
    ...(style === undefined ? {} : { style }),
    ...(lang === undefined ? {} : { language: languageOf(lang) }),
    ...(isRightToLeft(text) ? { rightToLeft: true } : {}),
  });
}
