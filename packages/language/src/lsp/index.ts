import { inject, type Module } from 'langium';
import {
  createDefaultModule,
  createDefaultSharedModule,
  type DefaultSharedModuleContext,
  DefaultTextDocumentContentProvider,
  type LangiumServices,
  type LangiumSharedServices,
  type PartialLangiumServices,
  type PartialLangiumSharedServices,
} from 'langium/lsp';
import { CheckModule, type CheckServices } from '../checks/module.ts';
import { registerChecks } from '../checks/register.ts';
import { TheoryOfChangeGeneratedModule, TheoryOfChangeGeneratedSharedModule } from '../generated/module.ts';
import { GrammarModule } from '../grammar/module.ts';
import { LIBRARY_SCHEME } from '../references/import-target.ts';
import {
  ReferenceModule,
  type ReferenceServices,
  type ReferenceSharedServices,
  referenceSharedModule,
} from '../references/module.ts';
import type { TocContext } from '../services.ts';
import { TheoryCodeActions } from './code-actions.ts';
import { TheoryCompletion } from './completion.ts';
import { theoryGrammarConfig } from './grammar-config.ts';
import { TheoryHover } from './hover.ts';
import { TheoryOutline } from './outline.ts';
import { TheoryRename } from './rename.ts';

/** What the language server needs from outside: the connection to the editor, the files, the libraries. */
export type TocLspContext = DefaultSharedModuleContext & Pick<TocContext, 'readLibrary'>;

export type TocLspSharedServices = LangiumSharedServices & ReferenceSharedServices;

export type TocLspLanguageServices = LangiumServices &
  ReferenceServices &
  CheckServices & { readonly shared: TocLspSharedServices };

/** The services of the language with an editor's. */
export interface TocLspServices {
  readonly shared: TocLspSharedServices;
  readonly toc: TocLspLanguageServices;
}

const SharedModule: Module<TocLspSharedServices, PartialLangiumSharedServices> = {
  lsp: { TextDocumentContentProvider: (services) => new DefaultTextDocumentContentProvider(services, LIBRARY_SCHEME) },
};

const EditorModule: Module<TocLspLanguageServices, PartialLangiumServices> = {
  parser: { GrammarConfig: (services) => theoryGrammarConfig(services) },
  lsp: {
    CodeActionProvider: () => new TheoryCodeActions(),
    CompletionProvider: (services) => new TheoryCompletion(services.references.ScopeProvider),
    DocumentSymbolProvider: () => new TheoryOutline(),
    HoverProvider: (services) => new TheoryHover(services),
    RenameProvider: (services) => new TheoryRename(services),
  },
};

/** Starts the language for an editor; hand `shared` to `startLanguageServer`. */
export function createTocLspServices(context: TocLspContext): TocLspServices {
  const shared: TocLspSharedServices = inject(
    createDefaultSharedModule(context),
    TheoryOfChangeGeneratedSharedModule,
    referenceSharedModule(context.readLibrary ?? (() => undefined)),
    SharedModule,
  );
  const toc: TocLspLanguageServices = inject(
    createDefaultModule({ shared }),
    TheoryOfChangeGeneratedModule,
    GrammarModule,
    ReferenceModule,
    CheckModule,
    EditorModule,
  );
  shared.ServiceRegistry.register(toc);
  registerChecks(toc);
  return { shared, toc };
}
