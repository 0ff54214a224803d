import type { Settings } from './settings.ts';
import type { Id, Range, Theory } from './theory.ts';

// Between the language server and an editor (JSON-RPC beside the Language Server Protocol).

/** The request's and the notification's method: the theory that a document holds. */
export const THEORY_METHOD = 'toc/theory';

/** Asks the server for the theory of a document. The answer is a `TheoryUpdate`, or null where the server has no theory by that address. */
export interface TheoryParams {
  readonly uri: string;
}

/** What the server sends after each build of an open document, and answers to the request. Never a layout: the page lays out. */
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
  /** The figure of this version stands on the screen. */
  | { readonly kind: 'drawn'; readonly uri: string; readonly version: number }
  /** Something failed that the log should have; the page goes on with its last figure. */
  | { readonly kind: 'problem'; readonly words: string; readonly detail?: string };
