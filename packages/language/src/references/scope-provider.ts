import {
  type AstNodeDescription,
  type AstNodeDescriptionProvider,
  type AstReflection,
  AstUtils,
  type LangiumCoreServices,
  type LangiumDocument,
  type ReferenceInfo,
  type ScopeProvider,
  WorkspaceCache,
} from 'langium';
import type { ImportLoader } from './import-loader.ts';
import { LIBRARY_SCHEME } from './import-target.ts';
import { declaredNames, importsOf, nameKey } from './names.ts';
import { TheoryScope } from './theory-scope.ts';

/**
 * One namespace a file: its own names, those of its plain imports as they are, those of an import `as` with the alias
 * before them (`clinical.health`). Imports hand on nothing that they imported themselves.
 *
 * A scope is one hash map, made once a build: Langium's own walks through all names for every reference.
 */
export class TheoryScopeProvider implements ScopeProvider {
  readonly #reflection: AstReflection;
  readonly #descriptions: AstNodeDescriptionProvider;
  readonly #loader: () => ImportLoader;
  /** By type. */
  readonly #scopes: WorkspaceCache<LangiumDocument, Map<string, TheoryScope>>;

  constructor(services: LangiumCoreServices, loader: () => ImportLoader) {
    this.#reflection = services.shared.AstReflection;
    this.#descriptions = services.workspace.AstNodeDescriptionProvider;
    this.#loader = loader;
    this.#scopes = new WorkspaceCache(services.shared);
  }

  getScope(context: ReferenceInfo): TheoryScope {
    return this.scopeOf(AstUtils.getDocument(context.container), this.#reflection.getReferenceType(context));
  }

  /** What names mean in `document`, among nodes of a type (`Referable`, `Import`). */
  scopeOf(document: LangiumDocument, type: string): TheoryScope {
    const ofDocument = this.#scopes.get(document, () => new Map());
    const known = ofDocument.get(type);
    if (known) return known;
    const all = [...this.#ownNames(document), ...this.#importedNames(document)];
    const scope = new TheoryScope(all.filter(([, description]) => this.#reflection.isSubtype(description.type, type)));
    ofDocument.set(type, scope);
    return scope;
  }

  #ownNames(document: LangiumDocument): readonly (readonly [string, AstNodeDescription])[] {
    return flatten(declaredNames(document, this.#descriptions));
  }

  #importedNames(document: LangiumDocument): readonly (readonly [string, AstNodeDescription])[] {
    const seen = new Set<string>();
    return importsOf(document).flatMap((statement) => {
      const imported = this.#loader().imported(document, statement.path);
      if (imported.kind === 'failed') return [];
      const prefix = statement.name ? `${nameKey(statement.name)}.` : '';
      const key = `${prefix} ${imported.document.uri.toString()}`;
      if (seen.has(key)) return [];
      seen.add(key);
      const only = imported.document.uri.scheme === LIBRARY_SCHEME ? 'library' : 'cards and entries';
      return flatten(declaredNames(imported.document, this.#descriptions, only)).map(
        ([name, description]) => [prefix + name, { ...description, name: prefix + name }] as const,
      );
    });
  }
}

function flatten(
  names: ReadonlyMap<string, readonly AstNodeDescription[]>,
): readonly (readonly [string, AstNodeDescription])[] {
  return [...names].flatMap(([name, descriptions]) => descriptions.map((description) => [name, description] as const));
}
