import type { Look, Sheet, TextSize } from '@theory-of-change/export';
import type { Theory } from '@theory-of-change/model';
import type { CancellationToken } from 'vscode';

/** The page that a figure is fitted to. */
export interface PageChoice {
  /** What the workspace remembers. */
  readonly id: string;
  readonly label: string;
  /** Absent: as large as the figure is. */
  readonly sheet?: Sheet;
}

/** The pages in the order of the pick. */
export const PAGES: readonly PageChoice[] = [
  { id: 'A4', label: 'A4 landscape', sheet: { name: 'A4', orientation: 'landscape' } },
  { id: 'A4 portrait', label: 'A4 portrait', sheet: { name: 'A4', orientation: 'portrait' } },
  { id: 'A3', label: 'A3 landscape', sheet: { name: 'A3', orientation: 'landscape' } },
  { id: 'A3 portrait', label: 'A3 portrait', sheet: { name: 'A3', orientation: 'portrait' } },
  { id: 'A1', label: 'Poster, A1 landscape', sheet: { name: 'A1', orientation: 'landscape' } },
  { id: 'A0', label: 'Poster, A0 landscape', sheet: { name: 'A0', orientation: 'landscape' } },
  { id: '16:9', label: 'Slide, 16:9', sheet: { name: '16:9', orientation: 'landscape' } },
  { id: 'none', label: 'No page: as large as the figure is' },
];

/** A figure to be written, for the export's thread. */
export interface ExportJob {
  readonly theory: Theory;
  /** The id of a format. */
  readonly format: string;
  /** The id of a page. */
  readonly page: string;
  readonly look: Look;
  /** Pixels to the inch, for formats made of pixels. */
  readonly dpi: number;
  /** The bytes of the theory's logo, where it has one that can be read. */
  readonly logo?: Uint8Array;
  /** The folder of the fonts and programs that ship: a path on a machine, an address in a browser. */
  readonly resources: string;
}

/** Has a job done somewhere else than where the user types. Gives nothing when it was cancelled. Rejects where it breaks down. */
export type WriteExport = (
  job: Omit<ExportJob, 'resources'>,
  cancelled: CancellationToken,
) => Promise<ExportAnswer | undefined>;

/** What came of it. */
export type ExportAnswer =
  | {
      readonly kind: 'written';
      readonly bytes: Uint8Array;
      /** How large the words came out. */
      readonly textSizes: readonly TextSize[];
      /** What is not as it should be, in words for people. */
      readonly warnings: readonly string[];
    }
  | { readonly kind: 'failed'; readonly words: string };

/** A worker of a browser failed as a whole: what the log should have. */
export interface ExportBreakdown {
  readonly kind: 'broke-down';
  readonly detail: string;
}
