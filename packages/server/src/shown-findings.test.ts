import { createTocLspServices } from '@theory-of-change/language/lsp';
import { DocumentState, EmptyFileSystem, TextDocument, URI } from 'langium';
import { expect, test } from 'vitest';
import { CancellationToken } from 'vscode-languageserver';
import { ShownFindings } from './shown-findings.ts';

const uri = URI.parse('file:///theory.toc');
const TEXT = 'theory "T"\nactivities { dig "Dig together" }\nimpact { home "It is home" }\n';

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
  const dig = before.find(({ message }) => JSON.stringify(message).includes('Dig together'));
  expect(dig?.range.start.line).toBe(1);
  expect(carried.find(({ message }) => message === dig?.message)?.range.start.line).toBe(3);
});
