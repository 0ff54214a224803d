import { expect, test } from 'vitest';
import { check } from '../testing/check.ts';

async function errors(text: string): Promise<readonly string[]> {
  return (await check(text)).filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

test.each([
  ['a column that does not exist', 'goals {\n  c "C" { note "n" }\n  d "D"\n}', ['unreadable-line']],
  ['a card outside of all columns', 'c "C"', ['misplaced-statement']],
  ['a card in a card, without its word', 'aims {\n  d "D" {\n    c "C"\n  }\n}', ['unknown-detail']],
])('%s is told once, not wherever its names are used', async (_, lines, told) => {
  const text = `problems { a "A" }\n${lines}\na -> c\nc ~> a\n`;
  expect(await errors(text)).toEqual(told);
});

test('a name that nothing declares is told all the same', async () => {
  expect(await errors('problems { a "A" }\nc "C"\na -> c\na -> elsewhere\n')).toEqual([
    'misplaced-statement',
    'unresolved-name',
  ]);
});
