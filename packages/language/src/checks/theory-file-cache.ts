import { AstUtils, type LangiumCoreServices, type LangiumDocument, WorkspaceCache } from 'langium';
import type { Document } from '../generated/ast.ts';
import type { ReferenceServices, ReferenceSharedServices } from '../references/module.ts';
import { treeOf } from '../references/names.ts';
import { TheoryFile } from './theory-file.ts';

type Services = LangiumCoreServices &
  ReferenceServices & { readonly shared: LangiumCoreServices['shared'] & ReferenceSharedServices };

/** What the files hold, made once a build for all who ask: the rules, the fixes, the announced theory. */
export class TheoryFileCache {
  readonly #make: (root: Document) => TheoryFile;
  readonly #known: WorkspaceCache<Document, TheoryFile>;

  constructor(services: Services) {
    this.#known = new WorkspaceCache(services.shared);
    this.#make = (root) => {
      const document: LangiumDocument = AstUtils.getDocument(root);
      return new TheoryFile(document, root, services.references.ScopeProvider, services.shared.imports.Loader);
    };
  }

  /** The file of a tree whose names have been looked up. */
  of(root: Document): TheoryFile {
    return this.#known.get(root, () => this.#make(root));
  }

  /** The file that a document holds; none where it could not be read at all. */
  in(document: LangiumDocument): TheoryFile | undefined {
    const root = treeOf(document);
    return root && this.of(root);
  }
}
