import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import { BID_PACK } from '../../packages/export/src/catalogue.ts';
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

/** A page that shows a theory of its own and the one of a file, with a mistake in the first. */
const PAGE = `# Our work

\`\`\`toc
theory "A warm start"
problems { strain "Worry crowds out the baby" }
aims { calm "Give worry a place" }
strain -> calm
strain -> clam
\`\`\`

![The first minute](first.toc)
`;

/** How a file of each kind begins. */
const BEGINNINGS: Readonly<Record<string, string>> = {
  docx: 'PK',
  pptx: 'PK',
  xlsx: 'PK',
  pdf: '%PDF-',
  svg: '<svg ',
  png: '\u0089PNG',
  html: '<!doctype html>',
};

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
    writeFileSync(path.join(workspace, 'page.md'), PAGE);
    lines = readFileSync(path.join(workspace, FILE), 'utf8').split('\n');
    server = await startCodeServer({ folder: path.join(folder, 'server'), extensionsFolder });
    browser = await launchBrowser();
    const address = `${server.url}?${new URLSearchParams({ folder: workspace })}`;
    const context = await browser.newContext({ viewport: VIEWPORT });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    workbench = await Workbench.open(context, address);
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

  test('a Word document is written without a question about its page', async () => {
    keepEvidence();
    await workbench.editor(FILE).click();
    await workbench.command('Theory of Change: Export');
    await workbench.choose('DOCX');
    await workbench.saveAsOffered('clinical.docx');
    await workbench.page.locator('.notification-toast', { hasText: 'clinical.docx is written' }).waitFor();
    expect(beginningOf('clinical.docx')).toBe('PK');
  }, 120_000);

  test('the bid pack comes whole into a folder, with the size of its smallest words', async () => {
    keepEvidence();
    rmSync(path.join(folder, 'workspace/clinical.pdf'));
    rmSync(path.join(folder, 'workspace/clinical.docx'));
    await workbench.editor(FILE).click();
    await workbench.command('Theory of Change: Bid Pack');
    await workbench.choose('A4 landscape');
    await shot('bid-pack-folder');
    await workbench.takeOfferedFolder('Write Bid Pack Here');
    const toast = workbench.page.locator('.notification-toast', { hasText: 'The bid pack is in' });
    await toast.waitFor({ timeout: 150_000 });
    expect(await toast.textContent()).toMatch(/9 files\. The smallest words are \d+\.\d pt/);
    const files = readdirSync(path.join(folder, 'workspace'));
    const wanted = BID_PACK.map(({ ending }) => `clinical${ending}`);
    expect(files).toEqual(expect.arrayContaining(wanted));
    expect(files.filter((file) => file.endsWith('.tmp'))).toEqual([]);
    for (const file of wanted) {
      const start = BEGINNINGS[file.split('.').at(-1) ?? ''];
      if (start !== undefined) expect(beginningOf(file).toLowerCase(), file).toBe(start.toLowerCase());
    }
    await shot('bid-pack');
  }, 200_000);

  test('the figure is copied as a picture', async () => {
    keepEvidence();
    await workbench.command('Notifications: Clear All Notifications');
    await workbench.editor(FILE).click();
    await workbench.command('Theory of Change: Copy Figure');
    await workbench.statusItem('The figure is on the clipboard').waitFor({ timeout: 60_000 });
    const { types, size } = await workbench.page.evaluate(async () => {
      window.focus();
      const [item] = await navigator.clipboard.read();
      const png = await item?.getType('image/png');
      return { types: item?.types, size: png && (await createImageBitmap(png)).width };
    });
    expect(types).toContain('image/png');
    expect(size).toBeGreaterThan(800);
    await shot('copied');
  }, 120_000);

  test('a Markdown page shows theories as figures, and says what is wrong in them', async () => {
    keepEvidence();
    await workbench.openFile('page.md');
    await workbench.editor('page.md').click();
    await workbench.page.keyboard.press('Control+J');
    await workbench.page.keyboard.press('Control+K');
    await workbench.page.keyboard.press('V');
    const preview = await workbench.webview('img.toc-figure-image[alt="The first minute"]');
    const figures = preview.locator('img.toc-figure-image');
    await until('both figures', async () => (await figures.count()) === 2 || undefined);
    await until('the pictures to be shown', async () => {
      const widths = await figures.evaluateAll((all) =>
        all.map((one) => (one instanceof HTMLImageElement ? one.naturalWidth : 0)),
      );
      return widths.every((width) => width > 100) || undefined;
    });
    expect(await preview.locator('.toc-figure-words').allTextContents()).toEqual([
      expect.stringMatching(/^Line 5 of the block: .* clam: /),
    ]);
    // VS Code loads the page out of sight, and then puts it in the place of the one before.
    await until('the page in sight', async () => (await (await preview.frameElement()).isVisible()) || undefined);
    await shot('markdown');
  }, 120_000);

  test('and the page’s own rules were never broken', () => {
    const refused = workbench.console.filter((line) => /Content Security Policy|page error/i.test(line));
    expect(refused).toEqual([]);
  });

  /** The first letters of a file of the workspace, as many as its kind is known by. */
  function beginningOf(file: string): string {
    const length = BEGINNINGS[file.split('.').at(-1) ?? '']?.length ?? 0;
    return readFileSync(path.join(folder, 'workspace', file), 'latin1').slice(0, length);
  }

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
