import type { Faces } from '@theory-of-change/diagram';
import type { Block, ListItem, Run } from '../document/document.ts';
import { linesOf, partedRuns, type Setting } from './measured.ts';

/** A paragraph of a slide of words. */
export interface SlideParagraph {
  readonly runs: readonly Run[];
  readonly kind: 'words' | 'heading' | 'point';
  /** Of a point: lists inside lists. */
  readonly depth: number;
  /** Of a point in a numbered list. */
  readonly number?: number;
}

/** How words of slides are set. Px, but for `sizePt`. */
export interface WordsStyle {
  readonly faces: Faces;
  readonly sizePt: number;
  readonly width: number;
  /** The room of a slide. */
  readonly height: number;
}

/** From the left edge to a point's words, px. */
export const INDENT = 24;
/** Over a paragraph, and over a heading, pt. */
export const BEFORE = { words: 6, point: 4, heading: 12 } as const;
/** Times the size of the type. */
const LEADING = 1.2;

/** The paragraphs of a document's blocks but its tables. */
export function paragraphsOf(blocks: readonly Block[]): readonly SlideParagraph[] {
  return blocks.flatMap(paragraphsOfBlock);
}

function paragraphsOfBlock(block: Block): readonly SlideParagraph[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ runs: block.runs, kind: 'words', depth: 0 }];
    case 'subheading':
      return [{ runs: [{ text: block.text }], kind: 'heading', depth: 0 }];
    case 'list':
      return points(block.items, block.ordered, 0);
    case 'table':
      return [];
  }
}

function points(items: readonly ListItem[], ordered: boolean, depth: number): readonly SlideParagraph[] {
  return items.flatMap(({ runs, items: inner = [] }, i): readonly SlideParagraph[] => [
    { runs, kind: 'point', depth, ...(ordered ? { number: i + 1 } : {}) },
    ...points(inner, ordered, depth + 1),
  ]);
}

/** The paragraphs over as many slides as they take; a heading stays with what follows it. */
export function textPages(
  paragraphs: readonly SlideParagraph[],
  style: WordsStyle,
): readonly (readonly SlideParagraph[])[] {
  const pages: SlideParagraph[][] = [[]];
  let left = style.height;
  const turn = (): void => {
    pages.push([]);
    left = style.height;
  };
  const leading = (style.sizePt / 0.75) * LEADING;
  paragraphs.forEach((paragraph, i) => {
    const before = BEFORE[paragraph.kind] / 0.75;
    const setting = settingOf(paragraph, style);
    let rest = paragraph;
    let lines = linesOf(rest.runs, setting);
    const next = paragraphs[i + 1];
    const company = paragraph.kind === 'heading' && next !== undefined ? heightOf(next, style) : 0;
    const whole = before + lines.length * leading;
    if (whole + Math.min(company, style.height / 2) > left && left < style.height && whole <= style.height) turn();
    while (before + lines.length * leading > left) {
      const fit = Math.floor((left - before) / leading);
      if (fit < 1) {
        turn();
        continue;
      }
      const [head, tail] = partedRuns(rest.runs, lines, fit);
      pages.at(-1)?.push({ ...rest, runs: head });
      rest = { ...rest, runs: tail };
      lines = lines.slice(fit);
      turn();
    }
    pages.at(-1)?.push(rest);
    left -= before + lines.length * leading;
  });
  return pages.filter((page) => page.length > 0);
}

function heightOf(paragraph: SlideParagraph, style: WordsStyle): number {
  const lines = linesOf(paragraph.runs, settingOf(paragraph, style));
  return BEFORE[paragraph.kind] / 0.75 + lines.length * (style.sizePt / 0.75) * LEADING;
}

function settingOf({ kind, depth }: SlideParagraph, { faces, sizePt, width }: WordsStyle): Setting {
  const indent = kind === 'point' ? (depth + 1) * INDENT : 0;
  return { faces, size: sizePt / 0.75, width: width - indent, bold: kind === 'heading' };
}
