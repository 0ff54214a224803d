import type { Settings } from './settings.ts';
import type { Id, Range, Theory } from './theory.ts';

// Between the language server and an editor (JSON-RPC beside the Language Server Protocol).

/** The request's and the notification's method: the theory that a document holds. */
export const THEORY_METHOD = 'toc/theory';

/** Asks the server for the theory of a document. The answer is a `TheoryUpdate`, or null where the server has no theory by that address. */
export interface TheoryParams {
  readonly uri: string;
}

/**
 * What the server answers to the request, and sends after each build of an open document to an editor that wants it: one
 * that says `theories: true` among its `initializationOptions`. Never a layout: the page lays out.
 */
export interface TheoryUpdate {
  readonly uri: string;
  /** The document's version that the theory was read from; 0 for a document that no editor has open. */
  readonly version: number;
  readonly theory: Theory;
  /** The project's own defaults, from its `theory-of-change.json`. */
  readonly settings: Settings;
  readonly errors: number;
  readonly warnings: number;
}

/** The request's method: the theory of a text that is no document, such as a block in a Markdown page. */
export const TEXT_METHOD = 'toc/text';

/** Asks what a text says as if it were a file at this address. The answer is a `TextReading`, or null where it is another program's. */
export interface TextParams {
  /** Imports are found, and the project's settings taken, from here on. */
  readonly uri: string;
  readonly text: string;
}

export interface TextReading {
  readonly theory: Theory;
  readonly settings: Settings;
  readonly errors: readonly TextError[];
}

/** A mistake in a text, in words for people. */
export interface TextError {
  readonly message: string;
  /** From 0. */
  readonly line: number;
}

// Files that the editor serves to the language server: all of them where it runs in a browser; in Node those that are no
// files of its machine (a repository that is browsed, a shared session). An editor that answers these requests says so
// when it starts the server, by `servesFiles: true` among the `initializationOptions`.

/** The request's method: what stands at an address. The answer is a `ServedStat`, or null where nothing does. */
export const STAT_METHOD = 'toc/stat';

/** The request's method: the bytes of a file. The answer is a `ServedBytes`, or null where there is no such file. */
export const READ_METHOD = 'toc/read';

/** The request's method: what stands in a folder. The answer is a list of `ServedEntry`, or null where there is no such folder. */
export const LIST_METHOD = 'toc/list';

/** Asks for a file or folder by its address; `library:/parent-infant.toc` is a library that ships with the editor's extension. */
export interface FileParams {
  readonly uri: string;
}

export interface ServedStat {
  readonly kind: 'file' | 'folder' | 'other';
  /** In bytes. */
  readonly size: number;
}

export interface ServedBytes {
  readonly base64: string;
}

export interface ServedEntry {
  readonly name: string;
  readonly kind: ServedStat['kind'];
}

// Between an editor (the host) and the page that shows the figure.

/** What the host tells the page. */
export type HostMessage =
  /** The document was read anew. */
  | ({ readonly kind: 'theory' } & TheoryUpdate)
  /** The card that the cursor stands in, for the page to mark; no `id`: it stands in none. */
  | { readonly kind: 'reveal'; readonly uri: string; readonly version: number; readonly id?: Id }
  /** There is nothing to draw, and why, in words for people. The last figure stays where it shows the same document. */
  | { readonly kind: 'status'; readonly uri: string; readonly words: string }
  /** A command of the editor's palette that the page carries out. */
  | { readonly kind: 'command'; readonly command: ViewCommand };

/** What the editor tells the page around the figure: a picture to be put on the clipboard. It answers with `copied`. */
export interface CopyMessage {
  readonly kind: 'copy';
  readonly png: Uint8Array;
  readonly svg: string;
}

export type ViewCommand = 'fit' | 'tidy' | 'find';

/** What the page tells the host. A gesture carries the version of the document that its figure shows. */
export type ViewMessage =
  /** The page can take messages. */
  | { readonly kind: 'ready' }
  /** A card or an arrow was chosen: show where it is written. */
  | {
      readonly kind: 'select';
      readonly uri: string;
      readonly version: number;
      readonly id: Id;
      /** Where it is written, in the document `source`. */
      readonly range: Range;
      readonly source: string;
    }
  /** The export button was pressed. */
  | { readonly kind: 'export'; readonly uri: string; readonly version: number }
  /** The button that copies the figure was pressed. */
  | { readonly kind: 'copy'; readonly uri: string; readonly version: number }
  /** A picture was put on the clipboard; `problem`: why it could not be. */
  | { readonly kind: 'copied'; readonly problem?: string }
  /** The figure of this version stands on the screen. */
  | { readonly kind: 'drawn'; readonly uri: string; readonly version: number }
  /** Something failed that the log should have; the page goes on with its last figure. */
  | { readonly kind: 'problem'; readonly words: string; readonly detail?: string };
