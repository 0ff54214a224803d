import { expect, test } from 'vitest';
import { openInEditor } from '../testing/editor.ts';

const THEORY = `import "./city.toc" as city
theory "Street"
aims { a "Neighbours know each other" long "Neighbours of every age meet in the garden, every week of the year" c }
`;

/** The last lines of a theory with its hints in \`[…]\`. */
async function hinted(text: string, isOn = true): Promise<string> {
  const wishes = { showCommand: () => undefined, inlayHints: () => Promise.resolve(isOn) };
  const beside = { 'city.toc': 'theory "City"\nlong-term outcomes { calm "The city is calm" }\n' };
  const { services, document, textDocument } = await openInEditor(THEORY + text, beside, {}, wishes);
  const range = { start: { line: 3, character: 0 }, end: { line: 99, character: 0 } };
  const hints = (await services.toc.lsp.InlayHintProvider?.getInlayHints(document, { textDocument, range })) ?? [];
  return hints
    .toReversed()
    .reduce((whole, { position, label }) => {
      const offset = document.textDocument.offsetAt(position);
      return `${whole.slice(0, offset)}[${label}]${whole.slice(offset)}`;
    }, document.textDocument.getText())
    .slice(THEORY.length);
}

test.each([
  ['names', 'a -> city.calm', 'a[Neighbours know each other] -> city.calm[The city is calm]'],
  [
    'long words cut between two',
    'long -> a',
    'long[Neighbours of every age meet in the…] -> a[Neighbours know each other]',
  ],
  [
    'nothing beside words, columns, names of nothing and cards without words',
    '"Neighbours know each other" -> c\naims -> impact\nnobody -> c',
    '"Neighbours know each other" -> c\naims -> impact\nnobody -> c',
  ],
])('an arrow’s ends by their words: %s', async (_, text, expected) => {
  expect(await hinted(text)).toBe(expected);
});

test('none unless the user wants them', async () => {
  expect(await hinted('a -> city.calm', false)).toBe('a -> city.calm');
});
