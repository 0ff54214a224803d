import {
  type AstNodeDescription,
  Cancellation,
  DefaultLinker,
  interruptAndCheck,
  type LangiumDocument,
  type LinkingError,
  type ReferenceInfo,
  type Scope,
} from 'langium';
import { treeOf } from './names.ts';
import { referencesIn } from './tree.ts';

/** After so many statements the linker looks whether it is still wanted. */
const STRETCH = 500;

/** Looks up what the names of a file mean, statement by statement: what a statement names is known from the build before. */
export class TheoryLinker extends DefaultLinker {
  /** In a stretch of one document: what names mean, by the property that holds them. */
  #scopes: Map<string, Scope> | undefined;

  override async link(document: LangiumDocument, cancel = Cancellation.CancellationToken.None): Promise<void> {
    const statements = treeOf(document)?.statements ?? [];
    for (let begun = 0; begun < statements.length; begun += STRETCH) {
      await interruptAndCheck(cancel);
      this.#scopes = new Map();
      try {
        for (const statement of statements.slice(begun, begun + STRETCH)) {
          for (const reference of referencesIn(statement)) this.doLink(reference, document);
        }
      } finally {
        this.#scopes = undefined;
      }
    }
  }

  override getCandidate(reference: ReferenceInfo): AstNodeDescription | LinkingError {
    const known = this.#scopes?.get(reference.property);
    const scope = known ?? this.scopeProvider.getScope(reference);
    if (!known) this.#scopes?.set(reference.property, scope);
    return scope.getElement(reference.reference.$refText) ?? this.createLinkingError(reference);
  }

  /** A reference that is let go stays what it is: an object that loses a property becomes slow. */
  override unlink(document: LangiumDocument): void {
    for (const reference of document.references) {
      if ('_ref' in reference) Object.assign(reference, { _ref: undefined, _nodeDescription: undefined });
    }
    document.references = [];
  }
}
