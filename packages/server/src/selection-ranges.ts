import { selectionRangeAt } from '@theory-of-change/language/lsp';
import { DocumentState } from 'langium';
import { createRequestHandler, type LangiumSharedServices } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';

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
