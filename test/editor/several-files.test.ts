import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { CACHE } from '../support/paths.ts';
import { mustSkip } from '../support/requirements.ts';
import { until } from '../support/until.ts';
import { type CodeServer, installExtension, startCodeServer } from './harness/code-server.ts';
import { packExtension } from './harness/pack.ts';
import { missingForEditor } from './harness/required.ts';
import { Workbench } from './harness/workbench.ts';

/** Three files that import one another, and all speak of one measure. */
const FILES: Readonly<Record<string, string>> = {
  'measures.toc': 'measures {\n  street "Street survey"\n}\n',
  'garden.toc': `import "./measures.toc"
theory "A garden"
activities {
  dig "Dig and plant together"
}
short-term outcomes {
  meet "Neighbours know each other" {
    indicator "More people greet each other" { using street }
  }
}
dig -> meet
`,
  'choir.toc': `import "./measures.toc"
import "./garden.toc"
theory "A choir"
activities {
  sing "Sing every Tuesday"
}
short-term outcomes {
  belong "People feel that they belong" {
    indicator "Fewer people are alone" { using street }
  }
}
sing -> belong -> meet
`,
};

const SHOTS = path.join(CACHE, 'editor-shots');
const WHAT = 'Renaming across files in the editor (code-server and chromium)';

describe.skipIf(mustSkip(WHAT, missingForEditor()))('a name that three files use', () => {
  let folder = '';
  let workspace = '';
  let server: CodeServer | undefined;
  let browser: Browser | undefined;
  let workbench: Workbench;

  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    folder = mkdtempSync(path.join(os.tmpdir(), 'toc-rename-'));
    workspace = path.join(folder, 'workspace');
    mkdirSync(workspace);
    for (const [name, text] of Object.entries(FILES)) writeFileSync(path.join(workspace, name), text);
    const extensionsFolder = path.join(folder, 'extensions');
    await installExtension(await packExtension(), path.join(folder, 'install'), extensionsFolder);
    server = await startCodeServer({ folder: path.join(folder, 'server'), extensionsFolder });
    browser = await launchBrowser();
    const context = await browser.newContext({ viewport: { width: 1500, height: 950 } });
    workbench = await Workbench.open(context, `${server.url}?${new URLSearchParams({ folder: workspace })}`);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('is renamed in all of them', async () => {
    keepEvidence();
    for (const name of Object.keys(FILES)) await workbench.openFile(name);
    await workbench.statusItem('nothing found').waitFor();
    await workbench.editor('choir.toc').getByText('street', { exact: true }).click();
    await workbench.page.keyboard.press('F2');
    const name = workbench.page.locator('.rename-box input');
    await name.waitFor();
    await name.fill('survey');
    await workbench.page.keyboard.press('Enter');
    await name.waitFor({ state: 'hidden' });
    await written((text) => text.replaceAll('street', 'survey'));
    // The disk has it a moment before the editor knows: an undo in between would leave texts that the editor takes for saved.
    for (const name of Object.keys(FILES)) await workbench.tab(name, '.dirty').waitFor({ state: 'detached' });
    await workbench.statusItem('nothing found').waitFor();
  });

  test('and one undo takes all of it back', async () => {
    keepEvidence();
    await workbench.page.keyboard.press('Control+Z');
    for (const name of Object.keys(FILES)) await workbench.tab(name, '.dirty').waitFor();
    await workbench.command('File: Save All');
    await written((text) => text);
    await workbench.statusItem('nothing found').waitFor();
  });

  /** Waits until each file on the disk is as it was made from its first text, and tells the first that is not. */
  async function written(made: (text: string) => string): Promise<void> {
    for (const [name, text] of Object.entries(FILES)) {
      const read = () => readFileSync(path.join(workspace, name), 'utf8');
      await until(`the new ${name}`, () => read() === made(text) || undefined).catch(() =>
        expect(read()).toBe(made(text)),
      );
    }
  }

  function keepEvidence(): void {
    onTestFailed(async () => {
      await workbench.page.screenshot({ path: path.join(SHOTS, 'failed-rename.png') });
      console.error(workbench.console.filter((line) => /theory-of-change|toc\b|page error/i.test(line)).join('\n'));
    });
  }
});
