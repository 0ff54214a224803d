import {
  type AstNode,
  type Cancellation,
  DefaultLangiumDocumentFactory,
  DefaultWorkspaceManager,
  type FileSystemProvider,
  type LangiumDocument,
  type LangiumDocumentFactory,
  type LangiumSharedCoreServices,
  type ParseResult,
  type Stream,
  type TextDocument,
  type URI,
} from 'langium';
import { TheoryParser } from '../grammar/parser.ts';
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

/**
 * Makes documents, and reads them anew where their text has changed; a file that changed into something that cannot be
 * read counts as empty.
 */
export class TheoryDocuments extends DefaultLangiumDocumentFactory {
  readonly #files: FileSystemProvider;
  /** The trees of what is being read anew, by address. */
  readonly #before = new Map<string, AstNode>();

  constructor(services: LangiumSharedCoreServices) {
    super(services);
    this.#files = services.workspace.FileSystemProvider;
  }

  override async update<T extends AstNode>(
    document: LangiumDocument<T>,
    cancel: Cancellation.CancellationToken,
  ): Promise<LangiumDocument<T>> {
    this.#before.set(document.uri.toString(), document.parseResult.value);
    try {
      return await super.update(document, cancel);
    } finally {
      this.#before.delete(document.uri.toString());
    }
  }

  protected override async parseAsync<T extends AstNode>(
    uri: URI,
    text: string,
    cancel: Cancellation.CancellationToken,
  ): Promise<ParseResult<T>> {
    const before = this.#before.get(uri.toString());
    const { LangiumParser: parser } = this.serviceRegistry.getServices(uri).parser;
    return before && parser instanceof TheoryParser
      ? parser.parseAgain<T>(text, before)
      : super.parseAsync<T>(uri, text, cancel);
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
