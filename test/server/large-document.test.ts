import { RULES } from '@theory-of-change/language';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ClientCapabilities, Diagnostic, FullDocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { generateTheory } from '../bench/generate.ts';
import { toToc } from '../bench/write.ts';
import { until } from '../support/until.ts';
import { PlainClient } from './plain-client.ts';

const uri = 'file:///programme.toc';
/** Some 2,600 lines. */
const TEXT = toToc(generateTheory(1000));
const NOBODY = 'n1 -> nobody\n';

const OF_WHOLE = new Set(RULES.filter(({ scope }) => scope === 'graph').map(({ code }) => code));

function isOfWhole({ code }: Diagnostic): boolean {
  return OF_WHOLE.has(String(code));
}

/** What a finding says, and on which line; without its fixes, which may come later. */
function said({ code, message, range }: Diagnostic): string {
  return `${range.start.line} ${code}: ${message}`;
}

describe('a theory of thousands of lines', () => {
  let client: PlainClient;

  beforeEach(async () => {
    client = PlainClient.start();
    await client.initialize();
    client.open(uri, TEXT);
    await complete(1);
  });
  afterEach(() => client.kill());

  /** All findings that were sent of a version, once what concerns the whole was found in it: with its fixes. */
  async function complete(version: number, of = uri): Promise<readonly (readonly Diagnostic[])[]> {
    const sent = () => client.published(of).filter((one) => one.version === version);
    await until(`all findings of ${of}, version ${version}`, () =>
      sent()
        .at(-1)
        ?.diagnostics.find((one) => isOfWhole(one) && one.data !== undefined),
    );
    return sent().map(({ diagnostics }) => diagnostics);
  }

  test('is told of its lines first, and of the whole once the typing pauses', async () => {
    const before = client.published(uri).at(-1)?.diagnostics ?? [];
    const ofWhole = before.filter(isOfWhole);
    expect(ofWhole).not.toEqual([]);
    const top = { line: 0, character: 0 };
    client.change(uri, 2, [{ range: { start: top, end: top }, text: NOBODY }]);
    const [first = [], ...later] = await complete(2);
    expect(first.map(({ code }) => code)).toContain('unresolved-name');
    // What was found of the whole before stays, a line further down.
    const carried = first.filter(isOfWhole).map(said);
    expect(carried).toEqual(ofWhole.map((one) => said(down(one))));
    expect(later.length).toBe(1);
    const same = 'file:///the-same.toc';
    client.open(same, NOBODY + TEXT);
    const afresh = (await complete(1, same)).at(-1);
    expect(later.at(-1)?.map(said)).toEqual(afresh?.map(said));
  });

  describe('for an editor that asks', () => {
    const another = 'file:///another.toc';

    /** An editor that has read one large document when it opens another. */
    async function opened(capabilities: ClientCapabilities): Promise<void> {
      client.kill();
      client = PlainClient.start();
      await client.initialize(capabilities);
      client.open(uri, TEXT);
      await ask(uri);
      client.open(another, TEXT);
    }

    async function ask(of: string): Promise<readonly Diagnostic[]> {
      const { result } = await client.request('textDocument/diagnostic', { textDocument: { uri: of } });
      return (result as FullDocumentDiagnosticReport).items;
    }

    test('is told of its lines first, and the editor asked to ask again for the whole', async () => {
      await opened({ textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } });
      expect((await ask(another)).filter(isOfWhole).map(said)).toEqual([]);
      await until('the editor to be asked', () => client.asked.includes('workspace/diagnostic/refresh') || undefined);
      expect((await ask(another)).filter(isOfWhole)).not.toEqual([]);
    });

    test('is told of at once where the editor cannot be asked to ask again', async () => {
      await opened({ textDocument: { diagnostic: {} } });
      expect((await ask(another)).filter(isOfWhole)).not.toEqual([]);
    });
  });

  test('may be closed before it was looked at, and opened again', async () => {
    const top = { line: 0, character: 0 };
    client.change(uri, 2, [{ range: { start: top, end: top }, text: NOBODY }]);
    client.notify('textDocument/didClose', { textDocument: { uri } });
    client.open(uri, TEXT, 3);
    const findings = await complete(3);
    expect(findings.at(-1)?.map(({ code }) => code)).not.toContain('unresolved-name');
  });

  test('may be told to be gone while it is looked at: others are looked at all the same', async () => {
    const other = 'file:///other.toc';
    const top = { line: 0, character: 0 };
    client.open(other, 'theory "T"\naims { one "One" }\none -> nobody\n');
    await client.diagnostics(other, 1);
    client.change(uri, 2, [{ range: { start: top, end: top }, text: NOBODY }]);
    client.notify('textDocument/didClose', { textDocument: { uri } });
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] });
    client.change(other, 2, [{ text: 'theory "T"\naims { one "One" }\none -> noone\n' }]);
    expect((await client.diagnostics(other, 2)).map(({ code }) => code)).toContain('unresolved-name');
  });

  test('tells nothing of the whole of a text that has changed meanwhile', async () => {
    for (let version = 2; version < 8; version++) client.change(uri, version, [{ text: TEXT + '\n'.repeat(version) }]);
    await complete(7);
    const versions = client.published(uri).map(({ version }) => version);
    expect(versions.at(-1)).toBe(7);
    expect(versions).toEqual(versions.toSorted((a = 0, b = 0) => a - b));
  });
});

function down(finding: Diagnostic): Diagnostic {
  const { start, end } = finding.range;
  return { ...finding, range: { start: { ...start, line: start.line + 1 }, end: { ...end, line: end.line + 1 } } };
}
