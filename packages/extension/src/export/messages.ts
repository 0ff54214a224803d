import type { ExportWishes, Look, TextSize } from '@theory-of-change/export';
import type { Id, Theory } from '@theory-of-change/model';
import type { CancellationToken } from 'vscode';

/** One file that is wanted. */
export interface WantedFile {
  /** For people: what it will be called. */
  readonly name: string;
  /** The id of a format. */
  readonly format: string;
  /** What this file asks for beyond what the whole job does. */
  readonly wishes?: Partial<ExportWishes>;
}

/** Files of one theory to be written, for the export's thread. Its figures are laid out once for all of them. */
export interface ExportJob {
  readonly theory: Theory;
  readonly files: readonly WantedFile[];
  readonly wishes: ExportWishes;
  readonly look: Look;
  /** The bytes of the theory's logo, where it has one that can be read. */
  readonly logo?: Uint8Array;
  /** The theories that cards are `detailed in`, where a file asks for them. */
  readonly details?: ReadonlyMap<Id, Theory>;
  /** The folder of the fonts and programs that ship: a path on a machine, an address in a browser. */
  readonly resources: string;
}

/** How long work is followed, and broken off. */
export interface Following {
  readonly cancelled: CancellationToken;
  /** Hears of each file when work on it begins. */
  readonly onFile?: (file: WantedFile) => void;
}

/** Has a job done somewhere else than where the user types. Gives nothing when it was cancelled. Rejects where it breaks down. */
export type WriteExport = (
  job: Omit<ExportJob, 'resources'>,
  following: Following,
) => Promise<ExportAnswer | undefined>;

/** A file that is ready to be put in its place. */
export interface FinishedFile {
  readonly bytes: Uint8Array;
  /** How large the words came out. */
  readonly textSizes: readonly TextSize[];
  /** What is not as it should be, in words for people. */
  readonly warnings: readonly string[];
}

/** What came of a job: all of its files in their order, or none of them. */
export type ExportAnswer =
  | { readonly kind: 'written'; readonly files: readonly FinishedFile[] }
  | { readonly kind: 'failed'; readonly words: string };

/** What the thread tells while it is at work. */
export interface ExportProgress {
  readonly kind: 'writing';
  /** Of the file in the job. */
  readonly index: number;
}

/** A worker of a browser failed as a whole: what the log should have. */
export interface ExportBreakdown {
  readonly kind: 'broke-down';
  readonly detail: string;
}
