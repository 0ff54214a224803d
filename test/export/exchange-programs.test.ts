import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fromJson } from '@theory-of-change/exchange';
import type { Theory } from '@theory-of-change/model';
import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { someTheories } from '../exchange/some-theories.ts';
import { findChromium, launchBrowser } from '../support/chromium.ts';
import { mustSkip } from '../support/requirements.ts';
import { mustRun } from '../support/run.ts';
import { EXAMPLE_NAMES, exampleText, read } from '../support/theories.ts';
import { mustSkipWithout } from '../support/tools.ts';
import { textsOf } from './exchange-texts.ts';

const LONG_MS = 300_000;
/** Theories with words that no one would write. */
const ODD = fc.sample(someTheories, { numRuns: 25, seed: 20261122 }).map((json) => fromJson(json, 'memory:/odd.toc'));

async function theories(): Promise<readonly (readonly [string, Theory])[]> {
  const examples = await Promise.all(
    EXAMPLE_NAMES.map(async (name) => [name, (await read(exampleText(name), name)).theory] as const),
  );
  return [...examples, ...ODD.map((theory, at) => [`odd theory ${at + 1}`, theory] as const)];
}

/** Words without blanks, which programs put and take as they draw. */
function squeezed(words: string): string {
  return words.normalize('NFC').replace(/\s+/gu, '');
}

describe.skipIf(mustSkipWithout('DOT as Graphviz reads it', 'dot'))('Graphviz', () => {
  test('draws every theory, with every card', { timeout: LONG_MS }, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'toc-dot-'));
    for (const [name, theory] of await theories()) {
      const file = path.join(folder, 'theory.dot');
      await writeFile(file, await textsOf('dot', theory, true));
      await mustRun('dot', ['-Tsvg', file, '-o', `${file}.svg`]);
      const svg = squeezed(unescaped((await readFile(`${file}.svg`, 'utf8')).replace(/<\/text>\s*<text[^>]*>/g, '')));
      for (const { words } of theory.cards) expect(svg, `${name}: ${words}`).toContain(squeezed(drawable(words)));
    }
  });
});

/** What XML can hold. */
function drawable(words: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no XML holds
  return words.replace(/[\u0000-\u001f\ufffe\uffff]/g, '');
}

function unescaped(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

const noChromium = findChromium() === undefined ? ['chromium (apt-get install chromium)'] : [];

describe.skipIf(mustSkip('Mermaid as its own library reads it', noChromium))('Mermaid', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test('draws every theory, with every card, a title and a description', { timeout: LONG_MS }, async () => {
    const page = await browser.newPage();
    await page.setContent('<div id="here"></div>');
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js') });
    for (const [name, theory] of await theories()) {
      const text = await textsOf('mermaid', theory, true);
      const drawn = await page.evaluate(drawInPage, text);
      expect(drawn.error, `${name}\n${text}`).toBe('');
      for (const { words } of theory.cards) {
        expect(drawn.labels.map(squeezed), `${name}: ${words}`).toContain(squeezed(words));
      }
      expect(drawn.title).not.toBe('');
      expect(drawn.description).not.toBe('');
    }
  });
});

/** Runs in the page. */
async function drawInPage(text: string) {
  const { mermaid } = window as unknown as {
    mermaid: {
      initialize(options: object): void;
      render(id: string, text: string): Promise<{ svg: string }>;
    };
  };
  const here = document.getElementById('here');
  if (here === null) return { error: 'no place', labels: [], title: '', description: '' };
  try {
    mermaid.initialize({ startOnLoad: false, maxTextSize: 1_000_000 });
    here.innerHTML = (await mermaid.render('drawing', text)).svg;
  } catch (error) {
    return { error: String(error), labels: [], title: '', description: '' };
  }
  return {
    error: '',
    labels: [...here.querySelectorAll('.nodeLabel')].map((label) => label.textContent ?? ''),
    title: here.querySelector('title')?.textContent ?? '',
    description: here.querySelector('desc')?.textContent ?? '',
  };
}
