import { type LangiumDocument, type LangiumDocuments, UriUtils } from 'langium';
import { CompletionItemKind } from 'vscode-languageserver';
import { quote } from '../../grammar/quotes.ts';
import { LIBRARY_SCHEME, SHIPPED_LIBRARIES } from '../../references/import-target.ts';
import type { WorkspaceRoots } from '../../references/workspace-roots.ts';
import type { Proposal } from './proposal.ts';

/** Proposes paths of theories: those of the workspace that an import may reach, and the libraries that come with the tool. */
export class PathProposals {
  readonly #documents: LangiumDocuments;
  readonly #roots: WorkspaceRoots;

  constructor(documents: LangiumDocuments, roots: WorkspaceRoots) {
    this.#documents = documents;
    this.#roots = roots;
  }

  /** Paths of files, in quotes, as they are written in `document`; nearest folders first. */
  files(document: LangiumDocument): readonly Proposal[] {
    const root = this.#roots.of(document.uri);
    const folder = UriUtils.dirname(document.uri);
    const paths = this.#documents.all
      .filter(({ uri }) => UriUtils.contains(root, uri) && !UriUtils.equals(uri, document.uri))
      .map(({ uri }) => UriUtils.relative(folder, uri))
      .map((path) => (path.startsWith('.') ? path : `./${path}`))
      .toArray();
    const depth = (path: string) => path.split('/').length;
    return paths
      .toSorted((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1))
      .map((path) => ({ label: quote(path), kind: CompletionItemKind.File }));
  }

  /** What an import can name: a file, or a library. */
  imports(document: LangiumDocument): readonly Proposal[] {
    const libraries = SHIPPED_LIBRARIES.map((name) => ({
      label: quote(`${LIBRARY_SCHEME}:${name}`),
      kind: CompletionItemKind.Module,
      detail: 'comes with the tool',
    }));
    return [...this.files(document), ...libraries];
  }
}
