import type { FigureWarning } from '@theory-of-change/diagram';
import type { Id, Theory } from '@theory-of-change/model';
import type { DocumentWarning } from './document/document.ts';
import type { Drawings } from './drawings.ts';
import type { ExportResources } from './resources.ts';
import type { Sheet } from './sheet.ts';

/** What the pages of a PDF hold. */
export type PdfPages =
  /** The figure on one page. */
  | { readonly kind: 'figure' }
  /** The whole bid pack as a document: figure, narrative, tables. */
  | { readonly kind: 'document' }
  /** The figure's page cut into sheets of ordinary paper, to be put together on a wall. */
  | { readonly kind: 'tiles'; readonly on: Sheet }
  /** A figure too big to be read on one page, over several: by pathway, by group of a column, or by the theories that cards are `detailed in`. */
  | { readonly kind: 'split'; readonly by: 'pathway' | 'group' | 'detail' };

/** How a theory is to be written. What a format has no use for, it ignores. */
export interface ExportWishes {
  /** The paper to fit figures to; absent: as large as the figure is. */
  readonly sheet?: Sheet;
  /** Pixels to the inch of formats made of pixels. */
  readonly dpi: number;
  /** The team's own notes, questions and ideas go into the file too: never into the figure. */
  readonly notes: boolean;
  /** As written after `funded by`: what this funder pays for is marked. */
  readonly funder?: string;
  /** In Office files: as shapes that can be edited, or as one picture. */
  readonly figure: 'shapes' | 'picture';
  readonly pages: PdfPages;
  /** The greatest length of the narrative. Without one it is as long as it needs to be. */
  readonly length: { readonly words?: number; readonly characters?: number };
  /** Of a CSV file: which of the document's tables; the measurement framework where nothing is said. */
  readonly table?: string;
}

/** What is written. */
export interface ExportInput {
  readonly theory: Theory;
  /** Draws the theory's figures, each once however many formats ask for it. */
  readonly drawings: Drawings;
  readonly wishes: ExportWishes;
  /** The theories that cards of this one are `detailed in`, by the card's id, as far as they can be read. */
  readonly details: ReadonlyMap<Id, Theory>;
}

/** How large words come out in a file: what bids have rules for. */
export interface TextSize {
  /** What the words belong to, for people: `figure`, `table`. */
  readonly of: string;
  /** The smallest size there, pt. */
  readonly pt: number;
  /** The page that it is on, for people: `A4 landscape`. */
  readonly page?: string;
}

/** A figure was to be split, and cannot be. */
export interface SplitWarning {
  readonly code: 'split-no-difference';
  readonly message: string;
  /** What would help. */
  readonly help: string;
}

/** Tables are printed smaller than the project or its funder wants. */
export interface TableWarning {
  readonly code: 'small-tables';
  readonly message: string;
  /** What would help. */
  readonly help: string;
}

/** A finished file. */
export interface Written {
  readonly bytes: Uint8Array;
  readonly textSizes: readonly TextSize[];
  readonly warnings: readonly (FigureWarning | DocumentWarning | SplitWarning | TableWarning)[];
}

/** Turns a theory into the bytes of one file. The same input gives the same bytes. Throws `ExportError`. */
export type Writer = (input: ExportInput, resources: ExportResources) => Promise<Written>;

/** A file format that a theory can be written in. */
export interface Format {
  /** As written in `--to`: `pdf`. */
  readonly id: string;
  /** As people call it: "PDF, tagged for screen readers". */
  readonly title: string;
  /** With the dot, in lower case; the first one is the usual one. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  readonly write: Writer;
}
