import { isForeign, toModel } from '@theory-of-change/language';
import { THEORY_METHOD, type TheoryParams, type TheoryUpdate } from '@theory-of-change/model';
import { DocumentState, type LangiumDocument, URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { ProjectSettings } from './settings.ts';

const ERROR = 1;
const WARNING = 2;

/**
 * Tells the editor what each open document holds, after each build of it, and answers when it asks. `.toc` files of
 * TeX or of a game hold nothing.
 */
export function announceTheories(
  connection: Connection,
  shared: LangiumSharedServices,
  settings: ProjectSettings,
): void {
  const { DocumentBuilder: builder, LangiumDocuments: documents, TextDocuments: open } = shared.workspace;

  builder.onDocumentPhase(DocumentState.Validated, async (document) => {
    if (!open.get(document.uri)) return;
    const update = theoryOf(document, settings);
    if (update) await connection.sendNotification(THEORY_METHOD, update);
  });

  const answer = async (params: TheoryParams, token: CancellationToken): Promise<TheoryUpdate | null> => {
    const uri = URI.parse(params.uri);
    await shared.workspace.WorkspaceManager.ready;
    if (!documents.hasDocument(uri)) return null;
    await builder.waitUntil(DocumentState.Validated, uri, token);
    const document = documents.getDocument(uri);
    return (document && theoryOf(document, settings)) ?? null;
  };
  connection.onRequest(THEORY_METHOD, answer);
}

function theoryOf(document: LangiumDocument, settings: ProjectSettings): TheoryUpdate | undefined {
  if (isForeign(document.textDocument.getText())) return undefined;
  const found = document.diagnostics ?? [];
  const count = (severity: number) => found.filter((one) => one.severity === severity).length;
  return {
    uri: document.uri.toString(),
    version: document.textDocument.version,
    theory: toModel(document),
    settings: settings.of(document.uri),
    errors: count(ERROR),
    warnings: count(WARNING),
  };
}
