import type { LangiumDocument } from 'langium';
import {
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type FullDocumentDiagnosticReport,
  type UnchangedDocumentDiagnosticReport,
} from 'vscode-languageserver';

export type Report = FullDocumentDiagnosticReport | UnchangedDocumentDiagnosticReport;

/** What was found in a document, as text to compare, under the id that the editor knows it by. */
interface Known {
  readonly resultId: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly text: string;
}

/** Numbers what is found in documents: the number stays as long as the findings do, however often they are looked for. */
export class DiagnosticReports {
  readonly #found: (document: LangiumDocument) => readonly Diagnostic[];
  readonly #known = new Map<string, Known>();
  #count = 0;

  /** `found`: what there is to tell of a document now. */
  constructor(found: (document: LangiumDocument) => readonly Diagnostic[]) {
    this.#found = found;
  }

  /** What there is to say of a document to an editor that holds the result `previous`. */
  of(document: LangiumDocument, previous?: string): Report {
    const { resultId, diagnostics } = this.#now(document);
    return resultId === previous
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...diagnostics] };
  }

  /** The id of what is found in a document now. */
  resultId(document: LangiumDocument): string {
    return this.#now(document).resultId;
  }

  /** Forgets a document that is no more. */
  forget(uri: string): void {
    this.#known.delete(uri);
  }

  #now(document: LangiumDocument): Known {
    const uri = document.uri.toString();
    const known = this.#known.get(uri);
    const diagnostics = this.#found(document);
    if (known?.diagnostics === diagnostics) return known;
    const text = JSON.stringify(diagnostics);
    const resultId = known?.text === text ? known.resultId : String(++this.#count);
    const now = { resultId, diagnostics, text };
    this.#known.set(uri, now);
    return now;
  }
}
