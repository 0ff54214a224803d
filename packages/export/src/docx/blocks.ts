import type { Faces } from '@theory-of-change/diagram';
import type { FileChild } from 'docx';
import type { BidDocument, Block, Section } from '../document/document.ts';
import { isWrittenRightToLeft, ownWords } from './languages.ts';
import { wordList } from './lists.ts';
import { wordHeading, wordParagraph } from './paragraphs.ts';
import { wordTable } from './tables.ts';

/** Turns the parts of one document into Word's; it counts the lists, so that each is numbered from 1. */
export class BlockWriter {
  readonly #lang: { readonly lang?: string };
  readonly #rightToLeft: boolean;
  readonly #faces: Faces;
  readonly #sizePt: number;
  #lists = 0;

  /** `faces` and `sizePt` are what the document's words are set in. */
  constructor(document: BidDocument, faces: Faces, sizePt: number) {
    this.#sizePt = sizePt;
    this.#lang = ownWords(document);
    this.#rightToLeft = isWrittenRightToLeft(document.language);
    this.#faces = faces;
  }

  /** A section under its heading, on a page with `width` mm between its margins; `isFirst` at the top of one. */
  section(
    { id, heading, blocks }: Pick<Section, 'heading' | 'blocks'> & { readonly id: string },
    width: number,
    isFirst: boolean,
  ): readonly FileChild[] {
    return [
      wordHeading({ text: heading, level: 1, isFirst, anchor: anchorOf(id), ...this.#lang }),
      ...blocks.flatMap((block) => this.#block(block, width, heading)),
    ];
  }

  #block(block: Block, width: number, heading: string): readonly FileChild[] {
    switch (block.kind) {
      case 'paragraph':
        return [wordParagraph(block.runs)];
      case 'subheading':
        return [wordHeading({ text: block.text, level: 2 })];
      case 'list':
        this.#lists += 1;
        return wordList(block, this.#lists);
      case 'table': {
        // A caption that only says the heading again is left to screen readers.
        const caption =
          block.caption === heading
            ? []
            : [wordParagraph([{ text: block.caption, ...this.#lang }], { style: 'Caption' })];
        return [
          ...caption,
          wordTable(block, width, {
            ...this.#lang,
            rightToLeft: this.#rightToLeft,
            faces: this.#faces,
            sizePt: this.#sizePt,
          }),
          wordParagraph([], { style: 'AfterTable' }),
        ];
      }
    }
  }
}

/** What links to a section call it. */
export function anchorOf(id: string): string {
  return `toc_${id.replaceAll('-', '_')}`;
}
