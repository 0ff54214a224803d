import { selectionRangeAt } from '@theory-of-change/language/lsp';
import { DocumentState } from 'langium';
import { createRequestHandler, DefaultLanguageServer, type LangiumSharedServices } from 'langium/lsp';
import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';

/** Announces selection ranges, which Langium does not know, with what it does; `answerSelectionRanges` gives them. */
export class AnnouncingServer extends DefaultLanguageServer {
  protected override buildInitializeResult(params: InitializeParams): InitializeResult {
    const result = super.buildInitializeResult(params);
    return { ...result, capabilities: { ...result.capabilities, selectionRangeProvider: true } };
  }
}

/** Answers how a selection grows, for every place that is asked about. */
export function answerSelectionRanges(connection: Connection, shared: LangiumSharedServices): void {
  connection.onSelectionRanges(
    createRequestHandler(
      (_, document, { positions }) => positions.map((position) => selectionRangeAt(document, position)),
      shared,
      DocumentState.Parsed,
    ),
  );
}
