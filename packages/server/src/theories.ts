import { isForeign } from '@theory-of-change/language';
import type { TocLspLanguageServices } from '@theory-of-change/language/lsp';
import { THEORY_METHOD, type Theory, type TheoryParams, type TheoryUpdate } from '@theory-of-change/model';
import { DocumentState, type LangiumDocument, URI } from 'langium';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { ProjectSettings } from './settings.ts';
import type { PatientUpdates } from './updates.ts';

const ERROR = 1;
const WARNING = 2;

/**
 * Tells the editor what each open document holds, after each build of it, and answers when it asks. `.toc` files of
 * TeX or of a game hold nothing.
 */
export function announceTheories(
  connection: Connection,
  { shared, checks }: TocLspLanguageServices,
  updates: PatientUpdates,
  settings: ProjectSettings,
): void {
  const { DocumentBuilder: builder, LangiumDocuments: documents, TextDocuments: open } = shared.workspace;

  const theoryOf = (document: LangiumDocument): TheoryUpdate | undefined => {
    const file = isForeign(document.textDocument.getText()) ? undefined : checks.Files.in(document);
    return file && updateOf(document, file.theory, settings);
  };

  builder.onDocumentPhase(DocumentState.Validated, async (document) => {
    // A text that has changed since is told of after its own build.
    if (!open.get(document.uri) || updates.isWaiting(document.uri.toString())) return;
    const update = theoryOf(document);
    if (update) await connection.sendNotification(THEORY_METHOD, update);
  });

  const answer = async (params: TheoryParams, token: CancellationToken): Promise<TheoryUpdate | null> => {
    const uri = URI.parse(params.uri);
    await shared.workspace.WorkspaceManager.ready;
    if (!documents.hasDocument(uri)) return null;
    await builder.waitUntil(DocumentState.Validated, uri, token);
    const document = documents.getDocument(uri);
    return (document && theoryOf(document)) ?? null;
  };
  connection.onRequest(THEORY_METHOD, answer);
}

function updateOf(document: LangiumDocument, theory: Theory, settings: ProjectSettings): TheoryUpdate {
  const found = document.diagnostics ?? [];
  const count = (severity: number) => found.filter((one) => one.severity === severity).length;
  return {
    uri: document.uri.toString(),
    version: document.textDocument.version,
    theory,
    settings: settings.of(document.uri),
    errors: count(ERROR),
    warnings: count(WARNING),
  };
}
