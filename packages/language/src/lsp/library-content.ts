import { URI, UriUtils } from 'langium';
import type { TextDocumentContentProvider } from 'langium/lsp';
import type { TextDocumentContentParams, TextDocumentContentResult } from 'vscode-languageserver';
import type { LibraryReader } from '../references/import-loader.ts';
import { LIBRARY_SCHEME } from '../references/import-target.ts';

/** Shows the libraries that come with the tool, to be read and not written, whether or not a theory imports them yet. */
export class LibraryContent implements TextDocumentContentProvider {
  readonly schemes = [LIBRARY_SCHEME];
  readonly #read: LibraryReader;

  constructor(read: LibraryReader) {
    this.#read = read;
  }

  async provideTextDocumentContent({ uri }: TextDocumentContentParams): Promise<TextDocumentContentResult | undefined> {
    const asked = URI.parse(uri);
    if (asked.scheme !== LIBRARY_SCHEME) return undefined;
    const text = await this.#read(UriUtils.basename(asked).replace(/\.toc$/, ''));
    return text === undefined ? undefined : { text };
  }
}
