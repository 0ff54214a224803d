import { expect, test } from 'vitest';
import { servicesOver } from '../testing/check.ts';
import { MemoryFiles, uriOf } from '../testing/memory-files.ts';
import { statementsWithin } from './statements-within.ts';

const TEXT = `theory "T"
status draft
activities {
  dig "Dig"
}
short-term outcomes { meet "Meet" }
dig -> meet
`;

async function types(from: string, to: string): Promise<readonly string[]> {
  const { shared, toc } = servicesOver(new MemoryFiles({ 'main.toc': TEXT }));
  const document = await shared.workspace.LangiumDocuments.getOrCreateDocument(uriOf('main.toc'));
  await shared.workspace.DocumentBuilder.build([document]);
  const file = toc.checks.Files.in(document);
  const [start, end] = [TEXT.indexOf(from), TEXT.indexOf(to) + to.length];
  return file ? statementsWithin(file, start, end).map(({ $type }) => $type) : [];
}

test('a place in a block is in its statement', async () => {
  expect(await types('"Dig"', '"Dig"')).toEqual(['Column']);
});

test('a range holds all statements that it touches', async () => {
  expect(await types('status', 'dig "')).toEqual(['Setting', 'Column']);
  expect(await types('theory', '-> meet')).toEqual(['Title', 'Setting', 'Column', 'Column', 'Arrow']);
});

test('between statements there is none', async () => {
  expect(await types('\nshort', '\n')).toEqual([]);
});
