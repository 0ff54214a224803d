import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mustSkip } from '../support/requirements.ts';
import { installExtension } from './harness/code-server.ts';
import { runInExtensionHost } from './harness/extension-host.ts';
import { packExtension } from './harness/pack.ts';
import { missingForEditor } from './harness/required.ts';
import { RESULTS_VARIABLE, type SuiteResult } from './harness/results.ts';
import { bundleSuite, DRIVER_EXTENSION } from './harness/suite.ts';
import { exampleWorkspace } from './harness/workspace.ts';

const WHAT = 'The tests inside the extension host (code-server)';

describe.skipIf(mustSkip(WHAT, missingForEditor()))('the packed extension in an extension host', () => {
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'toc-host-'));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('passes the tests of test/editor/host', async () => {
    const extensionsFolder = path.join(folder, 'extensions');
    const resultsFile = path.join(folder, 'results.json');
    await installExtension(await packExtension(), path.join(folder, 'install'), extensionsFolder);
    const output: string[] = [];
    const code = await runInExtensionHost({
      folder: path.join(folder, 'server'),
      extensionsFolder,
      developmentFolders: [DRIVER_EXTENSION],
      testsFile: await bundleSuite(),
      workspace: exampleWorkspace(folder),
      env: { [RESULTS_VARIABLE]: resultsFile },
      onOutput: (words) => output.push(words),
    });
    if (code !== 0) console.error(output.join('\n'));
    const results: readonly SuiteResult[] = JSON.parse(readFileSync(resultsFile, 'utf8'));
    console.log(results.map(({ state, title, durationMs }) => `  ${state} ${title} (${durationMs} ms)`).join('\n'));
    expect(results.filter((result) => result.state === 'failed')).toEqual([]);
    expect(code).toBe(0);
  }, 180_000);
});
