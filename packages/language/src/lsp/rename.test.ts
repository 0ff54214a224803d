import { TextDocument } from 'langium';
import { describe, expect, test } from 'vitest';
import type { TextEdit } from 'vscode-languageserver';
import { GARDEN, openInEditor } from '../testing/editor.ts';
import { uriOf } from '../testing/memory-files.ts';
import type { TocLspServices } from './index.ts';

async function renamed(text: string, newName: string, beside: Readonly<Record<string, string>> = {}) {
  const { services, document, position } = await openInEditor(text, beside);
  const params = { textDocument: { uri: document.uri.toString() }, position, newName };
  const change = await services.toc.lsp.RenameProvider?.rename(document, params);
  return (path: string) => textAfter(services, path, change?.changes?.[uriOf(path).toString()] ?? []);
}

function textAfter(services: TocLspServices, path: string, edits: TextEdit[]): string {
  const text = services.shared.workspace.LangiumDocuments.getDocument(uriOf(path))?.textDocument;
  return text ? TextDocument.applyEdits(text, edits) : '';
}

describe('renaming', () => {
  test('changes a card where it stands and wherever it is used', async () => {
    const text = await renamed(GARDEN.replace('{ dig', '{ d|ig'), 'plant-trees');
    expect(text('main.toc')).toBe(GARDEN.replaceAll('dig ', 'plant-trees '));
  });

  test('reaches other files, and leaves the alias before the dot', async () => {
    const other = 'import "./main.toc" as garden\ntheory "T"\naims { one "One" }\ngarden.meet -> one\n';
    const text = await renamed(GARDEN.replace('{ meet', '{ me|et'), 'talk', { 'other.toc': other });
    expect(text('main.toc')).toBe(GARDEN.replaceAll('meet', 'talk'));
    expect(text('other.toc')).toBe(other.replace('garden.meet', 'garden.talk'));
  });

  test('changes an alias alone', async () => {
    const main =
      'import "./other.toc" as gar|den\ntheory "T"\nactivities { one "One" { detailed in garden } }\none -> garden.meet\n';
    const text = await renamed(main, 'street', { 'other.toc': 'theory "O"\nshort-term outcomes { meet "Meet" }\n' });
    expect(text('main.toc')).toBe(main.replace('|', '').replaceAll('garden', 'street'));
    const used = await renamed(main.replace('gar|den', 'garden').replace('-> garden', '-> gard|en'), 'street', {
      'other.toc': 'theory "O"\nshort-term outcomes { meet "Meet" }\n',
    });
    expect(used('main.toc')).toBe(main.replace('|', '').replaceAll('garden', 'street'));
  });

  test('refuses a name that is taken, and one that is no name', async () => {
    const text = GARDEN.replace('{ dig', '{ d|ig');
    await expect(renamed(text, 'meet')).rejects.toThrow('`meet` is taken already');
    await expect(renamed(text, 'two words')).rejects.toThrow('A name is one word');
  });

  test('refuses a name that an import brings, here or in a file that imports this one', async () => {
    const measures = 'measures { count "A head count" }\n';
    const other = 'import "./main.toc"\nimport "./measures.toc"\ntheory "T"\naims { one "One" }\nmeet -> one\n';
    const here = `import "./measures.toc"\n${GARDEN}`.replace('{ meet', '{ me|et');
    await expect(renamed(here, 'count', { 'measures.toc': measures })).rejects.toThrow(
      '`count` is another thing in main.toc already',
    );
    const beside = { 'measures.toc': measures, 'other.toc': other };
    const there = GARDEN.replace('{ meet', '{ me|et');
    await expect(renamed(there, 'count', beside)).rejects.toThrow('`count` is another thing in other.toc already');
    await expect(renamed(there, 'one', beside)).rejects.toThrow('`one` is another thing in other.toc already');
  });

  test('takes a name that an alias keeps apart', async () => {
    const other = 'import "./main.toc" as garden\ntheory "T"\naims { one "One" }\ngarden.meet -> one\n';
    const text = await renamed(GARDEN.replace('{ meet', '{ me|et'), 'one', { 'other.toc': other });
    expect(text('other.toc')).toBe(other.replace('garden.meet', 'garden.one'));
  });
});
