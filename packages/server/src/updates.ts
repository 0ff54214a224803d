import { URI } from 'langium';
import { DefaultDocumentUpdateHandler, type LangiumSharedServices } from 'langium/lsp';
import { type CancellationToken, DidChangeWatchedFilesNotification } from 'vscode-languageserver';

/** Builds that take no longer than this, in ms, run at each keystroke: keys follow each other twice as slowly. */
const QUICK = 50;
/** The longest time, in ms, that a change waits for the next one. */
const LONGEST = 400;

type ContentChange = Parameters<DefaultDocumentUpdateHandler['didChangeContent']>[0];

/**
 * Rebuilds a document at once while that is quick, as it is for a theory of usual size. A document that takes longer
 * waits for a pause in the typing, as long as its last build took: a burst of keys is one build, not many that are
 * given up.
 */
export class PatientUpdates extends DefaultDocumentUpdateHandler {
  readonly #changed = new Map<string, URI>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #took = 0;
  /** Who waits for a pause in the typing. */
  #whenPaused: (() => void)[] = [];
  /** How many changes the builder has not been given yet: it may be at work on others. */
  #untaken = 0;
  /** Who waits for it to be given all. */
  #whenTaken: (() => void)[] = [];

  /** The last build took so many ms. */
  set took(ms: number) {
    this.#took = ms;
  }

  override didChangeContent({ document }: ContentChange): void {
    this.#changed.set(document.uri, URI.parse(document.uri));
    clearTimeout(this.#timer);
    if (this.#took <= QUICK) this.flush();
    else this.#timer = setTimeout(() => this.flush(), Math.min(this.#took, LONGEST));
  }

  /** Builds what waits, now. */
  flush(): void {
    clearTimeout(this.#timer);
    if (this.#changed.size === 0) return;
    const changed = [...this.#changed.values()];
    this.#changed.clear();
    this.fireDocumentUpdate(changed, []);
    for (const resume of this.#whenPaused.splice(0)) resume();
  }

  /**
   * Does `read` as soon as no old tree can be taken for the newest: who asks about a document asks about its newest
   * text, and waits for its build by the document's state.
   */
  onNewest(read: () => void): void {
    this.flush();
    if (this.#untaken === 0) read();
    else this.#whenTaken.push(read);
  }

  /** Whether a document's newest text, or any document's, still waits for a pause in the typing. */
  isWaiting(uri?: string): boolean {
    return uri === undefined ? this.#changed.size > 0 : this.#changed.has(uri);
  }

  /** Waits for a pause in the typing, after which the newest texts are built, or for `token`. */
  whenPaused(token: CancellationToken): Promise<void> {
    if (!this.isWaiting()) return Promise.resolve();
    return new Promise((resolve) => {
      this.#whenPaused.push(resolve);
      token.onCancellationRequested(() => resolve());
    });
  }

  /** An editor may say that it tells of changed files, and refuse when it is asked to. */
  protected override registerFileWatcher({ lsp: { Connection: connection } }: LangiumSharedServices): void {
    connection?.client
      .register(DidChangeWatchedFilesNotification.type, { watchers: this.getWatchers() })
      .catch((error: unknown) => connection.console.warn(`The editor does not tell of changed files: ${error}`));
  }

  protected override fireDocumentUpdate(changed: URI[], deleted: URI[]): void {
    this.#untaken += 1;
    let isTaken = false;
    const taken = () => {
      if (!isTaken) this.#taken();
      isTaken = true;
    };
    this.workspaceManager.ready
      .then(() =>
        this.workspaceLock.write(async (token) => {
          // Told when the builder has marked what changed, before it builds.
          const once = this.documentBuilder.onUpdate(taken);
          try {
            await this.documentBuilder.update(changed, deleted, token);
          } finally {
            once.dispose();
          }
        }),
      )
      .catch((error: unknown) => console.error('The theories could not be read anew:', error))
      // A build that failed before it marked anything must not keep every question waiting.
      .finally(taken);
  }

  #taken(): void {
    this.#untaken -= 1;
    if (this.#untaken === 0) for (const read of this.#whenTaken.splice(0)) read();
  }

  /** Builds these anew although their text is the same. */
  rebuild(documents: readonly URI[]): void {
    this.fireDocumentUpdate([...documents], []);
  }
}
