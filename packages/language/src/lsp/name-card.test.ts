import { TextDocument } from 'langium';
import { expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver';
import { openInEditor } from '../testing/editor.ts';
import { uriOf } from '../testing/memory-files.ts';

async function actions(text: string): Promise<readonly CodeAction[]> {
  const { services, document, position } = await openInEditor(text);
  const params = {
    textDocument: { uri: document.uri.toString() },
    range: { start: position, end: position },
    context: { diagnostics: [] },
  };
  return ((await services.toc.lsp.CodeActionProvider?.getCodeActions(document, params)) ?? []) as readonly CodeAction[];
}

test('a card that an arrow calls by its words is given a name, in one step', async () => {
  const text = `theory "T"
problems { "People who move here know nobody" }
aims { meet "Meet" }
"People who mo|ve here know nobody" -> meet
`;
  const [action, ...others] = await actions(text);
  expect(action?.title).toBe('Name this card `people-move`');
  expect(others).toEqual([]);
  const edits = action?.edit?.changes?.[uriOf('main.toc').toString()] ?? [];
  const before = TextDocument.create('file:///x', 'toc', 0, text.replace('|', ''));
  expect(TextDocument.applyEdits(before, edits)).toBe(`theory "T"
problems { people-move "People who move here know nobody" }
aims { meet "Meet" }
people-move -> meet
`);
});
