import { expect, test } from 'vitest';
import { GARDEN, openInEditor } from '../testing/editor.ts';

test('the outline has the columns, and the cards in them', async () => {
  const { services, document } = await openInEditor(GARDEN);
  const params = { textDocument: { uri: document.uri.toString() } };
  const symbols = (await services.toc.lsp.DocumentSymbolProvider?.getSymbols(document, params)) ?? [];
  expect(symbols.map((one) => one.name)).toEqual([
    'A garden for the street',
    'Problems',
    'Activities',
    'Short-term outcomes',
    'stakeholders',
  ]);
  expect(symbols[1]?.children?.map(({ name, detail }) => [name, detail])).toEqual([
    ['Neighbours do not know each other', 'lonely'],
  ]);
});
