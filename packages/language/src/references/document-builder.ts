import {
  type BuildOptions,
  type Cancellation,
  DefaultDocumentBuilder,
  DocumentState,
  type LangiumDocument,
  type LangiumSharedCoreServices,
} from 'langium';
import type { ImportLoader } from './import-loader.ts';

/** Builds files together with what they import, whoever asks: the editor or the command line. */
export class TheoryBuilder extends DefaultDocumentBuilder {
  readonly #loader: () => ImportLoader;

  constructor(services: LangiumSharedCoreServices, loader: () => ImportLoader) {
    super(services);
    this.#loader = loader;
    // A theory is small: the checks of the whole graph are quick enough to run at every change.
    this.updateBuildOptions = { validation: true };
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
