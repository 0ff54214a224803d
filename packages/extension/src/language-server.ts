import type { TextReading, TheoryUpdate } from '@theory-of-change/model';
import type { Event } from 'vscode';

/** The language server as the rest of the extension sees it, wherever it runs. */
export interface LanguageServer {
  /** Fires after each build of an open document. */
  readonly onDidReadTheory: Event<TheoryUpdate>;
  /** Fires when it stops, also to be started anew. */
  readonly onDidStop: Event<void>;
  start(): Promise<void>;
  restart(): Promise<void>;
  /** What a document holds now; nothing where it is no theory or the server has not seen it. Rejects while the server is not running. */
  theory(uri: string): Promise<TheoryUpdate | undefined>;
  /** What a text says that is no document, as if it were a file at this address; nothing where it is another program's. Rejects likewise. */
  read(uri: string, text: string): Promise<TextReading | undefined>;
  dispose(): Promise<void>;
}

/** What is said where the server is asked while it does not run. */
export const NOT_RUNNING = 'The language server is not running. Its log says why: Theory of Change: Show Output.';
