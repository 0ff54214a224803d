import type { Card, Theory } from '@theory-of-change/model';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { clinical } from '../../packages/diagram/src/testing/clinical.ts';
import { findChromium, launchBrowser } from '../support/chromium.ts';
import { mustSkip } from '../support/requirements.ts';
import { DiagramPage, type PageOptions, URI } from './diagram-page.ts';

const lacks = findChromium() === undefined ? ['chromium (apt-get install chromium, or set CHROMIUM_PATH)'] : [];

describe.skipIf(mustSkip('the diagram in a browser', lacks))('the diagram', () => {
  let browser: Browser;
  const opened: DiagramPage[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    const complaints = opened.flatMap((diagram) => diagram.complaints);
    await Promise.all(opened.splice(0).map((diagram) => diagram.close()));
    expect(complaints).toEqual([]);
  });

  async function open(options?: PageOptions): Promise<DiagramPage> {
    const diagram = await DiagramPage.open(browser, options);
    opened.push(diagram);
    return diagram;
  }

  async function show(theory: Theory = clinical, options?: PageOptions): Promise<DiagramPage> {
    const diagram = await open(options);
    await diagram.show(theory);
    return diagram;
  }

  describe('what it draws', () => {
    test('every card, under the policy of the web view', async () => {
      const diagram = await show();
      for (const { id } of clinical.cards) expect(await diagram.card(id).count(), id).toBe(1);
      expect(await diagram.message('drawn')).toEqual({ kind: 'drawn', uri: URI, version: 1 });
    });

    test('follows the text, and keeps the nodes of what did not change', async () => {
      const diagram = await show();
      await diagram.card('health').evaluate((node) => node.setAttribute('data-seen', 'before'));
      await diagram.show(withWords('warmth', 'Parent and baby enjoy each other'), 2);
      expect(await diagram.card('warmth').getAttribute('aria-label')).toBe('Parent and baby enjoy each other');
      expect(await diagram.card('health').getAttribute('data-seen')).toBe('before');
    });

    test('an older text that comes late changes nothing', async () => {
      const diagram = await show();
      await diagram.show(withWords('warmth', 'The new words'), 3);
      await diagram.tellTheory(withWords('warmth', 'The old words'), 2);
      await diagram.show(withWords('warmth', 'The newest words'), 4);
      const drawn = (await diagram.messages()).filter((message) => message.kind === 'drawn');
      expect(drawn.map((message) => message.version)).toEqual([1, 3, 4]);
    });

    test('a broken text keeps the last readable figure, with a word about it', async () => {
      const diagram = await show();
      await diagram.tellTheory({ ...clinical, cards: [], columns: [], arrows: [] }, 2, 3);
      await diagram.page.getByText('The figure is from before').waitFor();
      expect(await diagram.card('warmth').count()).toBe(1);
      expect(await diagram.page.locator('body').getAttribute('data-version')).toBe('1');
    });

    test('a text with errors is drawn as far as it can be read, and says so', async () => {
      const diagram = await show();
      await diagram.show(clinical, 2, 2);
      expect(await diagram.page.locator('.toc-note').textContent()).toBe(
        '2 errors in the text. All that can be read is drawn.',
      );
    });

    test('a layout that fails keeps the last figure and tells the log', async () => {
      const diagram = await show();
      await diagram.tellTheory({ ...clinical, columns: null as unknown as Theory['columns'] }, 2);
      await diagram.message('problem');
      expect(await diagram.card('warmth').count()).toBe(1);
      await diagram.show(withWords('warmth', 'After it'), 3);
      expect(await diagram.page.locator('.toc-note').textContent()).toBe('');
    });

    test('a file without cards says how to begin; a library, what it is for', async () => {
      const diagram = await open();
      const empty = { ...clinical, cards: [], columns: [], arrows: [] };
      await diagram.tellTheory(empty);
      await diagram.page.getByText('No cards yet').waitFor();
      await diagram.tellTheory({ ...empty, kind: 'library', stakeholders: [PARENT] }, 2);
      await diagram.page.getByText('This file is a library').waitFor();
    });

    test('follows the editor’s colour theme', async () => {
      const diagram = await show();
      const paper = () =>
        diagram.page.locator('.toc-surface').evaluate((figure) => getComputedStyle(figure).backgroundColor);
      expect(await paper()).toBe('rgb(255, 255, 255)');
      await diagram.page.evaluate(() => document.body.classList.replace('vscode-light', 'vscode-high-contrast'));
      await expect.poll(paper).toBe('rgb(0, 0, 0)');
    });

    test('another file takes the place of the first, and is fitted', async () => {
      const diagram = await show();
      await diagram.page.keyboard.press('Tab');
      await diagram.page.keyboard.press('+');
      const other = { ...clinical, uri: 'file:///other.toc', title: 'Another' };
      await diagram.tell({
        kind: 'theory',
        uri: other.uri,
        version: 1,
        theory: other,
        settings: {},
        errors: 0,
        warnings: 0,
      });
      await diagram.page.locator('.toc-surface[aria-label="Another"]').waitFor();
      await expectFitted(diagram);
    });
  });

  describe('the view', () => {
    test('begins with the whole figure', async () => {
      await expectFitted(await show());
    });

    test('stays where it is while the text changes', async () => {
      const diagram = await show();
      await diagram.page.mouse.move(500, 300);
      await diagram.page.mouse.wheel(60, 40);
      const before = await diagram.view();
      await diagram.show(withWords('warmth', 'Parent and baby enjoy each other'), 2);
      expect(await diagram.view()).toEqual(before);
    });

    test('a new column moves nothing that the eye holds on to', async () => {
      const diagram = await show();
      await diagram.page.mouse.move(500, 300);
      await diagram.page.mouse.wheel(60, 40);
      await diagram.tell({ kind: 'reveal', uri: URI, version: 1, id: 'warmth' });
      await diagram.page.locator('.toc-marker-cursor').waitFor();
      const before = await diagram.card('warmth').boundingBox();
      await diagram.show(withInputs(), 2);
      const after = await diagram.card('warmth').boundingBox();
      expect(after?.x).toBeCloseTo(before?.x ?? 0, 0);
      expect(after?.y).toBeCloseTo(before?.y ?? 0, 0);
    });

    test('a drag pans, and is no click', async () => {
      const diagram = await show();
      const before = await diagram.view();
      await diagram.card('warmth').hover();
      await diagram.page.mouse.down();
      await diagram.page.mouse.move(560, 330, { steps: 5 });
      await diagram.page.mouse.up();
      const after = await diagram.view();
      expect(after.k).toBe(before.k);
      expect([after.x, after.y]).not.toEqual([before.x, before.y]);
      expect((await diagram.messages()).some((message) => message.kind === 'select')).toBe(false);
    });

    test('scrolling pans; with Ctrl it zooms', async () => {
      const diagram = await show();
      const before = await diagram.view();
      await diagram.page.mouse.move(500, 300);
      await diagram.page.mouse.wheel(30, 20);
      const panned = await diagram.view();
      expect(panned.x).toBeCloseTo(before.x - 30);
      expect(panned.y).toBeCloseTo(before.y - 20);
      await diagram.page.keyboard.down('Control');
      await diagram.page.mouse.wheel(0, -100);
      await diagram.page.keyboard.up('Control');
      expect((await diagram.view()).k).toBeGreaterThan(panned.k);
    });

    test('the buttons zoom and fit', async () => {
      const diagram = await show();
      const { k } = await diagram.view();
      await diagram.page.getByRole('button', { name: 'Zoom in' }).click();
      expect((await diagram.view()).k).toBeCloseTo(k * 1.25);
      await diagram.page.getByRole('button', { name: 'Zoom out' }).click();
      await diagram.page.getByRole('button', { name: 'Zoom out' }).click();
      expect((await diagram.view()).k).toBeCloseTo(k / 1.25);
      await diagram.page.getByRole('button', { name: 'Fit the figure' }).click();
      await expectFitted(diagram);
    });

    test('a fitted figure stays fitted when the panel changes its size', async () => {
      const diagram = await show();
      await diagram.page.setViewportSize({ width: 620, height: 500 });
      await expect.poll(async () => (await diagram.view()).k).toBeLessThan(0.5);
      await expectFitted(diagram);
    });
  });

  describe('pointing and choosing', () => {
    test('a click on a card tells where it is written', async () => {
      const diagram = await show();
      await diagram.card('warmth').click();
      const { source } = clinical.cards.find(({ id }) => id === 'warmth') ?? {};
      expect(await diagram.message('select')).toEqual({
        kind: 'select',
        uri: URI,
        version: 1,
        id: 'warmth',
        range: source?.range,
        source: URI,
      });
    });

    test.each([
      ['new words inside it', () => withWords('warmth', 'Parent and baby enjoy each other')],
      ['a column before it', () => withInputs()],
      ['a heading above it', () => ({ ...clinical, title: 'Together from the start '.repeat(40) })],
    ])('a click counts for the card that was pressed, also when it gets %s before the release', async (_, changed) => {
      const diagram = await show();
      await diagram.card('warmth').hover();
      await diagram.page.mouse.down();
      await diagram.show(changed(), 2);
      await diagram.page.mouse.up();
      expect(await diagram.message('select')).toMatchObject({ id: 'warmth', version: 2 });
    });

    test('the pointer on a card lights its pathway and dims the rest', async () => {
      const diagram = await show();
      await diagram.card('warmth').hover();
      const lit = (id: string) => diagram.card(id).getAttribute('data-lit');
      expect(await lit('warmth')).toBe('self');
      expect(await lit('secure')).toBe('upstream');
      expect(await lit('health')).toBe('downstream');
      expect(await lit('ghosts')).toBeNull();
      const opacity = await diagram.card('ghosts').evaluate((node) => getComputedStyle(node).opacity);
      expect(Number(opacity)).toBeLessThan(0.5);
      await diagram.page.mouse.move(5, 5);
      await expect.poll(() => diagram.page.locator('[data-dimmed]').count()).toBe(0);
    });

    test('the cursor’s card is marked and comes into sight', async () => {
      const diagram = await show();
      for (let i = 0; i < 6; i++) await diagram.page.getByRole('button', { name: 'Zoom in' }).click();
      await diagram.tell({ kind: 'reveal', uri: URI, version: 1, id: 'bond' });
      await diagram.page.locator('.toc-marker-cursor').waitFor();
      expect(await diagram.card('bond').getAttribute('aria-current')).toBe('true');
      expect(await isInView(diagram, 'bond')).toBe(true);
      await diagram.tell({ kind: 'reveal', uri: URI, version: 1 });
      await diagram.page.locator('.toc-marker-cursor').waitFor({ state: 'detached' });
    });

    test('the export button asks the editor', async () => {
      const diagram = await show();
      await diagram.page.getByRole('button', { name: 'Export…' }).click();
      expect(await diagram.message('export')).toEqual({ kind: 'export', uri: URI, version: 1 });
    });
  });

  describe('the keyboard', () => {
    test('walks along arrows and within columns; Enter chooses', async () => {
      const diagram = await show();
      await diagram.page.keyboard.press('Tab');
      expect(await focused(diagram)).toBe('bond');
      await diagram.page.keyboard.press('ArrowRight');
      expect(await focused(diagram)).toBe('secure');
      await diagram.page.keyboard.press('ArrowDown');
      expect(await focused(diagram)).toBe('reflect');
      await diagram.page.keyboard.press('ArrowLeft');
      expect(await focused(diagram)).toBe('missed');
      await diagram.page.keyboard.press('Enter');
      expect((await diagram.message('select')).id).toBe('missed');
    });

    test('the focused card is framed, lit and kept in sight', async () => {
      const diagram = await show();
      for (let i = 0; i < 6; i++) await diagram.page.getByRole('button', { name: 'Zoom in' }).click();
      await diagram.page.locator('.toc-drawing [tabindex="0"]').focus();
      await diagram.page.keyboard.press('End');
      const last = await focused(diagram);
      expect(await diagram.page.locator('.toc-marker-focus').count()).toBe(1);
      expect(await diagram.page.locator('[data-dimmed]').count()).toBe(1);
      expect(await isInView(diagram, last ?? '')).toBe(true);
      await diagram.page.keyboard.press('Escape');
      await diagram.page.locator('.toc-marker-focus').waitFor({ state: 'detached' });
    });

    test('the focus stays on its card while the text changes', async () => {
      const diagram = await show();
      await diagram.page.keyboard.press('Tab');
      await diagram.page.keyboard.press('ArrowRight');
      await diagram.show(withWords('warmth', 'Parent and baby enjoy each other'), 2);
      expect(await focused(diagram)).toBe('secure');
    });

    test('/ finds a card by its words; arrows choose, Enter goes there, Escape leaves', async () => {
      const diagram = await show();
      await diagram.page.keyboard.press('Tab');
      await diagram.page.keyboard.press('/');
      const field = diagram.page.getByRole('combobox', { name: 'Find a card' });
      await field.fill('parents');
      expect(await diagram.page.getByRole('option').count()).toBeGreaterThan(1);
      await diagram.page.keyboard.press('ArrowDown');
      const chosen = await diagram.page.locator('[role="option"][aria-selected="true"] .toc-found-words').textContent();
      await diagram.page.keyboard.press('Enter');
      const { id } = await diagram.message('select');
      expect(clinical.cards.find((card) => card.id === id)?.words).toBe(chosen);
      await field.waitFor({ state: 'detached' });
      await diagram.tell({ kind: 'command', command: 'find' });
      await field.waitFor();
      await diagram.page.keyboard.press('Escape');
      await field.waitFor({ state: 'detached' });
      await diagram.page.keyboard.press('/');
      await field.waitFor();
    });
  });
});

