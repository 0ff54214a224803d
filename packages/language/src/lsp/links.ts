import { AstUtils, type LangiumDocument } from 'langium';
import type { DocumentLinkProvider } from 'langium/lsp';
import type { DocumentLink } from 'vscode-languageserver';
import { rangeOfProperty } from '../checks/places.ts';
import { isDetailedIn, isImport, isTextValue, isValueDetail } from '../generated/ast.ts';
import { copyRange } from '../model/places.ts';
import type { ImportLoader } from '../references/import-loader.ts';
import { treeOf } from '../references/names.ts';

/** Makes paths of other theories, and addresses, links that can be followed. */
export class TheoryLinks implements DocumentLinkProvider {
  readonly #loader: ImportLoader;

  constructor(loader: ImportLoader) {
    this.#loader = loader;
  }

  getDocumentLinks(document: LangiumDocument): DocumentLink[] {
    const root = treeOf(document);
    if (!root) return [];
    return AstUtils.streamAllContents(root)
      .flatMap((node): DocumentLink[] => {
        if (isImport(node) || isDetailedIn(node)) {
          const imported = node.path === undefined ? undefined : this.#loader.imported(document, node.path);
          if (imported?.kind !== 'document') return [];
          return [{ range: copyRange(rangeOfProperty(node, 'path')), target: imported.document.uri.toString() }];
        }
        const [value] = isValueDetail(node) && node.keyword === 'url' ? node.values : [];
        const address = isTextValue(value) ? value.words : undefined;
        if (!value || !address || !isAddress(address)) return [];
        return [{ range: copyRange(rangeOfProperty(value, 'words')), target: address }];
      })
      .toArray();
  }
}

/** Only pages of the web: a file is not opened because a theory says so. */
function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}
