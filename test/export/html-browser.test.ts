import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, launchBrowser } from '../support/chromium.ts';
import { EVERY_WORD, publicWords } from '../support/every-word.ts';
import { pageFile, writtenHtml } from '../support/html.ts';
import { CACHE } from '../support/paths.ts';
import { mustSkip } from '../support/requirements.ts';
import { mustRun } from '../support/run.ts';
import { exampleText, read } from '../support/theories.ts';
import { mustSkipWithout } from '../support/tools.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SHOTS = path.join(CACHE, 'html-shots');
const HOSTILE = [
  'theory "</script><img src=x onerror=alert(1)>"',
  'activities { a "</script><script>document.title = 1</script>"  b "]]><!-- </style></template></svg>" }',
  'short-term { c "مرحبا \u202e & 👶 <b>"  url "javascript:alert(1)" }',
  'a -> c { because "</template><script>alert(2)</script>" }',
  'b -> c',
].join('\n');

const lacks = findChromium() === undefined ? ['chromium (apt-get install chromium, or set CHROMIUM_PATH)'] : [];

describe.skipIf(mustSkip('the page in a browser', lacks))('a page that came by mail', () => {
  let browser: Browser;
  let clinical = '';
  const pages: Page[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    browser = await launchBrowser();
    clinical = pageFile((await writtenHtml(exampleText('clinical.toc'))).html);
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.context().close()));
    expect(complaints.splice(0)).toEqual([]);
  });

  /** Opens it from its file, without a network, and takes note of all that it complains of or asks for. */
  async function open(address = clinical, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ offline: true, viewport: { width: 1440, height: 900 }, ...options });
    const page = await context.newPage();
    pages.push(page);
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('dialog', (dialog) => complaints.push(dialog.message()));
    page.on('request', (request) => {
      if (request.url() !== address && !request.url().startsWith('data:')) complaints.push(request.url());
    });
    await page.goto(address);
    if (options.javaScriptEnabled !== false) await page.locator('body[data-state="live"]').waitFor();
    return page;
  }

  const card = (page: Page, id: string) => page.locator(`.toc-drawing [data-role="card"][data-id="${id}"]`);
  const transform = (page: Page) => page.locator('.toc-drawing').getAttribute('transform');

  test('the pathway of a card lights up under the pointer, and under the keyboard', async () => {
    const page = await open();
    await card(page, 'warmth').hover();
    expect(await card(page, 'bonds').getAttribute('data-lit')).toBe('downstream');
    await page.mouse.move(0, 0);
    expect(await page.locator('[data-lit]').count()).toBe(0);
    await card(page, 'strengths').focus();
    expect(await card(page, 'warmth').getAttribute('data-lit')).toBe('downstream');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-stage'))).toBe('short-term');
  });

  test('it zooms and moves by buttons, keys and drags, and leaves the wheel to the page', async () => {
    const page = await open();
    const fitted = await transform(page);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    const zoomed = await transform(page);
    expect(zoomed).not.toBe(fitted);
    await page.getByRole('button', { name: 'Look further right' }).click();
    expect(await transform(page)).not.toBe(zoomed);
    await page.getByRole('button', { name: 'Fit the figure' }).click();
    expect(await transform(page)).toBe(fitted);
    await card(page, 'warmth').focus();
    await page.keyboard.press('+');
    expect(await transform(page)).not.toBe(fitted);
    await page.keyboard.press('0');
    expect(await transform(page)).toBe(fitted);
    const box = await page.locator('.toc-surface').boundingBox();
    if (box === null) throw new Error('There is no figure.');
    await page.mouse.move(box.x + 12, box.y + 12);
    await page.mouse.wheel(0, 200);
    await page.waitForFunction(() => scrollY > 0);
    expect(await transform(page)).toBe(fitted);
    await page.locator('.toc-surface').scrollIntoViewIfNeeded();
    const now = await page.locator('.toc-surface').boundingBox();
    if (now === null) throw new Error('There is no figure.');
    await page.mouse.move(now.x + 20, now.y + 200);
    await page.mouse.down();
    await page.mouse.move(now.x + 120, now.y + 230, { steps: 4 });
    await page.mouse.up();
    expect(await transform(page)).not.toBe(fitted);
  });

  test('a card opens its details, which lead on from card to card, and back to where one was', async () => {
    const page = await open();
    await card(page, 'warmth').click();
    const details = page.getByRole('dialog');
    await details.getByRole('heading', { name: /^Parent and infant feel safe with each other/ }).waitFor();
    expect(await details.textContent()).toContain('Keys to Interactive Parenting Scale (KIPS)');
    expect(await details.textContent()).toContain('Who: Parents and carers');
    await details.getByRole('button', { name: 'Build on strengths, so that sensitivity and reflection grow' }).click();
    await details.getByRole('heading', { level: 3 }).filter({ hasText: 'strengths' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await details.count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-id'))).toBe('strengths');
    await page.keyboard.press('Enter');
    await details.waitFor();
    await details.getByRole('button', { name: 'Close' }).click();
    expect(await details.count()).toBe(0);
  });

  test('an arrow opens why it is drawn', async () => {
    const page = await open();
    const arrow = page.locator('.toc-drawing [data-role="arrow"]').first();
    await arrow.dispatchEvent('click', { detail: 0 });
    expect(await page.getByRole('dialog').getByRole('heading').textContent()).toContain('leads to');
  });

  test('a card is found by its words', async () => {
    const page = await open();
    await card(page, 'warmth').focus();
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Find a card' }).fill('relaxed');
    await page.getByRole('option', { name: /more relaxed/ }).click();
    expect(await page.getByRole('dialog').textContent()).toContain('relaxed');
  });

  test('lenses show evidence, measures and people, and say what their signs mean', async () => {
    const page = await open();
    const legend = page.locator('.toc-legend');
    await page.getByRole('radio', { name: 'Evidence' }).check();
    expect(await legend.textContent()).toContain('strong evidence (1)');
    const widths = await page
      .locator('.toc-drawing [data-role="arrow"][data-level] path[stroke-width]:visible')
      .evaluateAll((paths) => [...new Set(paths.map((one) => one.getAttribute('stroke-width')))]);
    expect(widths.length).toBeGreaterThan(1);
    await page.getByRole('radio', { name: 'Measures' }).check();
    expect(await legend.textContent()).toMatch(/Measured \(\d+\).*Not measured \(\d+\)/);
    expect(await card(page, 'warmth').getAttribute('aria-description')).toMatch(/^Measured: Keys to Interactive/);
    await page.getByRole('radio', { name: 'Who' }).check();
    expect(await page.locator('.toc-lens-label').first().isVisible()).toBe(true);
    await page.getByRole('radio', { name: 'Nothing more' }).check();
    expect(await page.locator('.toc-lens-label, .toc-drawing [data-level]').count()).toBe(0);
    expect(await legend.count()).toBe(0);
  });

  test.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['on a phone', { viewport: { width: 390, height: 844 } }],
    ['with forced colours', { forcedColors: 'active' }],
  ] as const)('axe finds nothing, with details and lenses open and without: %s', async (name, options) => {
    const page = await open(clinical, options);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('radio', { name: 'Measures' }).check();
    await card(page, 'warmth').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: path.join(SHOTS, `${name.replaceAll(' ', '-')}.png`) });
  });

  test('nothing is wider than a page at 400 %, and every control is large enough to be hit', async () => {
    const page = await open(clinical, { viewport: { width: 320, height: 256 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await card(page, 'warmth').focus();
    await page.keyboard.press('Enter');
    for (const control of await page.locator('button:visible, label:visible').all()) {
      const box = await control.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    }
  });

  test('without scripts the figure and all words are there', async () => {
    const page = await open(clinical, { javaScriptEnabled: false });
    expect(await page.locator('.toc-static svg [data-role="card"]').first().isVisible()).toBe(true);
    expect(await page.getByRole('table').count()).toBeGreaterThan(4);
  });

  test('every word of a theory that is not private is in its text', async () => {
    const { theory } = await read(EVERY_WORD);
    const page = await open(pageFile((await writtenHtml(EVERY_WORD)).html), { javaScriptEnabled: false });
    const text = (await page.locator('.toc-page').textContent()) ?? '';
    expect(publicWords(theory).filter((words) => !text.includes(words))).toEqual([]);
  });

  test('words that look like code stay words', async () => {
    const page = await open(pageFile((await writtenHtml(HOSTILE)).html));
    expect(await page.title()).toBe('</script><img src=x onerror=alert(1)>');
    expect(await page.locator('h1').textContent()).toBe('</script><img src=x onerror=alert(1)>');
    expect(await page.locator('img, a[href^="javascript"]').count()).toBe(0);
    await card(page, 'a').click();
    expect(await page.getByRole('dialog').locator('h3').textContent()).toBe(
      '</script><script>document.title = 1</script>',
    );
  });

  describe.skipIf(mustSkipWithout('the printed page', 'pdfinfo', 'pdftotext'))('printed', () => {
    test('has the figure on one page that lies, tables whose headings come again, and nothing to press', async () => {
      const page = await open();
      const file = path.join(SHOTS, 'printed.pdf');
      await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true });
      const sizes = [
        ...(await mustRun('pdfinfo', ['-f', '1', '-l', '3', file])).matchAll(/Page +\d size: +(\d+)\S* x (\d+)/g),
      ];
      expect(sizes.map(([, width, height]) => Number(width) > Number(height))).toEqual([false, true, false]);
      const text = await mustRun('pdftotext', ['-layout', file, '-']);
      expect(text).not.toMatch(/Also show|Skip to|Drag to/);
      expect([...text.matchAll(/Collected when/g)].length).toBeGreaterThan(1);
      expect(await mustRun('pdftotext', ['-f', '2', '-l', '2', file, '-'])).toContain('Ceiling of accountability');
    });
  });
});

/** What axe-core finds against WCAG 2.2 AA and good practice: rule and element. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } };
    return axe.run();
  });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`));
}
