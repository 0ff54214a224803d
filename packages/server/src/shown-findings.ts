import { RULES } from '@theory-of-change/language';
import type { TocLspSharedServices } from '@theory-of-change/language/lsp';
import { DocumentState, type LangiumDocument, URI } from 'langium';
import type { Connection, Diagnostic } from 'vscode-languageserver';
import { CarriedFindings } from './carried-findings.ts';
import type { PatientUpdates } from './updates.ts';

/**
 * What there is to tell of a document at any time: what was found in it, and, while only its lines have been looked at,
 * what was found of the whole before.
 */
export class ShownFindings {
  readonly #carried = new CarriedFindings((code) => OF_WHOLE.has(code));
  readonly #workspace: TocLspSharedServices['workspace'];

  constructor({ workspace }: TocLspSharedServices) {
    this.#workspace = workspace;
    workspace.DocumentBuilder.onDocumentPhase(DocumentState.Validated, (document) => {
      const uri = document.uri.toString();
      if (!workspace.TextDocuments.get(uri) || !workspace.DocumentBuilder.isComplete(document)) return;
      this.#carried.keep(uri, textThatWasRead(document), document.diagnostics ?? []);
    });
    workspace.TextDocuments.onDidClose(({ document }) => this.#carried.forget(document.uri));
  }

  of(document: LangiumDocument): readonly Diagnostic[] {
    const found = document.diagnostics ?? NOTHING;
    if (this.#workspace.DocumentBuilder.isComplete(document)) return found;
    return [...found, ...this.#carried.of(document.uri.toString(), document.textDocument)];
  }
}

const NOTHING: readonly Diagnostic[] = [];

/** The text that the findings of a document are of: an open one may have changed since. */
function textThatWasRead({ parseResult, textDocument }: LangiumDocument): string {
  return parseResult.value.$cstNode?.root.fullText ?? textDocument.getText();
}

/** The rules that look at a theory as a whole. */
const OF_WHOLE: ReadonlySet<string> = new Set(RULES.filter(({ scope }) => scope === 'graph').map(({ code }) => code));

/**
 * The connection as Langium is given it. Findings that Langium sends get the version that they belong to; those of a
 * text that has changed since stay here, for newer ones follow; an editor that asks for findings is sent none.
 */
export function pushingConnection(
  connection: Connection,
  editor: () => {
    readonly isAsked: boolean;
    readonly updates: PatientUpdates;
    readonly shown: ShownFindings;
    readonly workspace: TocLspSharedServices['workspace'];
  },
): Connection {
  return {
    ...connection,
    async sendDiagnostics(params) {
      const { isAsked, updates, shown, workspace } = editor();
      if (isAsked || updates.isWaiting(params.uri)) return;
      const version = workspace.TextDocuments.get(params.uri)?.version;
      const document = workspace.LangiumDocuments.getDocument(URI.parse(params.uri));
      await connection.sendDiagnostics({
        uri: params.uri,
        diagnostics: document ? [...shown.of(document)] : params.diagnostics,
        ...(version === undefined ? {} : { version }),
      });
    },
  };
}
