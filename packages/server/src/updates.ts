import type { TocLspSharedServices } from '@theory-of-change/language/lsp';
import { interruptAndCheck, URI } from 'langium';
import { DefaultDocumentUpdateHandler, type LangiumSharedServices } from 'langium/lsp';
import { type CancellationToken, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { UnderWay } from './under-way.ts';

/** What takes no longer than this, in ms, is done at each keystroke: it is felt as at once (J. Nielsen, Usability Engineering, 1993). */
const QUICK = 100;
/** The longest time, in ms, that a change waits for the next one. */
const LONGEST = 400;

type ContentChange = Parameters<DefaultDocumentUpdateHandler['didChangeContent']>[0];

/** A theory of more lines than this is larger than any that a team works on: a programme of many, or a list. */
const MANY_LINES = 2_000;

/** How long the last build took, in ms: up to the first findings, and from there to all of them. */
interface Took {
  readonly first: number;
  readonly rest: number;
}

/**
 * Rebuilds a document at once while that is quick, as it is for a theory of usual size; what takes longer waits for a
 * pause in the typing, so that a burst of keys is one build, not many that are given up. Of a very large document, what
 * stands on single lines is looked at at each keystroke, in steps between which the next one can come, and only what
 * concerns the whole waits for the pause.
 */
export class PatientUpdates extends DefaultDocumentUpdateHandler {
  declare protected readonly documentBuilder: TocLspSharedServices['workspace']['DocumentBuilder'];
  /** Whether who waits to be told is told of lines before the whole is looked at: only one who can be asked to ask again. */
  tellsLinesFirst = true;
  readonly #texts: LangiumSharedServices['workspace']['TextDocuments'];
  readonly #changed = new Map<string, URI>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #took: Took = { first: 0, rest: 0 };
  #whenStarted: Promise<void> | undefined;
  /** Changes that have not been looked at yet. */
  readonly #untold = new UnderWay();
  /** Changes that the builder has not been given yet: it may be at work on others. */
  readonly #untaken = new UnderWay();

  constructor(services: LangiumSharedServices) {
    super(services);
    this.#texts = services.workspace.TextDocuments;
  }

  override didChangeContent({ document }: ContentChange): void {
    this.#changed.set(document.uri, URI.parse(document.uri));
    clearTimeout(this.#timer);
    const { first } = this.#took;
    if (first <= QUICK || this.#isVeryLarge(document.uri)) this.flush();
    else this.#timer = setTimeout(() => this.flush(), Math.min(first, LONGEST));
  }

  /** Builds what waits, now. */
  flush(): void {
    clearTimeout(this.#timer);
    if (this.#changed.size === 0) return;
    const changed = [...this.#changed.values()];
    this.#changed.clear();
    this.fireDocumentUpdate(changed, []);
  }

  /**
   * Does `read` as soon as no old tree can be taken for the newest: who asks about a document asks about its newest
   * text, and waits for its build by the document's state.
   */
  onNewest(read: () => void): void {
    this.flush();
    if (this.#untaken.isNothing) read();
    else this.#untaken.whenOver(read);
  }

  /** Whether a document's newest text, or any document's, still waits for a pause in the typing. */
  isWaiting(uri?: string): boolean {
    return uri === undefined ? this.#changed.size > 0 : this.#changed.has(uri);
  }

  /** Waits until the newest texts have been looked at (of a very large one its lines at least), or for `token`. */
  async whenTold(token: CancellationToken): Promise<void> {
    await this.#started();
    while ((this.isWaiting() || !this.#untold.isNothing) && !token.isCancellationRequested) {
      await new Promise<void>((resolve) => {
        this.#untold.whenOver(resolve);
        token.onCancellationRequested(() => resolve());
      });
    }
  }

  /** Waits until the folders have been read and looked at. */
  async #started(): Promise<void> {
    await this.workspaceManager.ready;
    this.#whenStarted ??= this.workspaceLock.read(() => {});
    await this.#whenStarted;
  }

  /** An editor may say that it tells of changed files, and refuse when it is asked to. */
  protected override registerFileWatcher({ lsp: { Connection: connection } }: LangiumSharedServices): void {
    connection?.client
      .register(DidChangeWatchedFilesNotification.type, { watchers: this.getWatchers() })
      .catch((error: unknown) => connection.console.warn(`The editor does not tell of changed files: ${error}`));
  }

  protected override fireDocumentUpdate(changed: URI[], deleted: URI[]): void {
    const taken = this.#untaken.begin();
    const told = this.#untold.begin();
    this.workspaceManager.ready
      .then(() =>
        this.workspaceLock.write(async (token) => {
          // Told when the builder has marked what changed, before it builds.
          const listening = this.documentBuilder.onUpdate(taken);
          try {
            await this.#build(changed, deleted, token, told);
          } finally {
            listening.dispose();
          }
        }),
      )
      .catch((error: unknown) => console.error('The theories could not be read anew:', error))
      // A build that failed before it marked anything must not keep every question waiting.
      .finally(() => {
        taken();
        told();
      });
  }

  async #build(changed: URI[], deleted: URI[], token: CancellationToken, told: () => void): Promise<void> {
    const begun = performance.now();
    if (!changed.some((uri) => this.#isVeryLarge(uri.toString()))) {
      await this.documentBuilder.update(changed, deleted, token);
      this.#took = { first: performance.now() - begun, rest: 0 };
      return;
    }
    await this.documentBuilder.updateFirst(changed, deleted, token);
    const { rest } = this.#took;
    this.#took = { first: performance.now() - begun, rest };
    if (this.tellsLinesFirst) told();
    await pause(Math.min(rest, LONGEST), token);
    await interruptAndCheck(token);
    const resumed = performance.now();
    await this.documentBuilder.complete(token);
    this.#took = { ...this.#took, rest: performance.now() - resumed };
  }

  #isVeryLarge(uri: string): boolean {
    return (this.#texts.get(uri)?.lineCount ?? 0) > MANY_LINES;
  }

  /** Builds these anew although their text is the same. */
  rebuild(documents: readonly URI[]): void {
    this.fireDocumentUpdate([...documents], []);
  }
}

/** Waits so many ms, or until nobody wants it any more. */
function pause(ms: number, token: CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      subscription.dispose();
      resolve();
    };
    const timer = setTimeout(done, ms);
    const subscription = token.onCancellationRequested(done);
  });
}
