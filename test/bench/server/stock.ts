// Langium as it comes, for our grammar: its own scopes, builder and updates, and no rule of ours. A process of its own
// that speaks over `--stdio`, bundled as our server is.
import { EmptyFileSystem, inject, type Module } from 'langium';
import {
  createDefaultModule,
  createDefaultSharedModule,
  type LangiumServices,
  type LangiumSharedServices,
  type PartialLangiumServices,
  startLanguageServer,
} from 'langium/lsp';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import {
  TheoryOfChangeGeneratedModule,
  TheoryOfChangeGeneratedSharedModule,
} from '../../../packages/language/src/generated/module.ts';
import { GrammarModule } from '../../../packages/language/src/grammar/module.ts';
import { TheoryScopeComputation } from '../../../packages/language/src/references/scope-computation.ts';

/** Every name counts in the whole file, as the language wants it; looking names up stays Langium's. */
const Names: Module<LangiumServices, PartialLangiumServices> = {
  references: { ScopeComputation: (services) => new TheoryScopeComputation(services) },
};

const connection = createConnection(ProposedFeatures.all);
// Langium sends findings without the version that they belong to: the benchmark waits for it.
const versioned = {
  ...connection,
  sendDiagnostics: (params: Parameters<typeof connection.sendDiagnostics>[0]) => {
    const version = shared.workspace.TextDocuments.get(params.uri)?.version;
    return connection.sendDiagnostics(version === undefined ? params : { ...params, version });
  },
};
const shared: LangiumSharedServices = inject(
  createDefaultSharedModule({ connection: versioned, ...EmptyFileSystem }),
  TheoryOfChangeGeneratedSharedModule,
);
shared.ServiceRegistry.register(
  inject(createDefaultModule({ shared }), TheoryOfChangeGeneratedModule, GrammarModule, Names),
);
startLanguageServer(shared);
