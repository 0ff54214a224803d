import { LIBRARY_SCHEME } from '@theory-of-change/language';
import type { TocLspSharedServices } from '@theory-of-change/language/lsp';
import { DocumentState, type LangiumDocument, URI } from 'langium';
import {
  type CancellationToken,
  type ClientCapabilities,
  type Connection,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { DiagnosticReports, type Report } from './diagnostic-reports.ts';
import type { ShownFindings } from './shown-findings.ts';
import type { PatientUpdates } from './updates.ts';

/** Whether an editor asks for findings itself, and so is sent none. */
export function asksForDiagnostics({ textDocument }: ClientCapabilities): boolean {
  return textDocument?.diagnostic !== undefined;
}

/** The requests that `PullDiagnostics` answers. They wait for what is found, as findings that are sent do. */
export const DIAGNOSTIC_REQUESTS: readonly string[] = ['textDocument/diagnostic', 'workspace/diagnostic'];

/** What an editor was last told of a document, and of which version if the editor had it open. */
interface Told {
  readonly resultId: string;
  readonly version: number | undefined;
}

/**
 * Findings for an editor that asks: of one document with those that it imports and that import it, or of all. When a
 * change elsewhere changes what such an editor was told, it is asked to ask again.
 */
export class PullDiagnostics {
  readonly #shared: TocLspSharedServices;
  readonly #updates: PatientUpdates;
  readonly #reports: DiagnosticReports;
  readonly #told = new Map<string, Told>();
  #capabilities: ClientCapabilities = {};

  constructor(shared: TocLspSharedServices, updates: PatientUpdates, shown: ShownFindings) {
    this.#shared = shared;
    this.#updates = updates;
    this.#reports = new DiagnosticReports((document) => shown.of(document));
  }

  /** Takes what the editor says of itself. */
  initialize(capabilities: ClientCapabilities): void {
    this.#capabilities = capabilities;
    this.#updates.tellsLinesFirst = this.#asksAgain;
  }

  /** Whether the editor asks again when it is told that something has changed. */
  get #asksAgain(): boolean {
    return this.#capabilities.workspace?.diagnostics?.refreshSupport === true;
  }

  /** Whether the editor asks for findings. */
  get isAsked(): boolean {
    return asksForDiagnostics(this.#capabilities);
  }

  /** Answers on a connection. */
  listen(connection: Connection): void {
    const { DocumentBuilder: builder } = this.#shared.workspace;
    connection.languages.diagnostics.on((params, token) =>
      this.#whenTold(token, () => this.#document(URI.parse(params.textDocument.uri), params.previousResultId)),
    );
    connection.languages.diagnostics.onWorkspace((params, token) =>
      this.#whenTold(token, () =>
        this.#workspace(new Map(params.previousResultIds.map((one) => [one.uri, one.value]))),
      ),
    );
    builder.onUpdate((_, deleted) => {
      for (const uri of deleted) this.#reports.forget(uri.toString());
    });
    builder.onBuildPhase(DocumentState.Validated, () => {
      if (this.#asksAgain && this.#isOutdated()) {
        this.#told.clear();
        connection.languages.diagnostics
          .refresh()
          .catch((error: unknown) => connection.console.warn(`The editor does not ask for findings again: ${error}`));
      }
    });
  }

  /** Reads when the newest texts have been looked at, or not at all where the editor no longer wants to know. */
  async #whenTold<T>(token: CancellationToken, read: () => T): Promise<T> {
    await this.#updates.whenTold(token);
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'No longer asked.');
    return read();
  }

  #document(uri: URI, previous: string | undefined): DocumentDiagnosticReport {
    const document = this.#shared.workspace.LangiumDocuments.getDocument(uri);
    if (!document) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const report = this.#tell(document, previous);
    if (!this.#capabilities.textDocument?.diagnostic?.relatedDocumentSupport) return report;
    const related = this.#related(document).map((one) => [one.uri.toString(), this.#tell(one)] as const);
    return related.length > 0 ? { ...report, relatedDocuments: Object.fromEntries(related) } : report;
  }

  #workspace(previous: ReadonlyMap<string, string>): WorkspaceDiagnosticReport {
    const documents = this.#shared.workspace.LangiumDocuments.all.filter(isOwn).toArray();
    const items = documents.map((document): WorkspaceDocumentDiagnosticReport => {
      const uri = document.uri.toString();
      return { ...this.#tell(document, previous.get(uri)), uri, version: this.#openVersion(uri) ?? null };
    });
    const here = new Set(items.map(({ uri }) => uri));
    const gone = [...previous.keys()].filter((uri) => !here.has(uri));
    return { items: [...items, ...gone.map(nothingIn)] };
  }

  #tell(document: LangiumDocument, previous?: string): Report {
    const report = this.#reports.of(document, previous);
    const uri = document.uri.toString();
    this.#told.set(uri, { resultId: this.#reports.resultId(document), version: this.#openVersion(uri) });
    return report;
  }

  /** What a document imports, and what imports it: their findings depend on each other. */
  #related(document: LangiumDocument): readonly LangiumDocument[] {
    const { Loader: loader } = this.#shared.imports;
    const imported = new Set(loader.importedUris(document).map((uri) => uri.toString()));
    const itself = new Set([document.uri.toString()]);
    return this.#shared.workspace.LangiumDocuments.all
      .filter((one) => one !== document && isOwn(one))
      .filter((one) => imported.has(one.uri.toString()) || loader.reaches(one, itself))
      .toArray();
  }

  /** Whether something that the editor was told is no longer so, for another reason than that it changed the text. */
  #isOutdated(): boolean {
    return [...this.#told].some(([uri, { resultId, version }]) => {
      const document = this.#shared.workspace.LangiumDocuments.getDocument(URI.parse(uri));
      if (!document) return true;
      return this.#openVersion(uri) === version && this.#reports.resultId(document) !== resultId;
    });
  }

  #openVersion(uri: string): number | undefined {
    return this.#shared.workspace.TextDocuments.get(uri)?.version;
  }
}

function nothingIn(uri: string): WorkspaceDocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, items: [], uri, version: null };
}

/** The libraries that come with the tool are not the user's to mend. */
function isOwn(document: LangiumDocument): boolean {
  return document.uri.scheme !== LIBRARY_SCHEME;
}
