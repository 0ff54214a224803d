import { isForeign } from '@theory-of-change/language';
import type { TocLspLanguageServices } from '@theory-of-change/language/lsp';
import { THEORY_METHOD, type Theory, type TheoryParams, type TheoryUpdate } from '@theory-of-change/model';
import { DocumentState, type LangiumDocument, URI } from 'langium';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { ProjectSettings } from './settings.ts';
import type { ShownFindings } from './shown-findings.ts';
import type { PatientUpdates } from './updates.ts';

const ERROR = 1;
const WARNING = 2;

/** What is told of a theory besides itself, and when. */
interface Told {
  readonly updates: PatientUpdates;
  readonly settings: ProjectSettings;
  readonly shown: ShownFindings;
  /** Whether the editor is to be told without asking. */
  readonly isWanted: () => boolean;
}

/**
 * Tells an editor that wants to know what each open document holds, after each build of it, and answers any that asks.
 * `.toc` files of TeX or of a game hold nothing.
 */
export function announceTheories(connection: Connection, { shared, checks }: TocLspLanguageServices, told: Told): void {
  const { DocumentBuilder: builder, LangiumDocuments: documents, TextDocuments: open } = shared.workspace;

  /** What was last told of each document: its theory is looked at twice, but told once where nothing else is to tell. */
  const announced = new Map<string, TheoryUpdate>();
  const theoryOf = (document: LangiumDocument): TheoryUpdate | undefined => {
    const file = isForeign(document.textDocument.getText()) ? undefined : checks.Files.in(document);
    return file && updateOf(document, file.theory, told);
  };

  builder.onDocumentPhase(DocumentState.Validated, async (document) => {
    // A text that has changed since is told of after its own build.
    const uri = document.uri.toString();
    if (!told.isWanted() || !open.get(uri) || told.updates.isWaiting(uri)) return;
    const update = theoryOf(document);
    if (!update || isSame(update, announced.get(uri))) return;
    announced.set(uri, update);
    await connection.sendNotification(THEORY_METHOD, update);
  });
  open.onDidClose(({ document }) => announced.delete(document.uri));

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

function updateOf(document: LangiumDocument, theory: Theory, { settings, shown }: Told): TheoryUpdate {
  const found = shown.of(document);
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

function isSame(update: TheoryUpdate, before: TheoryUpdate | undefined): boolean {
  return (
    before !== undefined &&
    before.theory === update.theory &&
    before.settings === update.settings &&
    before.errors === update.errors &&
    before.warnings === update.warnings
  );
}
