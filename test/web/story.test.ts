import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import type { LiveFigure } from '../editor/harness/live-figure.ts';
import { unpackedExtension } from '../editor/harness/pack.ts';
import { Workbench } from '../editor/harness/workbench.ts';
import { launchBrowserForFrames } from '../support/chromium.ts';
import { CACHE } from '../support/paths.ts';
import { mustSkip } from '../support/requirements.ts';
import { until } from '../support/until.ts';
import { gardenWorkspace } from './harness/garden.ts';
import { missingForWeb } from './harness/installation.ts';
import { startWebServer, type WebServer } from './harness/web-server.ts';

/** Pictures of the window, to be looked at. */
const SHOTS = path.join(CACHE, 'web-shots');
const VIEWPORT = { width: 1500, height: 950 };
const WHAT = 'The extension in a browser alone (VS Code Web and chromium)';

describe.skipIf(mustSkip(WHAT, missingForWeb()))('the packed extension in a browser alone', () => {
  let folder = '';
  let server: WebServer | undefined;
  let browser: BrowserContext | undefined;
  let workbench: Workbench;
  let figure: LiveFigure;

  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    folder = mkdtempSync(path.join(os.tmpdir(), 'toc-web-'));
    server = await startWebServer({ extension: unpackedExtension(folder), workspace: gardenWorkspace(folder) });
    browser = await launchBrowserForFrames(path.join(folder, 'profile'), { viewport: VIEWPORT });
    workbench = await Workbench.open(browser, server.url);
  });

  afterAll(async () => {
    await browser?.close();
    server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a theory opens, with what it imports from a second file, and nothing is found wrong', async () => {
    keepEvidence();
    await workbench.openFile('garden.toc');
    await workbench.statusItem('draft').waitFor();
    await shot('opened');
    expect(await workbench.statusItem('draft').innerText()).not.toContain('error');
  });

  async function shot(name: string): Promise<void> {
    await workbench.page.screenshot({ path: path.join(SHOTS, `${name}.png`) });
  }

  function keepEvidence(): void {
    onTestFailed(async () => {
      await shot('failed');
      console.error(workbench.console.slice(-60).join('\n'));
    });
  }
});
