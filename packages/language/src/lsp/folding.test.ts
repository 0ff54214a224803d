import { expect, test } from 'vitest';
import { openInEditor } from '../testing/editor.ts';

/** What folds, as `first-last` lines from 1, with its kind where it has one. */
async function folds(text: string): Promise<readonly string[]> {
  const { services, document, textDocument } = await openInEditor(text);
  const found = (await services.toc.lsp.FoldingRangeProvider?.getFoldingRanges(document, { textDocument })) ?? [];
  return found.map(({ startLine, endLine, kind }) => `${startLine + 1}-${endLine + 1}${kind ? ` ${kind}` : ''}`);
}

test.each([
  [
    'a column and the cards in it; braces stay in sight',
    'aims {\n  a "A" {\n    note "N"\n  }\n  b "B"\n}\n',
    ['1-5', '2-3'],
  ],
  ['only the outermost of what begins on one line', 'aims { a "A" {\n    note "N"\n  }\n}\n', ['1-3']],
  ['no card on one line', 'aims { a "A" }\n', []],
  [
    'a side list, an indicator and an arrow',
    'risks {\n  r "R" {\n    indicator "I" {\n      using k\n    }\n  }\n}\nr -> s\n  -> t {\n  note "N"\n}\n',
    ['1-6', '2-5', '3-4', '8-10'],
  ],
  ['an open column to its end', 'aims {\n  a "A"\n', ['1-2']],
  ['comments', '// one\n// two\naims { a "A" } // three\n/* four\n five */\n', ['1-2 comment', '4-5 comment']],
  ['imports', 'import "./a.toc"\nimport "./b.toc"\n', ['1-2 imports']],
  ['nothing in an empty file', '', []],
])('folds %s', async (_, text, expected) => {
  expect(await folds(text)).toEqual(expected);
});
