import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { HostMessage, Theory, ViewMessage } from '@theory-of-change/model';
import type { Browser, Page } from 'playwright-core';
import { pageHtml } from '../../packages/extension/src/diagram/page.ts';
import { ROOT } from '../support/paths.ts';
import { until } from '../support/until.ts';
import { COLOURS, type ColourTheme } from './colour-themes.ts';

/** Where the built files are. */
const DIST = path.resolve(ROOT, process.env.TOC_DIST ?? 'dist');
/** An address of our own: the browser asks it nothing that we do not answer from `dist`. */
const ORIGIN = 'http://diagram.test';
export const URI = 'file:///theory.toc';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.ttf': 'font/ttf',
  '.html': 'text/html',
};

export interface PageOptions {
  readonly colours?: ColourTheme;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly reducedMotion?: 'reduce';
  readonly forcedColors?: 'active';
}

/** The page of the diagram as VS Code shows it: its own document and policy, and the editor's end of the messages in our hands. */
export class DiagramPage {
  readonly page: Page;
  /** What the page said on its console that it should not have: errors, and what its policy refused. */
  readonly complaints: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
  }

  static async open(browser: Browser, options: PageOptions = {}): Promise<DiagramPage> {
    const { colours = 'light', viewport = { width: 1000, height: 640 }, reducedMotion, forcedColors } = options;
    const page = await browser.newPage({
      viewport,
      ...(reducedMotion ? { reducedMotion } : {}),
      ...(forcedColors ? { forcedColors } : {}),
    });
    const diagram = new DiagramPage(page);
    await page.route(`${ORIGIN}/**`, async (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      const body =
        name === 'page.html'
          ? pageHtml({ source: ORIGIN, address: (file) => `${ORIGIN}/${file}` })
          : readFileSync(path.join(DIST, name));
      await route.fulfill({ body, contentType: TYPES[path.extname(name)] ?? 'application/octet-stream' });
    });
    await page.addInitScript(fakeEditor, COLOURS[colours]);
    await page.goto(`${ORIGIN}/page.html`);
    await diagram.message('ready');
    return diagram;
  }

  /** Sends a message as the editor does. */
  async tell(message: HostMessage): Promise<void> {
    await this.page.evaluate((data) => postMessage(data, '*'), message);
  }

  /** Sends a theory. */
  async tellTheory(theory: Theory, version = 1, errors = 0): Promise<void> {
    await this.tell({
      kind: 'theory',
      uri: URI,
      version,
      theory: { ...theory, uri: URI },
      settings: {},
      errors,
      warnings: 0,
    });
  }

  /** Sends a theory and waits until it is drawn. */
  async show(theory: Theory, version = 1, errors = 0): Promise<void> {
    await this.tellTheory(theory, version, errors);
    await this.drawn(version);
  }

  async drawn(version: number): Promise<void> {
    await this.page.locator(`body[data-state="drawn"][data-version="${version}"]`).waitFor();
  }

  /** All that the page has told the editor. */
  messages(): Promise<readonly ViewMessage[]> {
    return this.page.evaluate(() => (globalThis as unknown as { told: ViewMessage[] }).told);
  }

  /** The first message of a kind. */
  message<K extends ViewMessage['kind']>(kind: K): Promise<Extract<ViewMessage, { kind: K }>> {
    return until(`the message ${kind}`, async () => {
      const found = (await this.messages()).find((message) => message.kind === kind);
      return found as Extract<ViewMessage, { kind: K }> | undefined;
    });
  }

  card(id: string) {
    return this.page.locator(`.toc-drawing [data-role="card"][data-id="${id}"]`);
  }

  /** Scale and place of the drawing, from its `transform`. */
  async view(): Promise<{ readonly x: number; readonly y: number; readonly k: number }> {
    const transform = (await this.page.locator('.toc-drawing').getAttribute('transform')) ?? '';
    const [x = Number.NaN, y = Number.NaN, k = 1] = (transform.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    return { x, y, k };
  }

  close(): Promise<void> {
    return this.page.close();
  }
}

/** Runs in the page before its own script: VS Code's end. */
function fakeEditor({ kind, variables }: (typeof COLOURS)[ColourTheme]): void {
  const told: unknown[] = [];
  Object.assign(globalThis, {
    told,
    acquireVsCodeApi: () => ({ postMessage: (message: unknown) => told.push(message), setState: () => undefined }),
  });
  addEventListener('DOMContentLoaded', () => {
    document.body.classList.add(kind);
    for (const [name, value] of Object.entries(variables)) document.documentElement.style.setProperty(name, value);
  });
}
