import { readFileSync } from 'node:fs';
import { TextDocument } from 'langium';
import { expect, test } from 'vitest';
import type { CodeAction, SelectionRange } from 'vscode-languageserver';
import { openInEditor } from '../testing/editor.ts';
import { selectionRangeAt } from './index.ts';

const WHOLE = readFileSync(new URL('../fixtures/whole.toc', import.meta.url), 'utf8');
/** A prime: the cuts fall into everything that a line is made of. */
const STEP = 61;
const CUTS = Array.from({ length: Math.floor(WHOLE.length / STEP) }, (_, index) => (index + 1) * STEP);

test('whatever is typed, every feature answers, with places that are there', async () => {
  const { services, document, textDocument } = await openInEditor(
    WHOLE,
    {},
    {},
    {
      showCommand: () => 'show',
      inlayHints: () => Promise.resolve(true),
    },
  );
  const { TextDocuments: open, DocumentBuilder: builder } = services.shared.workspace;
  const { lsp } = services.toc;
  for (const [version, cut] of CUTS.entries()) {
    // Typed up to here; and in the middle, as one who writes something in.
    const text = version % 2 === 0 ? WHOLE.slice(0, cut) : WHOLE.slice(0, cut) + WHOLE.slice(cut + STEP);
    open.set(TextDocument.create(textDocument.uri, 'toc', version + 2, text));
    await builder.update([document.uri], []);
    const position = document.textDocument.positionAt(cut);
    const at = { textDocument, position };
    for (const { textEdit } of (await lsp.CompletionProvider?.getCompletion(document, at))?.items ?? []) {
      // Of one line, around the cursor.
      expect(textEdit).toMatchObject({ range: { start: { line: position.line }, end: { line: position.line } } });
    }
    const range = { start: position, end: position };
    const whole = { start: { line: 0, character: 0 }, end: document.textDocument.positionAt(text.length) };
    await lsp.DocumentHighlightProvider?.getDocumentHighlight(document, at);
    await lsp.ReferencesProvider?.findReferences(document, { ...at, context: { includeDeclaration: true } });
    await lsp.CodeLensProvider?.provideCodeLens(document, { textDocument });
    await lsp.InlayHintProvider?.getInlayHints(document, { textDocument, range: whole });
    await services.shared.lsp.WorkspaceSymbolProvider?.getSymbols({ query: '' });
    for (const item of (await lsp.CallHierarchyProvider?.prepareCallHierarchy(document, at)) ?? []) {
      await lsp.CallHierarchyProvider?.incomingCalls({ item });
      await lsp.CallHierarchyProvider?.outgoingCalls({ item });
    }
    const folds = (await lsp.FoldingRangeProvider?.getFoldingRanges(document, { textDocument })) ?? [];
    for (const { startLine, endLine } of folds)
      expect([startLine < endLine, endLine <= whole.end.line]).toEqual([true, true]);
    const { data = [] } = (await lsp.SemanticTokenProvider?.semanticHighlight(document, { textDocument })) ?? {};
    // Five numbers each, in order, none over another.
    expect(data.length % 5).toBe(0);
    let end = 0;
    for (let one = 0; one < data.length; one += 5) {
      const [down = 0, along = 0, length = 0] = data.slice(one, one + 3);
      expect(down > 0 || along >= end).toBe(true);
      expect(length).toBeGreaterThan(0);
      end = length;
    }
    let grown: SelectionRange | undefined = selectionRangeAt(document, position);
    while (grown?.parent) grown = grown.parent;
    expect(grown?.range).toEqual(whole);
    const actions =
      (await lsp.CodeActionProvider?.getCodeActions(document, { textDocument, range, context: { diagnostics: [] } })) ??
      [];
    for (const action of actions) {
      const edits = (action as CodeAction).edit?.changes?.[textDocument.uri] ?? [];
      // Throws where two edits overlap.
      TextDocument.applyEdits(document.textDocument, edits);
    }
  }
});
