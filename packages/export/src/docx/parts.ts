import type { FileChild } from 'docx';
import type { BidDocument, Section } from '../document/document.ts';
import type { BlockWriter } from './blocks.ts';
import { innerWidth, type PageFormat, textPage } from './measures.ts';

/** What stands on pages of one format. */
export interface Part {
  readonly page: PageFormat;
  readonly children: readonly FileChild[];
}

/** A section, or the figure in words. */
type Told = Pick<Section, 'heading' | 'landscape' | 'blocks'> & { readonly id: string };

/**
 * The sections of a document. From the first that needs a page that lies to the last, all lie: each turn of the paper would
 * leave the rest of a page empty, and funders count pages.
 */
export function textParts(sections: readonly Told[], writer: BlockWriter): readonly Part[] {
  const [first, last] = [
    sections.findIndex(({ landscape }) => landscape),
    sections.findLastIndex(({ landscape }) => landscape),
  ];
  const parts: Part[] = [];
  sections.forEach((section, i) => {
    const lies = first >= 0 && i >= first && i <= last;
    const page = textPage(lies ? 'landscape' : 'portrait');
    const before = parts.at(-1);
    const isFirst = before?.page.orientation !== page.orientation;
    const children = writer.section(section, innerWidth(page), isFirst);
    if (before === undefined || isFirst) parts.push({ page, children });
    else parts[parts.length - 1] = { page, children: [...before.children, ...children] };
  });
  return parts;
}

/** All that the document tells in words: its sections, and the figure for whoever cannot see it. */
export function toldIn({ sections, figure }: BidDocument, inWords: string): readonly Told[] {
  const description: Told = {
    id: inWords,
    heading: figure.descriptionHeading,
    landscape: false,
    blocks: figure.description,
  };
  const notes = sections.findIndex(({ id }) => id === 'notes');
  // The team's own notes stay last, where they are easily taken off.
  return notes < 0 ? [...sections, description] : [...sections.slice(0, notes), description, ...sections.slice(notes)];
}
