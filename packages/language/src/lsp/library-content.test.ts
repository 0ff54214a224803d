import { expect, test } from 'vitest';
import { LibraryContent } from './library-content.ts';

const content = new LibraryContent((name) => (name === 'parent-infant' ? 'measures { }\n' : undefined));

test('shows the text of a library that ships, and nothing else', async () => {
  expect(await content.provideTextDocumentContent({ uri: 'library:/parent-infant.toc' })).toEqual({
    text: 'measures { }\n',
  });
  expect(await content.provideTextDocumentContent({ uri: 'library:/unknown.toc' })).toBeUndefined();
  expect(await content.provideTextDocumentContent({ uri: 'file:///parent-infant.toc' })).toBeUndefined();
});
