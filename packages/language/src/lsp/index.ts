import { inject, type LangiumDocument, type Module } from 'langium';
import {
  createDefaultModule,
  createDefaultSharedModule,
  type DefaultSharedModuleContext,
  type LangiumServices,
  type LangiumSharedServices,
  type PartialLangiumServices,
  type PartialLangiumSharedServices,
} from 'langium/lsp';
import { CheckModule, type CheckServices } from '../checks/module.ts';
import { registerChecks } from '../checks/register.ts';
import type { TheoryFile } from '../checks/theory-file.ts';
import { TheoryOfChangeGeneratedModule, TheoryOfChangeGeneratedSharedModule } from '../generated/module.ts';
import { isForeign } from '../grammar/foreign.ts';
import { GrammarModule } from '../grammar/module.ts';
import type { LibraryReader } from '../references/import-loader.ts';
import {
  ReferenceModule,
  type ReferenceServices,
  type ReferenceSharedServices,
  referenceSharedModule,
} from '../references/module.ts';
import type { TocContext } from '../services.ts';
import { TheoryCallHierarchy } from './call-hierarchy.ts';
import { TheoryCodeActions } from './code-actions.ts';
import { TheoryCodeLens } from './code-lens.ts';
import { PathProposals } from './completion/paths.ts';
import { TheoryCompletion } from './completion.ts';
import { TheoryDefinition } from './definition.ts';
import { TheoryFolding } from './folding.ts';
import { TheoryFormatter } from './formatting.ts';
import { theoryGrammarConfig } from './grammar-config.ts';
import { TheoryHighlight } from './highlight.ts';
import { TheoryHover } from './hover.ts';
import { TheoryInlayHints } from './inlay-hints.ts';
import { LibraryContent } from './library-content.ts';
import { TheoryLinks } from './links.ts';
import { TheoryOutline } from './outline.ts';
import { TheoryReferences } from './references.ts';
import { TheoryRename } from './rename.ts';
import { TheorySemanticTokens } from './semantic-tokens.ts';
import { Uses } from './uses.ts';
import { type EditorWishes, NO_WISHES } from './wishes.ts';
import { TheoryWorkspaceSymbols } from './workspace-symbols.ts';

export { selectionRangeAt } from './selection-ranges.ts';
export type { EditorWishes } from './wishes.ts';

/** What the language server needs from outside: the connection to the editor and its wishes, the files, the libraries. */
export type TocLspContext = DefaultSharedModuleContext &
  Pick<TocContext, 'readLibrary'> & { readonly wishes?: EditorWishes };

export type TocLspSharedServices = LangiumSharedServices & ReferenceSharedServices;

export type TocLspLanguageServices = LangiumServices &
  ReferenceServices &
  CheckServices & { readonly shared: TocLspSharedServices };

/** The services of the language with an editor's. */
export interface TocLspServices<Own = unknown> {
  readonly shared: TocLspSharedServices & Own;
  readonly toc: TocLspLanguageServices;
}

function sharedEditorModule(readLibrary: LibraryReader): Module<TocLspSharedServices, PartialLangiumSharedServices> {
  return {
    lsp: {
      TextDocumentContentProvider: () => new LibraryContent(readLibrary),
      WorkspaceSymbolProvider: (services) => new TheoryWorkspaceSymbols(services),
    },
  };
}

function editorModule(wishes: EditorWishes): Module<TocLspLanguageServices, PartialLangiumServices> {
  return {
    parser: { GrammarConfig: (services) => theoryGrammarConfig(services) },
    lsp: {
      CallHierarchyProvider: (services) => new TheoryCallHierarchy(services, new Uses(services)),
      CodeActionProvider: (services) =>
        new TheoryCodeActions({
          read: (document) => theoryFile(document, services),
          createsFiles: wishes.createsFiles,
          isTaken: async (uri) =>
            services.shared.workspace.LangiumDocuments.hasDocument(uri) ||
            (await services.shared.workspace.FileSystemProvider.exists(uri)),
        }),
      CodeLensProvider: () => new TheoryCodeLens(wishes.showCommand, wishes.compareCommand),
      CompletionProvider: (services) =>
        new TheoryCompletion(
          services.references.ScopeProvider,
          new PathProposals(services.shared.workspace.LangiumDocuments, services.shared.imports.Roots),
          wishes.snippets,
        ),
      DefinitionProvider: (services) => new TheoryDefinition(new Uses(services)),
      DocumentHighlightProvider: (services) => new TheoryHighlight(new Uses(services)),
      DocumentLinkProvider: (services) => new TheoryLinks(services.shared.imports.Loader),
      DocumentSymbolProvider: () => new TheoryOutline(),
      FoldingRangeProvider: () => new TheoryFolding(),
      Formatter: () => new TheoryFormatter(),
      HoverProvider: (services) => new TheoryHover(services),
      InlayHintProvider: () => new TheoryInlayHints(wishes.inlayHints),
      ReferencesProvider: (services) => new TheoryReferences(new Uses(services)),
      RenameProvider: (services) =>
        new TheoryRename(
          new Uses(services),
          services.references.ScopeProvider,
          () => services.shared.workspace.LangiumDocuments.all,
        ),
      SemanticTokenProvider: () => new TheorySemanticTokens(),
    },
  };
}

/**
 * Starts the language for an editor; hand `shared` to `startLanguageServer`. `own`: shared services that the server
 * puts in the place of the usual ones.
 */
export function createTocLspServices<Own extends object = object>(
  context: TocLspContext,
  own: Module<TocLspSharedServices, Own> = {} as Module<TocLspSharedServices, Own>,
): TocLspServices<Own> {
  const readLibrary = context.readLibrary ?? (() => undefined);
  const shared: TocLspSharedServices & Own = inject(
    createDefaultSharedModule(context),
    TheoryOfChangeGeneratedSharedModule,
    referenceSharedModule(readLibrary),
    sharedEditorModule(readLibrary),
    own,
  );
  const toc: TocLspLanguageServices = inject(
    createDefaultModule({ shared }),
    TheoryOfChangeGeneratedModule,
    GrammarModule,
    ReferenceModule,
    CheckModule,
    editorModule(context.wishes ?? NO_WISHES),
  );
  shared.ServiceRegistry.register(toc);
  registerChecks(toc);
  return { shared, toc };
}

/** The file that a document holds; none where it is another program's. */
function theoryFile(document: LangiumDocument, services: TocLspLanguageServices): TheoryFile | undefined {
  return isForeign(document.textDocument.getText()) ? undefined : services.checks.Files.in(document);
}
