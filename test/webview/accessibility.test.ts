import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clinical } from '../../packages/diagram/src/testing/clinical.ts';
import { findChromium, launchBrowser } from '../support/chromium.ts';
import { mustSkip } from '../support/requirements.ts';
import { COLOURS, type ColourTheme } from './colour-themes.ts';
import { DiagramPage, type PageOptions } from './diagram-page.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const lacks = findChromium() === undefined ? ['chromium (apt-get install chromium, or set CHROMIUM_PATH)'] : [];

describe.skipIf(mustSkip('the accessibility of the diagram', lacks))('the diagram for everybody', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  async function show(options?: PageOptions): Promise<DiagramPage> {
    const diagram = await DiagramPage.open(browser, options);
    await diagram.show(clinical);
    return diagram;
  }

  const themes = Object.keys(COLOURS) as ColourTheme[];
  test.each(themes)('axe finds nothing, with the find box open and without: %s', async (colours) => {
    const diagram = await show({ colours });
    expect(await violations(diagram)).toEqual([]);
    await diagram.tell({ kind: 'command', command: 'find' });
    await diagram.page.getByRole('combobox').fill('parent');
    await diagram.page.getByRole('option').first().waitFor();
    expect(await violations(diagram)).toEqual([]);
    await diagram.close();
  });

  test('axe finds nothing while words stand in place of a figure', async () => {
    const diagram = await DiagramPage.open(browser);
    await diagram.tell({ kind: 'status', uri: 'file:///a.toc', words: 'This file holds no theory of change yet.' });
    await diagram.page.getByText('no theory of change').waitFor();
    expect(await violations(diagram)).toEqual([]);
    await diagram.close();
  });

  test('a screen reader hears columns, cards, and what leads to what', async () => {
    const diagram = await show();
    const card = diagram.page.getByRole('button', { name: 'A parent misses or misreads signals' });
    expect(await card.getAttribute('aria-roledescription')).toBe('card');
    expect(await card.getAttribute('aria-description')).toMatch(/^In Problems\. Leads to “Help parents to reflect/);
    expect(await diagram.page.getByRole('group', { name: 'Short-term outcomes' }).count()).toBeGreaterThan(0);
    await diagram.close();
  });

  test('with 200 % zoom the tools are all in sight and do not hide the note', async () => {
    // Zooming a page to 200 % halves the pixels that it has.
    const diagram = await show({ viewport: { width: 500, height: 320 } });
    await diagram.show(clinical, 2, 2);
    await diagram.page.mouse.move(250, 160);
    for (const button of await diagram.page.getByRole('button', { name: /Zoom|Fit|Find|Tidy|Export/ }).all()) {
      const box = await button.boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= 500 && box.y + box.height <= 320).toBe(true);
    }
    const [tools, note] = [await boxOf(diagram, '.toc-toolbar'), await boxOf(diagram, '.toc-note')];
    expect(note.x + note.width <= tools.x || note.y + note.height <= tools.y).toBe(true);
    await diagram.close();
  });

  test('the tools are quiet until the pointer or the focus comes', async () => {
    const diagram = await show({ reducedMotion: 'reduce' });
    const opacity = () => diagram.page.locator('.toc-toolbar').evaluate((tools) => getComputedStyle(tools).opacity);
    await diagram.page.locator('body').evaluate(() => undefined);
    expect(await opacity()).toBe('0');
    await diagram.page.mouse.move(300, 300);
    expect(await opacity()).toBe('1');
    await diagram.close();
  });

  test('with forced colours the figure keeps its own, which say more, and the frames follow the system', async () => {
    const diagram = await show({ forcedColors: 'active' });
    await diagram.tell({ kind: 'reveal', uri: 'file:///theory.toc', version: 1, id: 'warmth' });
    const marker = diagram.page.locator('.toc-marker-cursor');
    await marker.waitFor();
    const highlight = await diagram.page.evaluate(() => {
      const probe = document.createElement('span');
      probe.style.color = 'Highlight';
      document.body.append(probe);
      return getComputedStyle(probe).color;
    });
    expect(await marker.evaluate((frame) => getComputedStyle(frame).stroke)).toBe(highlight);
    await diagram.close();
  });
});

/** What axe-core finds against WCAG 2.2 AA and good practice: rule and element. */
async function violations({ page }: DiagramPage): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } };
    return axe.run();
  });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`));
}

async function boxOf({ page }: DiagramPage, selector: string) {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} is not there.`);
  return box;
}
