import { expect, test } from 'vitest';
import type { Position } from 'vscode-languageserver';
import { GARDEN, openInEditor } from '../testing/editor.ts';

test('hovering tells what a name stands for, and what a word is for', async () => {
  async function hover(text: string): Promise<string> {
    const { services, document, position } = await openInEditor(text);
    const params = { textDocument: { uri: document.uri.toString() }, position: position as Position };
    const found = await services.toc.lsp.HoverProvider?.getHoverContent(document, params);
    return found && typeof found.contents === 'object' && 'value' in found.contents ? found.contents.value : '';
  }
  expect(await hover(GARDEN.replace('-> meet', '-> me|et'))).toContain('**Neighbours know each other**');
  expect(await hover(GARDEN.replace('{ who', '{ w|ho'))).toBe('Whom it is for, or who changes.');
});
