import { describe, expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver';
import { GARDEN, openInEditor } from '../testing/editor.ts';

async function actions(text: string): Promise<readonly CodeAction[]> {
  const { services, document, position } = await openInEditor(text);
  const params = {
    textDocument: { uri: document.uri.toString() },
    range: { start: position, end: position },
    context: { diagnostics: [] },
  };
  return ((await services.toc.lsp.CodeActionProvider?.getCodeActions(document, params)) ?? []) as readonly CodeAction[];
}

describe('quick fixes', () => {
  test('of a rule stand where its finding is', async () => {
    const [first, ...others] = await actions(GARDEN.replace('dig -> meet', 'dig -> me|at'));
    expect(first?.title).toBe('Change to `meet`');
    expect(first?.isPreferred).toBe(true);
    expect(others.map((one) => one.title)).toEqual(['Add a card `meat` to short-term outcomes']);
    expect(await actions(GARDEN.replace('lonely ->', 'lone|ly ->'))).toEqual([]);
  });

  test('offer a card in the column of the one beside it', async () => {
    const text = GARDEN.replace('dig -> meet', 'wat|er & dig -> meet');
    expect((await actions(text)).map((one) => one.title)).toEqual(['Add a card `water` to activities']);
    const unfinished = 'activities { dig "Dig" }\nlong-term outcomes { home "Feel at home" }\nwat|er, dig -> later\n';
    expect((await actions(unfinished)).map((one) => one.title)).toEqual(['Add a card `water` to activities']);
  });

  test('add the quotes of one line, or of all', async () => {
    const titles = (await actions('theory "T"\nproblems {\n  Some have| no home\n  Some have no work\n}\n')).map(
      (one) => one.title,
    );
    expect(titles).toEqual(['Add the quotes', 'Add all quotes that are missing (2)']);
  });
});
