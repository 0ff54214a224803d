import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type {
  ClientCapabilities,
  DocumentDiagnosticReport,
  PreviousResultId,
  RelatedFullDocumentDiagnosticReport,
  WorkspaceDiagnosticReport,
  WorkspaceFullDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol';
import { until } from '../support/until.ts';
import { RunningServer } from './language-server.ts';

const MAIN = 'import "./measures.toc"\ntheory "T"\naims { aim "Aim" { indicator "I" { using count } } }\n';
const MEASURES = 'measures { count "Head count" }\n';
const WITHOUT_COUNT = 'measures { tally "Tally" }\n';

/** An editor that asks for findings: all that it may say of how. */
const ASKS: ClientCapabilities = {
  textDocument: { diagnostic: { relatedDocumentSupport: true } },
  workspace: { diagnostics: { refreshSupport: true } },
};

describe('findings for an editor that asks for them', () => {
  let server: RunningServer;
  let folder: string;
  const at = (name: string) => pathToFileURL(path.join(folder, name)).href;

  beforeEach(() => {
    server = RunningServer.start();
    folder = mkdtempSync(path.join(tmpdir(), 'toc-server-'));
    writeFileSync(path.join(folder, 'main.toc'), MAIN);
    writeFileSync(path.join(folder, 'measures.toc'), MEASURES);
  });
  afterEach(() => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  const started = (capabilities: ClientCapabilities = ASKS) =>
    server.initialize({ folder: pathToFileURL(folder).href, capabilities });
  const ask = (uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
    server.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  const askAll = (previousResultIds: readonly PreviousResultId[] = []): Promise<WorkspaceDiagnosticReport> =>
    server.connection.sendRequest('workspace/diagnostic', { previousResultIds });

  test('are told when it asks, and not sent besides', async () => {
    await started();
    await server.open(at('main.toc'), MAIN.replace('count', 'cuont'));
    expect(codes(await ask(at('main.toc')))).toEqual(['unresolved-name']);
    await server.theory(at('main.toc'), 1);
    expect(server.published).toBe(0);
  });

  test('are sent to an editor that does not ask, with the version that they belong to', async () => {
    const { capabilities } = await started({});
    expect(capabilities.diagnosticProvider).toBeUndefined();
    await server.open(at('main.toc'), MAIN, 7);
    expect(await server.diagnostics(at('main.toc'))).toMatchObject({ version: 7, diagnostics: [] });
    await server.change(at('main.toc'), MAIN.replace('count', 'cuont'), 8);
    const { diagnostics } = await server.diagnostics(at('main.toc'), ({ version }) => version === 8);
    expect(diagnostics.map(({ code }) => code)).toEqual(['unresolved-name']);
  });

  test('are of the newest text, right behind a change', async () => {
    await started();
    await server.open(at('main.toc'), MAIN);
    await server.change(at('main.toc'), MAIN.replace('count', 'cuont'), 2);
    expect(codes(await ask(at('main.toc')))).toEqual(['unresolved-name']);
    await server.change(at('main.toc'), MAIN, 3);
    expect(codes(await ask(at('main.toc')))).toEqual([]);
  });

  test('are not told again while they stay the same', async () => {
    await started();
    await server.open(at('main.toc'), MAIN.replace('count', 'cuont'));
    const { resultId } = await ask(at('main.toc'));
    expect(await ask(at('main.toc'), resultId)).toMatchObject({ kind: 'unchanged', resultId });
    await server.change(at('main.toc'), `${MAIN.replace('count', 'cuont')}// more\n`, 2);
    expect(await ask(at('main.toc'), resultId)).toMatchObject({ kind: 'unchanged', resultId });
    await server.change(at('main.toc'), MAIN, 3);
    expect(await ask(at('main.toc'), resultId)).toMatchObject({ kind: 'full', items: [] });
  });

  test('come with those of the files that it imports and that import it', async () => {
    await started();
    await server.open(at('measures.toc'), WITHOUT_COUNT);
    const report = await ask(at('measures.toc'));
    expect(codes(report)).toEqual([]);
    expect(Object.keys(report.relatedDocuments ?? {})).toEqual([at('main.toc')]);
    expect(codes(report.relatedDocuments?.[at('main.toc')])).toEqual(['unresolved-name']);
    expect(Object.keys((await ask(at('main.toc'))).relatedDocuments ?? {})).toEqual([at('measures.toc')]);
  });

  test('come alone for an editor that shows one file at a time', async () => {
    await started({ textDocument: { diagnostic: {} } });
    await server.open(at('main.toc'), MAIN);
    expect(await ask(at('main.toc'))).not.toHaveProperty('relatedDocuments');
  });

  test('of all files are told at once, also of those that nobody opened', async () => {
    writeFileSync(path.join(folder, 'main.toc'), MAIN.replace('count', 'cuont'));
    await started();
    const { items } = await askAll();
    expect(items.map(({ uri, version }) => [uri, version]).toSorted()).toEqual([
      [at('main.toc'), null],
      [at('measures.toc'), null],
    ]);
    expect(codes(items.find(({ uri }) => uri === at('main.toc')))).toEqual(['unresolved-name']);
    const again = await askAll(items.map(({ uri, resultId = '' }) => ({ uri, value: resultId })));
    expect(again.items.map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged']);
  });

  test('of a file that is no more are none', async () => {
    await started();
    const { items } = await askAll();
    rmSync(path.join(folder, 'main.toc'));
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: at('main.toc'), type: 3 }],
    });
    const again = await askAll(items.map(({ uri, resultId = '' }) => ({ uri, value: resultId })));
    expect(again.items.find(({ uri }) => uri === at('main.toc'))).toMatchObject({ kind: 'full', items: [] });
  });

  test('are to be asked for again when another file changes them, and only then', async () => {
    await started();
    await server.open(at('main.toc'), MAIN);
    await server.open(at('measures.toc'), MEASURES);
    await ask(at('main.toc'));
    await server.change(at('measures.toc'), `${MEASURES}// more\n`, 2);
    await server.theory(at('measures.toc'), 2);
    expect(server.refreshes.diagnostic).toBe(0);
    await server.change(at('measures.toc'), WITHOUT_COUNT, 3);
    await until('the editor to be asked', () => server.refreshes.diagnostic || undefined);
    expect(codes(await ask(at('main.toc')))).toEqual(['unresolved-name']);
    expect(server.refreshes.diagnostic).toBe(1);
  });

  test('are none for a file that the server does not know', async () => {
    await started();
    expect(await ask('file:///nowhere.toc')).toEqual({ kind: 'full', items: [] });
  });
});

function codes(
  report:
    | DocumentDiagnosticReport
    | RelatedFullDocumentDiagnosticReport
    | WorkspaceFullDocumentDiagnosticReport
    | undefined
    | { kind: 'unchanged' },
): readonly unknown[] {
  return report && 'items' in report ? report.items.map(({ code }) => code) : [];
}
