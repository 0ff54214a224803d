import { expect, test } from 'vitest';
import { DocumentHighlightKind } from 'vscode-languageserver';
import { marked, openInEditor } from '../testing/editor.ts';

const TEXT = `theory "Street"
problems { lonely "Neighbours do not know each other" }
aims { "Neighbours meet" { evidence study } }
evidence { study "A study" }
lonely -> "Neighbours meet" { evidence study }
`;

async function highlighted(at: string) {
  const { services, document, position, textDocument } = await openInEditor(TEXT.replace(at.replace('|', ''), at));
  const params = { textDocument, position };
  const found = (await services.toc.lsp.DocumentHighlightProvider?.getDocumentHighlight(document, params)) ?? [];
  const lines = marked(
    document,
    found.map(({ range }) => range),
  ).split('\n');
  return { lines: lines.filter((line) => line.includes('«')), kinds: found.map(({ kind }) => kind) };
}

test.each([
  [
    'lone|ly ->',
    ['problems { «lonely» "Neighbours do not know each other" }', '«lonely» -> "Neighbours meet" { evidence study }'],
  ],
  [
    '"Neighb|ours meet" { e',
    ['aims { «"Neighbours meet"» { evidence study } }', 'lonely -> «"Neighbours meet"» { evidence study }'],
  ],
  ['theo|ry', []],
])('of %s', async (at, expected) => {
  expect((await highlighted(at)).lines).toEqual(expected);
});

test('tells where a name is declared from where it is used', async () => {
  expect((await highlighted('stu|dy "')).kinds).toEqual([
    DocumentHighlightKind.Write,
    DocumentHighlightKind.Read,
    DocumentHighlightKind.Read,
  ]);
});