const NOWHERE = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };
const PARENT = { id: 'parent', words: 'Parents', notes: [], questions: [], evidence: [], urls: [], source: NOWHERE };

/** The clinical theory with other words on one card. */
function withWords(id: string, words: string): Theory {
  return { ...clinical, cards: clinical.cards.map((card) => (card.id === id ? { ...card, words } : card)) };
}

/** The theory with one column more, before all others. */
function withInputs(): Theory {
  return {
    ...clinical,
    columns: [...clinical.columns, { stage: 'inputs', heading: 'Inputs', groups: [], source: NOWHERE }],
    cards: [...clinical.cards, { ...clinical.cards[0], id: 'staff', words: 'Staff', stage: 'inputs' } as Card],
  };
}

async function focused(diagram: DiagramPage): Promise<string | null> {
  return diagram.page.evaluate(() => document.activeElement?.getAttribute('data-id') ?? null);
}

async function expectFitted(diagram: DiagramPage): Promise<void> {
  const figure = await diagram.page.locator('.toc-drawing > svg').boundingBox();
  const view = await diagram.page.locator('.toc-surface').boundingBox();
  if (figure === null || view === null) throw new Error('There is no figure.');
  expect(figure.x).toBeGreaterThanOrEqual(view.x);
  expect(figure.y).toBeGreaterThanOrEqual(view.y);
  expect(figure.x + figure.width).toBeLessThanOrEqual(view.x + view.width);
  expect(figure.y + figure.height).toBeLessThanOrEqual(view.y + view.height);
}

async function isInView(diagram: DiagramPage, id: string): Promise<boolean> {
  const card = await diagram.card(id).boundingBox();
  const view = await diagram.page.locator('.toc-surface').boundingBox();
  if (card === null || view === null) return false;
  const right = card.x + card.width <= view.x + view.width;
  const bottom = card.y + card.height <= view.y + view.height;
  return card.x >= view.x && card.y >= view.y && right && bottom;
}
