import type { BrowserContext, Frame, Locator, Page } from 'playwright-core';
import { until } from '../../support/until.ts';

const WORKBENCH_WITHIN_MS = 60_000;

/** The VS Code window, driven as a user does: keys, clicks and what can be seen. */
export class Workbench {
  readonly page: Page;
  /** What the page said on its console, for the report of a failure. */
  readonly console: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    page.on('console', (message) => this.console.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => this.console.push(`page error: ${error.message}`));
  }

  /** Opens a window at its address and waits until it can be used. */
  static async open(context: BrowserContext, address: string): Promise<Workbench> {
    const workbench = new Workbench(await context.newPage());
    await workbench.page.goto(address);
    await workbench.page
      .locator('.monaco-workbench .part.statusbar')
      .waitFor({ state: 'visible', timeout: WORKBENCH_WITHIN_MS });
    return workbench;
  }

  /** Opens a file of the folder by its name. */
  async openFile(name: string): Promise<void> {
    await this.page.getByRole('treeitem', { name }).first().dblclick();
    await this.tab(name, '.active').waitFor();
    await this.editor(name).waitFor();
  }

  /** Runs a command of the palette by its title. */
  async command(title: string): Promise<void> {
    await this.pick('F1', `>${title}`, title);
  }

  /** Takes a row of the quick pick that an earlier step opened. */
  async choose(label: string): Promise<void> {
    await this.page.locator('.quick-input-widget:visible input.input').fill(label);
    await this.focusedRow(label).waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** Confirms VS Code's own dialogue for the name of a file to write, with the name that it offers. */
  async saveAsOffered(name: string): Promise<void> {
    await until(`the name ${name} to be offered`, async () => {
      const input = this.page.locator('.quick-input-widget:visible input.input');
      return (await input.count()) > 0 && (await input.inputValue()).endsWith(name) ? true : undefined;
    });
    await this.page
      .locator('.quick-input-widget:visible .monaco-button', { hasText: 'OK' })
      .or(this.page.locator('.quick-input-widget:visible .monaco-button', { hasText: 'Save' }))
      .first()
      .click();
  }

  /** Confirms VS Code's own dialogue for a folder, with the one that it offers. */
  async takeOfferedFolder(button: string): Promise<void> {
    const take = this.page.locator('.quick-input-widget:visible .monaco-button', { hasText: button });
    await take.first().waitFor();
    await take.first().click();
  }

  /** Goes to a line of the active editor, counted from 1. */
  async goToLine(line: number): Promise<void> {
    await this.pick('Control+G', `:${line}`, 'Go to line', 'Press Enter to go to line');
    await this.page.locator('.statusbar-item', { hasText: new RegExp(`^Ln ${line},`) }).waitFor();
  }

  /** The line that the cursor stands on, counted from 1, as the status bar says. */
  async cursorLine(): Promise<number | undefined> {
    const texts = await this.page.locator('.statusbar-item', { hasText: /^Ln \d+, Col/ }).allInnerTexts();
    const line = /Ln (\d+)/.exec(texts.join(' '))?.[1];
    return line === undefined ? undefined : Number(line);
  }

  /** The text editor that shows a file. */
  editor(name: string): Locator {
    return this.page.locator(`.editor-instance .monaco-editor[data-uri$="/${name}"]`).first();
  }

  /** How many colours the visible text of a file has. */
  async colours(name: string): Promise<number> {
    const classes = await this.editor(name)
      .locator('.view-line span[class^="mtk"]')
      .evaluateAll((spans) => spans.map((span) => /mtk\d+/.exec(span.className)?.[0]));
    return new Set(classes).size;
  }

  /** The tab of a file or panel. */
  tab(name: string, modifier = ''): Locator {
    return this.page.locator(`.tabs-container .tab${modifier}[data-resource-name="${name}"]`);
  }

  /** The rows of the Problems view, which is opened by this. */
  async problems(): Promise<Locator> {
    await this.command('Problems: Focus on Problems View');
    return this.page.locator('.markers-panel .monaco-list-row');
  }

  /** An item of the status bar with these words. */
  statusItem(words: string): Locator {
    return this.page.locator('.statusbar-item', { hasText: words });
  }

  /** The document of an extension's web view, found by a selector that only it satisfies. */
  webview(selector: string): Promise<Frame> {
    return until(`a web view with ${selector}`, async () => {
      for (const frame of this.page.frames()) {
        // VS Code puts the extension's document into the inner of two nested frames.
        const inner = frame.name() === 'active-frame' || frame.name() === 'pending-frame';
        if (!inner || !frame.parentFrame()?.url().includes('/webview/browser/pre/')) continue;
        if ((await countIn(frame, selector)) > 0) return frame;
      }
      return undefined;
    });
  }

  private focusedRow(...rows: readonly string[]): Locator {
    const focused = rows.map((row) => `.quick-input-list .monaco-list-row.focused[aria-label^="${escaped(row)}"]`);
    return this.page.locator(focused.join(', '));
  }

  /** Opens the quick pick with a key, types, waits until the wanted row is the chosen one, and takes it. */
  private async pick(key: string, text: string, ...rows: readonly string[]): Promise<void> {
    const input = this.page.locator('.quick-input-widget:visible input.input');
    await this.page.keyboard.press(key);
    await input.waitFor();
    await input.fill(text);
    // The list is filtered asynchronously: Enter before this would take a stale row.
    await this.focusedRow(...rows).waitFor();
    await this.page.keyboard.press('Enter');
    // What was taken may open a quick pick of its own: then it is the words that are gone, not the box.
    await this.page.waitForFunction((words) => {
      const box = document.querySelector<HTMLInputElement>('.quick-input-widget input.input');
      return box === null || box.offsetParent === null || box.value !== words;
    }, text);
  }
}

function escaped(words: string): string {
  return words.replace(/["\\]/g, '\\$&');
}

async function countIn(frame: Frame, selector: string): Promise<number> {
  try {
    return await frame.locator(selector).count();
  } catch {
    return 0; // The frame was replaced while we asked: the next round sees its successor.
  }
}
