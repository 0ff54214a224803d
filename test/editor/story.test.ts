import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { CACHE } from '../support/paths.ts';
import { mustSkip } from '../support/requirements.ts';
import { until } from '../support/until.ts';
import { type CodeServer, installExtension, startCodeServer } from './harness/code-server.ts';
import { LiveFigure } from './harness/live-figure.ts';
import { packExtension } from './harness/pack.ts';
import { missingForEditor } from './harness/required.ts';
import { Workbench } from './harness/workbench.ts';
import { exampleWorkspace } from './harness/workspace.ts';

const FILE = 'clinical.toc';
/** Pictures of the window, to be looked at. */
const SHOTS = path.join(CACHE, 'editor-shots');
const VIEWPORT = { width: 1500, height: 950 };

const WHAT = 'The story in the editor (code-server and chromium)';

describe.skipIf(mustSkip(WHAT, missingForEditor()))('a first hour with the packed extension', () => {
  let folder = '';
  let server: CodeServer | undefined;
  let browser: Browser | undefined;
  let workbench: Workbench;
  let figure: LiveFigure;
  /** The file as it is in the editor, kept in step with what the story types. */
  let lines: readonly string[] = [];

  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    folder = mkdtempSync(path.join(os.tmpdir(), 'toc-story-'));
    const extensionsFolder = path.join(folder, 'extensions');
    await installExtension(await packExtension(), path.join(folder, 'install'), extensionsFolder);
    const workspace = exampleWorkspace(folder);
    lines = readFileSync(path.join(workspace, FILE), 'utf8').split('\n');
    server = await startCodeServer({ folder: path.join(folder, 'server'), extensionsFolder });
    browser = await launchBrowser();
    const address = `${server.url}?${new URLSearchParams({ folder: workspace })}`;
    workbench = await Workbench.open(await browser.newContext({ viewport: VIEWPORT }), address);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a theory opens, and the status bar says what it is', async () => {
    keepEvidence();
    await workbench.openFile(FILE);
    await workbench.statusItem('clinical · draft').waitFor();
    // Each colour of the theme is a class of its own: a comment, a setting, words, a number at the least.
    await until('the text to be coloured', async () => ((await workbench.colours(FILE)) >= 4 ? true : undefined));
  });

  test('a mistake shows in Problems with its fix, and the fix mends it', async () => {
    keepEvidence();
    const { page } = workbench;
    await workbench.editor(FILE).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('needs -> relaxd');
    const problems = await workbench.problems();
    const mistake = problems.filter({ hasText: 'relaxd' });
    await mistake.waitFor();
    // On its words: further right its code leads to the page of the rule.
    await mistake.getByText('Nothing here is called').click({ position: { x: 20, y: 8 } });
    await mistake.locator('.markers-panel-action-quickfix').click();
    const fix = page.locator('.context-view .action-item, .action-widget .monaco-list-row', { hasText: 'relaxed' });
    await fix.first().waitFor();
    await shot('fix');
    await fix.first().click();
    await mistake.waitFor({ state: 'detached' });
    await workbench.editor(FILE).getByText('needs -> relaxed').waitFor();
    lines = [...lines.slice(0, -1), 'needs -> relaxed'];
  });

  test('the diagram opens beside the text, with every card', async () => {
    keepEvidence();
    await workbench.command('Theory of Change: Open Diagram to the Side');
    figure = new LiveFigure(await workbench.webview('body[data-state="drawn"]'));
    await figure.card('warmth').waitFor();
    const named = lines.filter((line) => /^ {2,4}(includes )?[\w-]+ +"/.test(line));
    expect(await figure.cards.count()).toBeGreaterThanOrEqual(Math.min(20, named.length));
    await shot('diagram');
  });

  test('a new card appears as it is typed, and no card is ever missing', async () => {
    keepEvidence();
    const before = await figure.cards.count();
    await figure.watch();
    const at = lineOf('problems {');
    await workbench.goToLine(at);
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.keyboard.type('tired "Nights are short, and nobody helps"', { delay: 15 });
    lines = lines.toSpliced(at, 0, '  tired');
    await figure.card('tired').waitFor();
    await figure.drawn();
    await until('all words of the card', async () =>
      /nobody\s*helps/.test((await figure.card('tired').textContent()) ?? '') ? true : undefined,
    );
    expect(await figure.cards.count()).toBe(before + 1);
    expect(await figure.fewestSeen()).toBeGreaterThanOrEqual(before);
    await expectNoErrors();
  });

  test('a click on a card goes to its line', async () => {
    keepEvidence();
    await figure.card('warmth').click();
    const wanted = lineOf('  warmth "');
    await until(`the cursor on line ${wanted}`, async () => (await workbench.cursorLine()) === wanted || undefined);
  });

  test('a click right after a key goes to the line as it is now', async () => {
    keepEvidence();
    const at = lineOf('problems {');
    await workbench.goToLine(at);
    await figure.card('warmth').hover();
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.type('\n// to be discussed');
    await workbench.page.mouse.down();
    await workbench.page.mouse.up();
    lines = lines.toSpliced(at, 0, '  // to be discussed');
    const wanted = lineOf('  warmth "');
    await until(`the cursor on line ${wanted}`, async () => (await workbench.cursorLine()) === wanted || undefined);
  });

  test('the card at the cursor is marked in the diagram', async () => {
    keepEvidence();
    // Away from the card that was clicked: the pathway of a card under the mouse dims the others.
    await workbench.page.mouse.move(0, 0);
    await workbench.goToLine(lineOf('  signpost "'));
    await workbench.page.keyboard.press('Home');
    await figure.markedCard('signpost').waitFor();
    await shot('cursor');
  });

  test('the figure is exported as a PDF beside the theory', async () => {
    keepEvidence();
    await workbench.editor(FILE).click();
    await workbench.command('Theory of Change: Export');
    await workbench.choose('PDF');
    await workbench.choose('A4 landscape');
    await workbench.saveAsOffered('clinical.pdf');
    const file = path.join(folder, 'workspace', 'clinical.pdf');
    await until('the file', () => (existsSync(file) ? true : undefined));
    await until('the whole PDF', () => (readFileSync(file, 'latin1').trimEnd().endsWith('%%EOF') ? true : undefined));
    expect(readFileSync(file, 'latin1').slice(0, 5)).toBe('%PDF-');
    await shot('exported');
  });

  test('and the page’s own rules were never broken', () => {
    const refused = workbench.console.filter((line) => /Content Security Policy|page error/i.test(line));
    expect(refused).toEqual([]);
  });

  /** The line, counted from 1, that begins with these words. */
  function lineOf(start: string): number {
    const index = lines.findIndex((line) => line.startsWith(start));
    expect(index, `a line that begins with “${start}”`).toBeGreaterThanOrEqual(0);
    return index + 1;
  }

  async function expectNoErrors(): Promise<void> {
    const item = workbench.statusItem('clinical · draft');
    await until('no errors in the status bar', async () => (await item.getByText('error').count()) === 0 || undefined);
  }

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
