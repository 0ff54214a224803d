import {
  type Cancellation,
  DefaultLangiumDocumentFactory,
  DefaultWorkspaceManager,
  type FileSystemProvider,
  type LangiumDocument,
  type LangiumDocumentFactory,
  type LangiumSharedCoreServices,
  type Stream,
  type TextDocument,
  type URI,
} from 'langium';
import { isTooLarge, readTheoryText } from './read-file.ts';

/** Reads the theories of the editor's folders; what cannot be read is left out, and told where it is imported. */
export class TheoryWorkspace extends DefaultWorkspaceManager {
  readonly #factory: () => LangiumDocumentFactory;

  constructor(services: LangiumSharedCoreServices) {
    super(services);
    // Findings of every theory in the folders, not only of those that are opened.
    this.initialBuildOptions = { validation: true };
    this.#factory = () => services.workspace.LangiumDocumentFactory;
  }

  protected override async loadWorkspaceDocuments(
    uris: Stream<URI>,
    collect: (document: LangiumDocument) => void,
  ): Promise<void> {
    for (const uri of uris) {
      const read = await readTheoryText(this.fileSystemProvider, uri);
      if (read.kind === 'text') collect(this.#factory().fromString(read.text, uri));
    }
  }
}

/** Makes documents; a file that changed into something that cannot be read counts as empty. */
export class TheoryDocuments extends DefaultLangiumDocumentFactory {
  readonly #files: FileSystemProvider;

  constructor(services: LangiumSharedCoreServices) {
    super(services);
    this.#files = services.workspace.FileSystemProvider;
  }

  protected override async getUpdatedText(
    document: LangiumDocument,
    open: TextDocument | undefined,
    _cancel: Cancellation.CancellationToken,
  ): Promise<string> {
    // A text too large for a theory is not read at all: the checks say so.
    if (open) return isTooLarge(open.getText()) ? '' : open.getText();
    const read = await readTheoryText(this.#files, document.uri);
    return read.kind === 'text' ? read.text : '';
  }
}
