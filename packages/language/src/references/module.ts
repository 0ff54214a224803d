import type {
  LangiumCoreServices,
  LangiumSharedCoreServices,
  Module,
  PartialLangiumCoreServices,
  PartialLangiumSharedCoreServices,
} from 'langium';
import { TheoryDescriptions } from './descriptions.ts';
import { TheoryBuilder } from './document-builder.ts';
import { ImportLoader, type LibraryReader } from './import-loader.ts';
import { TheoryLinker } from './linker.ts';
import { NoIndex } from './no-index.ts';
import { TheoryScopeComputation } from './scope-computation.ts';
import { TheoryScopeProvider } from './scope-provider.ts';
import { TheoryRegistry } from './theory-registry.ts';
import { TheoryDocuments, TheoryWorkspace } from './workspace.ts';
import { WorkspaceRoots } from './workspace-roots.ts';

/** What several files need of each other. */
export interface ReferenceSharedServices {
  readonly imports: {
    readonly Loader: ImportLoader;
    readonly Roots: WorkspaceRoots;
  };
  readonly workspace: { readonly DocumentBuilder: TheoryBuilder };
}

export interface ReferenceServices {
  readonly references: { readonly ScopeProvider: TheoryScopeProvider };
}

type Shared = LangiumSharedCoreServices & ReferenceSharedServices;
type Services = LangiumCoreServices & ReferenceServices & { readonly shared: Shared };

/** The services that are shared: imports are loaded with the files that ask for them. */
export function referenceSharedModule(
  readLibrary: LibraryReader,
): Module<Shared, PartialLangiumSharedCoreServices & ReferenceSharedServices> {
  return {
    ServiceRegistry: (services) => new TheoryRegistry(services),
    imports: {
      Loader: (services) => new ImportLoader(services, services.imports.Roots, readLibrary),
      Roots: (services) => new WorkspaceRoots(services),
    },
    workspace: {
      IndexManager: (services) => new NoIndex(services),
      DocumentBuilder: (services) => new TheoryBuilder(services, () => services.imports.Loader),
      LangiumDocumentFactory: (services) => new TheoryDocuments(services),
      WorkspaceManager: (services) => new TheoryWorkspace(services),
    },
  };
}

/** The services that say what names mean. */
export const ReferenceModule: Module<Services, PartialLangiumCoreServices & ReferenceServices> = {
  references: {
    Linker: (services) => new TheoryLinker(services),
    ScopeComputation: (services) => new TheoryScopeComputation(services),
    ScopeProvider: (services) => new TheoryScopeProvider(services, () => services.shared.imports.Loader),
  },
  workspace: { AstNodeDescriptionProvider: (services) => new TheoryDescriptions(services) },
};
