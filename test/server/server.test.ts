import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { THEORY_METHOD, type TheoryUpdate } from '@theory-of-change/model';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallHierarchyItem, CodeAction, Hover } from 'vscode-languageserver-protocol';
import { ROOT } from '../support/paths.ts';
import { until } from '../support/until.ts';
import { RunningServer, WITH_SETTINGS } from './language-server.ts';

const SMALL = `theory "Small"
problems {
  need "A need"
}
aims {
  aim "An aim"
}
need -> aim
`;
const RICH = `theory "Rich"
problems {
  need "A need" { url "https://example.org" }
}
short-term outcomes {
  aim "An aim" "Another"
}
need    -> aim
`;
const uri = 'file:///small.toc';
const clinical = path.join(ROOT, 'examples/clinical.toc');

describe('the language server over stdio', () => {
  let server: RunningServer;

  beforeEach(() => {
    server = RunningServer.start();
  });
  afterEach(() => server.kill());

  test('shakes hands, and ends with code 0', async () => {
    const { capabilities } = await server.initialize();
    expect(capabilities.textDocumentSync).toBeTruthy();
    expect(await server.shutdown()).toBe(0);
  });

  test('reads a document as it opens and finds nothing in a good one', async () => {
    await server.initialize();
    await server.open(pathToFileURL(clinical).href, readFileSync(clinical, 'utf8'));
    const { diagnostics } = await server.diagnostics(pathToFileURL(clinical).href);
    expect(diagnostics.filter(({ severity }) => severity === 1)).toEqual([]);
  });

  test('announces the theory after each build, with its version', async () => {
    await server.initialize();
    await server.open(uri, SMALL);
    const first = await server.theory(uri, 1);
    expect(first.theory.cards.map(({ id }) => id)).toEqual(['need', 'aim']);
    await server.change(uri, SMALL.replace('"An aim"', '"Another aim"'), 2);
    const { theory, errors } = await server.theory(uri, 2);
    expect(theory.cards.at(-1)?.words).toBe('Another aim');
    expect(errors).toBe(0);
  });

  test('a broken line is one error at its place, and all else is still announced', async () => {
    await server.initialize();
    await server.open(uri, SMALL.replace('need -> aim', 'need ->'));
    const { diagnostics } = await server.diagnostics(uri);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.range.start.line).toBe(7);
    const { theory, errors } = await server.theory(uri, 1);
    expect(theory.cards).toHaveLength(2);
    expect(errors).toBe(1);
  });

  test('answers when it is asked for a theory, always with the newest text', async () => {
    await server.initialize();
    await server.open(uri, SMALL);
    await server.change(uri, SMALL.replace('Small', 'Smaller'), 2);
    const update: TheoryUpdate | null = await server.connection.sendRequest(THEORY_METHOD, { uri });
    expect(update).toMatchObject({ version: 2, theory: { title: 'Smaller' } });
    expect(await server.connection.sendRequest(THEORY_METHOD, { uri: 'file:///unknown.toc' })).toBeNull();
  });

  test('a burst of keys in a large document ends with the last of them', async () => {
    await server.initialize();
    const cards = Array.from({ length: 3000 }, (_, i) => `  c${i} "Card ${i}"`).join('\n');
    const text = (title: string) => `theory "${title}"\nproblems {\n${cards}\n}\n`;
    await server.open(uri, text('0'));
    await server.theory(uri, 1);
    for (let version = 2; version <= 12; version++) await server.change(uri, text(String(version)), version);
    const hover = server.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: { line: 2, character: 3 },
    });
    expect((await server.theory(uri, 12)).theory.title).toBe('12');
    expect(await hover).not.toBeNull();
    expect(server.announced(uri)).toEqual(server.announced(uri).toSorted((a, b) => a - b));
  });

  test('leaves other programs’ .toc files alone', async () => {
    await server.initialize();
    await server.open(uri, '\\contentsline {section}{\\numberline {1}Introduction}{1}{}%\n');
    expect((await server.diagnostics(uri)).diagnostics).toEqual([]);
    expect(await server.connection.sendRequest(THEORY_METHOD, { uri })).toBeNull();
  });

  test('knows the library that ships', async () => {
    await server.initialize();
    await server.open(uri, `import "library:parent-infant"\n${SMALL}`);
    expect((await server.diagnostics(uri)).diagnostics).toEqual([]);
  });

  test('takes the severities of the project, also when they change', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'toc-server-'));
    const settings = path.join(folder, 'theory-of-change.json');
    const file = pathToFileURL(path.join(folder, 'a.toc')).href;
    try {
      await server.initialize({ folder: pathToFileURL(folder).href });
      await server.open(file, SMALL.replace('need -> aim', 'need -> need'));
      const before = await server.diagnostics(file, ({ diagnostics }) => diagnostics.length > 0);
      const code = before.diagnostics[0]?.code;
      expect(before.diagnostics[0]?.severity).toBe(1);
      writeFileSync(settings, JSON.stringify({ severities: { [String(code)]: 'hint' } }));
      await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: pathToFileURL(settings).href, type: 1 }],
      });
      const after = await server.diagnostics(file, ({ diagnostics }) => diagnostics[0]?.severity === 4);
      expect(after.diagnostics[0]?.code).toBe(code);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('a mistake comes with its fix', async () => {
    await server.initialize();
    await server.open(uri, SMALL.replace('need -> aim', 'need -> amy'));
    const [diagnostic] = (await server.diagnostics(uri)).diagnostics;
    expect(diagnostic?.message).toContain('amy');
    const actions: readonly CodeAction[] = await server.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: diagnostic?.range,
      context: { diagnostics: [diagnostic] },
    });
    expect(actions.length).toBeGreaterThan(0);
  });

  describe('answers', () => {
    test('the pathways of a card, asked for step by step', async () => {
      await server.initialize();
      await server.open(uri, RICH);
      const at = { textDocument: { uri }, position: { line: 7, character: 1 } };
      const [item]: readonly CallHierarchyItem[] = await server.connection.sendRequest(
        'textDocument/prepareCallHierarchy',
        at,
      );
      expect(item?.name).toBe('A need');
      const calls = await server.connection.sendRequest('callHierarchy/outgoingCalls', { item });
      expect(calls).toMatchObject([{ to: { name: 'An aim' } }]);
      expect(await server.connection.sendRequest('callHierarchy/incomingCalls', { item })).toEqual([]);
    });

    test('no hints in the text for an editor that does not want them, and no command that it does not have', async () => {
      await server.initialize();
      await server.open(uri, RICH);
      expect(await ask(server, 'textDocument/inlayHint')).toEqual([]);
      expect(await ask(server, 'textDocument/codeLens')).toMatchObject([
        { command: { title: '1 leads here · not measured yet', command: '' } },
        { command: { title: 'nothing leads here yet · not measured yet', command: '' } },
      ]);
    });

    test('hints as the user’s settings have it, also when they change', async () => {
      await server.initialize({ capabilities: WITH_SETTINGS });
      await server.open(uri, RICH);
      expect(await ask(server, 'textDocument/inlayHint')).toEqual([]);
      server.settings = { 'theoryOfChange.inlayHints': true };
      await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await until('hints to be asked for again', () => server.refreshes.inlayHint || undefined);
      expect(await ask(server, 'textDocument/inlayHint')).toMatchObject([{ label: 'A need' }, { label: 'An aim' }]);
    });

    test('hover tells of a card', async () => {
      await server.initialize();
      await server.open(uri, SMALL);
      const hover: Hover | null = await server.connection.sendRequest('textDocument/hover', {
        textDocument: { uri },
        position: { line: 7, character: 1 },
      });
      expect(JSON.stringify(hover?.contents)).toContain('A need');
    });
  });
});

function ask(server: RunningServer, method: string): Promise<unknown> {
  return server.connection.sendRequest(method, {
    textDocument: { uri },
    position: { line: 7, character: 1 },
    range: { start: { line: 7, character: 0 }, end: { line: 8, character: 0 } },
  });
}
