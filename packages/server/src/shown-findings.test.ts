import { createTocLspServices } from '@theory-of-change/language/lsp';
import { DocumentState, EmptyFileSystem, TextDocument, URI } from 'langium';
import { expect, test } from 'vitest';
import { CancellationToken, type Diagnostic } from 'vscode-languageserver';
import { ShownFindings } from './shown-findings.ts';

const uri = URI.parse('file:///theory.toc');
const TEXT =
  'theory "T"\nshort-term outcomes { rest "Parents rest"  calm "Parents are calm" }\nrest -> calm\ncalm -> rest\n';

test('what was found of the whole stands where it stood, also where letters came while it was looked for', async () => {
  const { shared } = createTocLspServices({ ...EmptyFileSystem, readLibrary: () => undefined });
  const { DocumentBuilder: builder, LangiumDocuments: documents, TextDocuments: open } = shared.workspace;
  const text = TextDocument.create(uri.toString(), 'toc', 1, TEXT);
  open.set(text);
  const top = { line: 0, character: 0 };
  const typed = builder.onDocumentPhase(DocumentState.Validated, () => {
    TextDocument.update(text, [{ range: { start: top, end: top }, text: '\n\n' }], 2);
  });
  const shown = new ShownFindings(shared);
  await builder.update([uri], []);
  typed.dispose();
  const document = documents.getDocument(uri);
  const before = document ? shown.of(document) : [];
  await builder.updateFirst([uri], [], CancellationToken.None);
  const carried = document ? shown.of(document) : [];
  const linesOf = (found: readonly Diagnostic[]) =>
    found.filter(({ code }) => code === 'unmarked-cycle').map(({ range }) => range.start.line);
  expect(linesOf(before)).toEqual([3]);
  expect(linesOf(carried)).toEqual([5]);
});
