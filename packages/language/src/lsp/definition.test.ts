import { describe, expect, test } from 'vitest';
import { GARDEN, openInEditor } from '../testing/editor.ts';

const TOOLS = { tools: 'measures { count "A head count" }\n' };

describe('going to where a name is declared', () => {
  async function definition(text: string, beside: Readonly<Record<string, string>> = {}): Promise<string | undefined> {
    const { services, document, position } = await openInEditor(text, beside, TOOLS);
    const params = { textDocument: { uri: document.uri.toString() }, position };
    const [link] = (await services.toc.lsp.DefinitionProvider?.getDefinition(document, params)) ?? [];
    return (
      link && `${link.targetUri} ${link.targetSelectionRange.start.line}:${link.targetSelectionRange.start.character}`
    );
  }

  test('in this file and in another', async () => {
    expect(await definition(GARDEN.replace('-> meet', '-> me|et'))).toBe('file:///theories/main.toc 3:22');
    const text = 'import "./other.toc" as o\ntheory "T"\naims { one "One" }\none -> o.me|et\n';
    const beside = { 'other.toc': 'theory "O"\nshort-term outcomes { meet "Meet" }\n' };
    expect(await definition(text, beside)).toBe('file:///theories/other.toc 1:22');
  });

  test('from its words, and from an alias', async () => {
    const text = 'theory "T"\nproblems { "Some are lonely" }\naims { meet "Meet" }\n"Some are lon|ely" -> meet\n';
    expect(await definition(text)).toBe('file:///theories/main.toc 1:11');
    const other = 'import "./other.toc" as o\ntheory "T"\naims { one "One" }\none -> |o.meet\n';
    const beside = { 'other.toc': 'theory "O"\nshort-term outcomes { meet "Meet" }\n' };
    expect(await definition(other, beside)).toBe('file:///theories/main.toc 0:24');
    expect(await definition('theory "T"\nai|ms { one "One" }\n')).toBeUndefined();
  });

  test('in a library, whose text the server hands out', async () => {
    const text = 'import "library:tools"\ntheory "T"\naims { one "One" { indicator "I" { using co|unt } } }\n';
    expect(await definition(text)).toBe('library:/tools.toc 0:11');
    const { services } = await openInEditor(text, {}, TOOLS);
    expect(services.shared.lsp.TextDocumentContentProvider?.schemes).toEqual(['library']);
  });
});
