import { describe, expect, test } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver';
import { GARDEN, openInEditor } from '../testing/editor.ts';

async function proposals(text: string, beside?: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { services, document, position } = await openInEditor(text, beside);
  const params = { textDocument: { uri: document.uri.toString() }, position };
  const list = await services.toc.lsp.CompletionProvider?.getCompletion(document, params);
  return (list?.items ?? []).map((item: CompletionItem) => item.label);
}

describe('completion', () => {
  test('proposes settings, columns, lists and cards at the start of a line', async () => {
    const labels = await proposals(`${GARDEN}|`);
    expect(labels).toEqual(expect.arrayContaining(['level', 'short-term outcomes', 'risks', 'dig']));
    expect(labels).not.toContain('neighbour');
    expect(labels).not.toContain('because');
  });

  test('proposes cards and columns after an arrow, on the next line too', async () => {
    expect(await proposals(`${GARDEN}dig -> |`)).toEqual(
      expect.arrayContaining(['meet', 'lonely', 'long-term outcomes']),
    );
    expect(await proposals(`${GARDEN}dig\n  -> m|`)).toEqual(expect.arrayContaining(['meet']));
    expect(await proposals(`${GARDEN}dig -> meet, |`)).toEqual(expect.arrayContaining(['lonely']));
  });

  test('proposes the details that fit in a block', async () => {
    const onOutcome = await proposals('theory "T"\nshort-term outcomes { meet "Meet" { | } }\n');
    expect(onOutcome).toEqual(expect.arrayContaining(['who', 'indicator', 'in full']));
    expect(onOutcome).not.toContain('baseline');
    const onIndicator = await proposals(
      'theory "T"\nshort-term outcomes { meet "Meet" { indicator "I" {\n  b|\n} } }\n',
    );
    expect(onIndicator).toEqual(expect.arrayContaining(['baseline', 'using']));
    expect(onIndicator).not.toContain('who');
  });

  test('proposes names of the kind that a detail takes', async () => {
    expect(await proposals(GARDEN.replace('who neighbour', 'who |'))).toEqual(['neighbour']);
    const beside = { 'm.toc': 'measures { count "Head count" }\n' };
    const text = 'import "./m.toc" as m\ntheory "T"\naims { meet "Meet" { indicator "I" { using m.| } } }\n';
    expect(await proposals(text, beside)).toEqual(['m.count']);
  });

  test('proposes the words that a value may be', async () => {
    expect(await proposals('theory "T"\nstatus |\n')).toEqual(['workshop', 'draft', 'final']);
    expect(await proposals('theory "T"\nevidence { e "E" { strength | } }\n')).toContain('promising');
  });

  test('proposes nothing inside words, in comments and where cards are written', async () => {
    expect(await proposals('theory "T|')).toEqual([]);
    expect(await proposals('theory "T"\n// a note |')).toEqual([]);
    expect(await proposals('theory "T"\nproblems {\n  |\n}\n')).toEqual([]);
  });
});
