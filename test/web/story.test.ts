import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import { BID_PACK } from '../../packages/export/src/catalogue.ts';
import { LiveFigure } from '../editor/harness/live-figure.ts';
import { unpackedExtension } from '../editor/harness/pack.ts';
import { Workbench } from '../editor/harness/workbench.ts';
import { launchBrowserForFrames } from '../support/chromium.ts';
import { CACHE } from '../support/paths.ts';
import { mustSkip } from '../support/requirements.ts';
import { until } from '../support/until.ts';
import { gardenWorkspace } from './harness/garden.ts';
import { missingForWeb } from './harness/installation.ts';
import { startWebServer, type WebServer } from './harness/web-server.ts';

const FILE = 'garden.toc';
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

  test('a theory opens, with what it imports from a second file and from the library', async () => {
    keepEvidence();
    await workbench.openFile(FILE);
    await workbench.statusItem('draft · nothing found').waitFor();
    await workbench.editor(FILE).getByText('measured by street').waitFor();
  });

  test('a mistake shows in Problems, and its fix mends it', async () => {
    keepEvidence();
    await workbench.editor(FILE).click();
    await workbench.page.keyboard.press('Control+End');
    await workbench.page.keyboard.type('dig -> met');
    const mistake = (await workbench.problems()).filter({ hasText: 'met' });
    await mistake.waitFor();
    await shot('problem');
    await mistake.getByText('unresolved-name').click();
    const page = await workbench.webview('h2#unresolved-name');
    await until('the rule’s heading in sight', () => page.locator('h2#unresolved-name').isVisible());
    await shot('rule');
    await workbench.openFile(FILE);
    await workbench.editor(FILE).getByText('met', { exact: true }).click();
    await workbench.page.keyboard.press('Control+.');
    await workbench.page.locator('.action-widget .monaco-list-row.focused', { hasText: 'meet' }).waitFor();
    await workbench.page.keyboard.press('Enter');
    await mistake.waitFor({ state: 'detached' });
  });

  test('an arrow’s end is completed by a name, with the words that it stands for', async () => {
    keepEvidence();
    await workbench.editor(FILE).click();
    await workbench.page.keyboard.press('Control+End');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.keyboard.type('lonely -> ');
    await workbench.page.keyboard.press('Control+Space');
    const offered = workbench.page.locator('.suggest-widget .monaco-list-row', { hasText: 'meet' });
    await offered.first().waitFor();
    expect(await offered.first().textContent()).toContain('Neighbours know each other by name');
    await shot('completion');
    await workbench.page.keyboard.press('Escape');
    for (let undone = 0; undone < 12; undone++) await workbench.page.keyboard.press('Control+Z');
  });

  test('the diagram is drawn beside the text, and a click on a card goes to its line', async () => {
    keepEvidence();
    await workbench.command('Theory of Change: Open Diagram to the Side');
    figure = new LiveFigure(await workbench.webview('body[data-state="drawn"]'));
    expect(await figure.cards.count()).toBe(3);
    await shot('diagram');
    await figure.card('dig').click();
    await until('the cursor on the card’s line', async () => (await workbench.cursorLine()) === 10 || undefined);
  });

  test('a change in the second file is at once a finding in the first', async () => {
    keepEvidence();
    await workbench.openFile('measures.toc');
    await workbench.goToLine(2);
    await workbench.page.keyboard.press('Home');
    await workbench.page.keyboard.type('our-');
    const mistake = (await workbench.problems()).filter({ hasText: 'street' });
    await mistake.waitFor();
    await shot('second-file');
    await workbench.editor('measures.toc').click();
    await workbench.page.keyboard.press('Control+Z');
    await mistake.waitFor({ state: 'detached' });
  });

  test('the library that ships opens from its import', async () => {
    keepEvidence();
    await workbench.openFile(FILE);
    const { keyboard, mouse } = workbench.page;
    // The link shows that it is one as soon as the key is held: only then a press follows it.
    await keyboard.down('Control');
    await workbench.editor(FILE).getByText('library:parent-infant').hover({ force: true });
    await workbench.page.locator('.detected-link-active').first().waitFor();
    await mouse.down();
    await mouse.up();
    await keyboard.up('Control');
    await workbench.page.getByRole('tab', { name: 'parent-infant.toc' }).waitFor();
    await workbench.editor('parent-infant.toc').getByText('Ages and Stages').first().waitFor();
    await shot('library');
  });

  test('a new theory is made from a template, and drawn', async () => {
    keepEvidence();
    await workbench.command('Theory of Change: New from Template');
    await workbench.choose('Clinical team');
    await workbench.statusItem('clinical · workshop').waitFor();
    await workbench.page.getByRole('tab', { name: 'Diagram: Untitled-1' }).waitFor();
    const drawn = new LiveFigure(await workbench.webview('body[data-state="drawn"]'));
    await until('its cards', async () => (await drawn.cards.count()) > 5 || undefined);
    await shot('template');
  });

  test.each([
    ['PDF', 'garden.pdf'],
    ['SVG', 'garden.svg'],
    ['PNG', 'garden.png'],
  ])('the figure is exported as %s beside the theory', async (format, name) => {
    keepEvidence();
    await workbench.openFile(FILE);
    await workbench.command('Theory of Change: Export');
    await workbench.choose(format);
    await workbench.choose('A4 landscape');
    await workbench.saveAsOffered(name);
    await workbench.page.locator('.notification-toast', { hasText: `${name} is written` }).waitFor();
    await workbench.page.getByRole('treeitem', { name }).waitFor();
    await shot(`exported-${format}`);
    await workbench.command('Notifications: Clear All Notifications');
  });

  test('and the written picture is a picture', async () => {
    keepEvidence();
    await workbench.page.getByRole('treeitem', { name: 'garden.png' }).dblclick();
    const preview = await workbench.webview('img');
    const width = await until('the picture’s width, px', () =>
      preview
        .locator('img')
        .evaluate((image) => (image instanceof HTMLImageElement && image.naturalWidth) || undefined),
    );
    // A4 landscape at 300 px to the inch.
    expect(width).toBeGreaterThan(3000);
    await shot('written');
  });

  test('the whole bid pack is written beside it, each file by the program that the desktop has too', async () => {
    keepEvidence();
    await workbench.openFile(FILE);
    await workbench.command('Theory of Change: Bid Pack');
    await workbench.choose('A4 landscape');
    await workbench.takeOfferedFolder('OK');
    const replace = workbench.page.getByRole('button', { name: 'Replace' });
    const toast = workbench.page.locator('.notification-toast', { hasText: 'The bid pack is in' });
    await replace.or(toast).first().waitFor({ timeout: 150_000 });
    if (await replace.isVisible()) await replace.click();
    await toast.waitFor({ timeout: 150_000 });
    expect(await toast.textContent()).toMatch(
      new RegExp(`${BID_PACK.length} files\\. The smallest words are \\d+\\.\\d pt`),
    );
    for (const { ending } of BID_PACK) {
      await workbench.page.getByRole('treeitem', { name: `garden${ending}`, exact: true }).waitFor();
    }
    await shot('bid-pack');
  }, 200_000);

  async function shot(name: string): Promise<void> {
    await workbench.page.screenshot({ path: path.join(SHOTS, `${name}.png`) });
  }

  function keepEvidence(): void {
    onTestFailed(async () => {
      await shot('failed');
      console.error(workbench.console.filter((line) => /theory-of-change|toc\b|page error/i.test(line)).join('\n'));
    });
  }
});
