import { URI } from 'langium';
import { DefaultDocumentUpdateHandler } from 'langium/lsp';
import type { CancellationToken } from 'vscode-languageserver';

/** Builds that take no longer than this, in ms, run at each keystroke. */
const QUICK = 30;
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

  /** Builds what waits, now: who asks about a document asks about its newest text. Gives whether anything waited. */
  flush(): boolean {
    clearTimeout(this.#timer);
    if (this.#changed.size === 0) return false;
    const changed = [...this.#changed.values()];
    this.#changed.clear();
    this.fireDocumentUpdate(changed, []);
    for (const resume of this.#whenPaused.splice(0)) resume();
    return true;
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

  /** Builds these anew although their text is the same. */
  rebuild(documents: readonly URI[]): void {
    this.fireDocumentUpdate([...documents], []);
  }
}
