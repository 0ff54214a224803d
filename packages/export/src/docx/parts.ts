import type { FileChild } from 'docx';
import { lying, type Told } from '../document/told.ts';
import type { BlockWriter } from './blocks.ts';
import { innerWidth, type PageFormat, textPage } from './measures.ts';

/** What stands on pages of one format. */
export interface Part {
  readonly page: PageFormat;
  readonly children: readonly FileChild[];
}

/** The sections of a document, those side by side that stand on pages of one format together. */
export function textParts(sections: readonly Told[], writer: BlockWriter): readonly Part[] {
  const lies = lying(sections);
  const parts: Part[] = [];
  sections.forEach((section, i) => {
    const page = textPage(lies[i] === true ? 'landscape' : 'portrait');
    const before = parts.at(-1);
    const isFirst = before?.page.orientation !== page.orientation;
    const children = writer.section(section, innerWidth(page), isFirst);
    if (before === undefined || isFirst) parts.push({ page, children });
    else parts[parts.length - 1] = { page, children: [...before.children, ...children] };
  });
  return parts;
}
