import { expect, test } from 'vitest';
import type { SelectionRange } from 'vscode-languageserver';
import { openInEditor } from '../testing/editor.ts';
import { selectionRangeAt } from './selection-ranges.ts';

/** What is selected as the selection grows, without the whole file. */
async function growing(text: string): Promise<readonly string[]> {
  const { document, position } = await openInEditor(text);
  const found: string[] = [];
  let at: SelectionRange | undefined = selectionRangeAt(document, position);
  for (; at; at = at.parent) found.push(document.textDocument.getText(at.range));
  expect(found.at(-1)).toBe(document.textDocument.getText());
  return found.slice(0, -1);
}

test.each([
  [
    'words',
    'aims { a "Neigh|bours meet" }\n',
    ['Neighbours', 'Neighbours meet', '"Neighbours meet"', 'a "Neighbours meet"', 'aims { a "Neighbours meet" }'],
  ],
  ['a name', 'aims { me|et "Meet" }\n', ['meet', 'meet "Meet"', 'aims { meet "Meet" }']],
  [
    'a detail',
    'aims { a "A" { note "No|te" } }\n',
    ['Note', '"Note"', 'note "Note"', 'a "A" { note "Note" }', 'aims { a "A" { note "Note" } }'],
  ],
  ['an arrow', 'a, b| -> c\n', ['b', 'a, b', 'a, b -> c']],
  [
    'an apostrophe',
    'aims { "The dad|s’ group" }\n',
    ['dads', 'The dads’ group', '"The dads’ group"', 'aims { "The dads’ group" }'],
  ],
  ['nothing', '|\n', []],
])('grows from %s', async (_, text, expected) => {
  expect(await growing(text)).toEqual(expected);
});
