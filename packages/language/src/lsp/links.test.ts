import { expect, test } from 'vitest';
import { openInEditor } from '../testing/editor.ts';
import { uriOf } from '../testing/memory-files.ts';

test('paths of theories and addresses are links', async () => {
  const text = `import "./other.toc" as o
import "./gone.toc" as g
theory "T"
activities { one "One" { detailed in "./other.toc"  url "https://example.org/a"  url "file:///etc/passwd" } }
`;
  const { services, document } = await openInEditor(text, { 'other.toc': 'theory "O"\n' });
  const params = { textDocument: { uri: document.uri.toString() } };
  const links = (await services.toc.lsp.DocumentLinkProvider?.getDocumentLinks(document, params)) ?? [];
  expect(links.map(({ target }) => target)).toEqual([
    uriOf('other.toc').toString(),
    uriOf('other.toc').toString(),
    'https://example.org/a',
  ]);
});
