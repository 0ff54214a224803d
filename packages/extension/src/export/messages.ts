import type { Theory } from '@theory-of-change/model';

/** The page that a figure is fitted to. */
export interface PageChoice {
  readonly id: 'A4' | 'A4 portrait' | 'A3' | 'A3 portrait' | '16:9' | 'none';
  readonly label: string;
}

/** The pages in the order of the pick. */
export const PAGES: readonly PageChoice[] = [
  { id: 'A4', label: 'A4 landscape' },
  { id: 'A4 portrait', label: 'A4 portrait' },
  { id: 'A3', label: 'A3 landscape' },
  { id: 'A3 portrait', label: 'A3 portrait' },
  { id: '16:9', label: 'Slide, 16:9' },
  { id: 'none', label: 'No page: as large as the figure is' },
];

/** A figure to be written, for the export worker. */
export interface ExportJob {
  readonly theory: Theory;
  readonly format: string;
  readonly page: PageChoice['id'];
  readonly dpi: number;
  /** The bytes of the theory's logo, where it has one that can be read. */
  readonly logo?: { readonly bytes: Uint8Array; readonly name: string };
  /** The folder of the fonts and programs that ship. */
  readonly resources: string;
}

/** What came of it. */
export type ExportAnswer =
  | {
      readonly kind: 'written';
      readonly bytes: Uint8Array;
      /** The size of the cards' words on the page, in pt. */
      readonly textSizePt: number;
      /** What is not as it should be, in words for people. */
      readonly warnings: readonly string[];
    }
  | { readonly kind: 'failed'; readonly words: string };
