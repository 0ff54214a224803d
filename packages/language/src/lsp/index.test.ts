import { TextDocument } from 'langium';
import { expect, test } from 'vitest';
import { GARDEN, openInEditor } from '../testing/editor.ts';
import { MemoryFiles, uriOf } from '../testing/memory-files.ts';
import { createTocLspServices } from './index.ts';

test('a file that is imported is read with the one that imports it, and read again when it appears', async () => {
  const files = new MemoryFiles({
    'main.toc': 'import "./other.toc" as o\ntheory "T"\naims { one "One" }\no.meet -> one\n',
  });
  const services = createTocLspServices({ fileSystemProvider: () => files });
  const { LangiumDocuments: documents, DocumentBuilder: builder } = services.shared.workspace;
  const document = await documents.getOrCreateDocument(uriOf('main.toc'));
  const codes = () => (document.diagnostics ?? []).map((one) => one.code);
  await builder.build([document], { validation: true });
  expect(codes()).toEqual(['unreadable-import']);
  files.put('other.toc', 'theory "O"\nshort-term outcomes { meet "Meet" }\n');
  await builder.update([uriOf('other.toc')], []);
  expect(codes()).toEqual([]);
  files.put('other.toc', 'theory "O"\nshort-term outcomes { talk "Talk" }\n');
  await builder.update([uriOf('other.toc')], []);
  expect(codes()).toEqual(['unresolved-name']);
  files.put('other.toc', undefined);
  await builder.update([], [uriOf('other.toc')]);
  expect(codes()).toEqual(['unreadable-import']);
});

test('a text of 5 MB in an open editor is not read, and told so', async () => {
  const { services, document } = await openInEditor(GARDEN);
  const { TextDocuments: open, DocumentBuilder: builder } = services.shared.workspace;
  const large = TextDocument.create(document.uri.toString(), 'toc', 2, GARDEN.repeat(20_000));
  open.set(large);
  await builder.update([document.uri], []);
  expect(document.diagnostics?.map(({ code }) => code)).toEqual(['too-large']);
  open.set(TextDocument.create(document.uri.toString(), 'toc', 3, GARDEN));
  await builder.update([document.uri], []);
  expect(document.diagnostics).toEqual([]);
});

test('a circle of imports is seen from every file in it as soon as it closes', async () => {
  const { services, document } = await openInEditor('import "./b.toc"\ntheory "A"\n', {
    'b.toc': 'import "./c.toc"\ntheory "B"\n',
    'c.toc': 'theory "C"\n',
  });
  expect(document.diagnostics).toEqual([]);
  const { TextDocuments: open, DocumentBuilder: builder } = services.shared.workspace;
  open.set(TextDocument.create(uriOf('c.toc').toString(), 'toc', 2, 'import "./main.toc"\ntheory "C"\n'));
  await builder.update([uriOf('c.toc')], []);
  expect(document.diagnostics?.map(({ code }) => code)).toEqual(['import-cycle']);
});
