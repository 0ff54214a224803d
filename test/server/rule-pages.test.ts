import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { RunningServer } from './language-server.ts';

const uri = 'file:///garden.toc';
const TEXT = 'activities { dig "Dig and plant together" }\ndig -> met\n';

describe('the code of a finding', () => {
  let server: RunningServer;

  beforeEach(() => {
    server = RunningServer.start();
  });
  afterEach(() => server.kill());

  async function firstFinding() {
    await server.open(uri, TEXT);
    const { diagnostics } = await server.diagnostics(uri, (found) => found.diagnostics.length > 0);
    return diagnostics[0];
  }

  test('leads to the page of its rule, where the editor has a command for that', async () => {
    await server.initialize({ options: { ruleCommand: 'editor.showRule' } });
    const found = await firstFinding();
    expect(found?.code).toBe('unresolved-name');
    expect(decodeURIComponent(found?.codeDescription?.href ?? '')).toBe('command:editor.showRule?["unresolved-name"]');
  });

  test('is plain in every other editor', async () => {
    await server.initialize();
    expect((await firstFinding())?.codeDescription).toBeUndefined();
  });
});
