import {
  type BuildOptions,
  type Cancellation,
  DefaultDocumentBuilder,
  DocumentState,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type URI,
} from 'langium';
import type { ImportLoader } from './import-loader.ts';

/** The checks that need no more than a line at a time. */
const FIRST: BuildOptions = { validation: { categories: ['built-in', 'fast'] } };

/** All checks. */
const ALL: BuildOptions = { validation: true };

/** Builds files together with what they import, whoever asks: the editor or the command line. */
export class TheoryBuilder extends DefaultDocumentBuilder {
  readonly #loader: () => ImportLoader;

  constructor(services: LangiumSharedCoreServices, loader: () => ImportLoader) {
    super(services);
    this.#loader = loader;
    this.updateBuildOptions = ALL;
  }

  /** Builds what changed, up to the findings of single lines; `complete` is to follow. */
  async updateFirst(changed: URI[], deleted: URI[], cancel: Cancellation.CancellationToken): Promise<void> {
    this.updateBuildOptions = FIRST;
    try {
      await this.update(changed, deleted, cancel);
    } finally {
      this.updateBuildOptions = ALL;
    }
  }

  /** Whether a document went through all checks since it was last built. */
  isComplete(document: LangiumDocument): boolean {
    return !this.resultsAreIncomplete(document, ALL);
  }

  /** Runs the checks of whole theories where they are missing, on what is built. */
  async complete(cancel: Cancellation.CancellationToken): Promise<void> {
    const documents = this.langiumDocuments.all
      .filter((one) => one.state === DocumentState.Validated && !this.isComplete(one))
      .toArray();
    for (const document of documents) {
      // Those who keep findings know them by their list: it is another one.
      document.diagnostics = [...(document.diagnostics ?? [])];
      document.state = DocumentState.IndexedReferences;
    }
    if (documents.length > 0) await this.buildDocuments(documents, ALL, cancel);
  }

  protected override async buildDocuments(
    documents: LangiumDocument[],
    options: BuildOptions,
    cancel: Cancellation.CancellationToken,
  ): Promise<void> {
    await this.runCancelable(documents, DocumentState.Parsed, cancel, (document) =>
      this.langiumDocumentFactory.update(document, cancel),
    );
    const added = await this.#loader().load(documents, cancel);
    await super.buildDocuments([...documents, ...added], options, cancel);
  }

  /** Tells of a phase also who begins to wait for it meanwhile, and when there was nothing to build: else they wait on. */
  protected override async notifyBuildPhase(
    documents: LangiumDocument[],
    state: DocumentState,
    cancel: Cancellation.CancellationToken,
  ): Promise<void> {
    this.currentState = state;
    if (documents.length > 0) return super.notifyBuildPhase(documents, state, cancel);
    for (const listener of [...this.buildPhaseListeners.get(state)]) await listener(documents, cancel);
  }

  /**
   * A file is linked anew when a file changes that it imports, or would import were it there: names come from nowhere
   * else.
   */
  protected override shouldRelink(document: LangiumDocument, changed: Set<string>): boolean {
    return this.#loader().reaches(document, changed);
  }
}
