import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { toc } from '../cli/toc.ts';
import { findChromium, launchBrowser } from '../support/chromium.ts';
import { ROOT } from '../support/paths.ts';
import { mustSkip } from '../support/requirements.ts';
import { mustRun } from '../support/run.ts';
import { mustSkipWithout } from '../support/tools.ts';

/** What other programs make of the clinical example. */
const folder = await mkdtemp(path.join(tmpdir(), 'toc-export-'));
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  const targets = ['clinical.pdf', 'clinical.svg', 'clinical.png'].map(at);
  const result = await toc(ROOT, [
    'export',
    'examples/clinical.toc',
    '--to',
    ...targets,
    '--page',
    'A4',
    '--dpi',
    '96',
  ]);
  expect(result).toMatchObject({ code: 0, stderr: '' });
});

describe.skipIf(mustSkipWithout('the PDF as poppler sees it', 'pdffonts', 'pdfinfo', 'pdftotext'))('PDF', () => {
  test('its fonts are embedded subsets with Unicode', async () => {
    const rows = (await mustRun('pdffonts', [at('clinical.pdf')])).trim().split('\n').slice(2);
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toMatch(/^[A-Z]{6}\+SourceSans3-\w+ +CID TrueType +Identity-H +yes yes yes/);
  });

  test('it is tagged, with title and size', async () => {
    const info = await mustRun('pdfinfo', [at('clinical.pdf')]);
    expect(info).toMatch(/^Title: +How parent-infant therapy helps a family$/m);
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toMatch(/^Page size: .*\(A4\)$/m);
    expect(info).toMatch(/^Pages: +1$/m);
    expect(info).toMatch(/^Producer: +PDFKit$/m);
  });

  test('its text gives the columns in their order, and each card in its own words', async () => {
    const tree = await mustRun('pdfinfo', ['-struct-text', at('clinical.pdf')]);
    const columns = [...tree.matchAll(/^ {2}Sect "(.+)"$/gm)].map((match) => match[1]);
    expect(columns).toEqual([
      'Problems',
      'Aims',
      'Activities',
      'Short-term outcomes',
      'Medium-term outcomes',
      'Long-term outcomes',
      'What leads to what',
      ...columns.slice(7),
    ]);
    const source = await readFile(path.join(ROOT, 'examples/clinical.toc'), 'utf8');
    const cards = [...source.slice(source.indexOf('\nproblems'), source.indexOf('\nassumptions')).matchAll(CARD)];
    expect(cards.length).toBeGreaterThan(15);
    for (const [, words] of cards) expect(tree, words).toContain(`"${words} "`);
  });

  test('plain text gives the cards too', async () => {
    const text = (await mustRun('pdftotext', ['-raw', at('clinical.pdf'), '-'])).replace(/\s+/g, ' ');
    const places = [
      'Some children have no lasting carer',
      'Help babies feel secure',
      'Offer therapy',
      'Parent and baby feel safe',
    ].map((words) => text.indexOf(words));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  test('no word stands outside its card', async () => {
    const cards = boxesOf(await readFile(at('clinical.svg'), 'utf8'));
    const lines = linesOf(await mustRun('pdftotext', ['-bbox-layout', at('clinical.pdf'), '-']));
    const inCards = lines.flatMap((line) => {
      const middle = (line.yMin + line.yMax) / 2;
      // The smallest card around its beginning: one that is included comes before the one that includes it.
      const [card] = cards
        .filter(
          ({ left, right, top, bottom }) => line.xMin > left && line.xMin < right && middle > top && middle < bottom,
        )
        .sort((one, other) => one.bottom - one.top - (other.bottom - other.top));
      return card ? [{ ...line, card }] : [];
    });
    expect(inCards.length).toBeGreaterThan(40);
    expect(inCards.filter(({ xMax, card }) => xMax > card.right).map(({ words }) => words)).toEqual([]);
  });
});

/** A card in a column of the example: one line, a name, words. */
const CARD = /^(?: {2}| {4}includes )[\w-]+ +"([^"]+)"(?: \{.*| *)$/gm;

/** The cards of an SVG file, in pt. */
function boxesOf(svg: string): readonly { left: number; right: number; top: number; bottom: number }[] {
  return [
    ...svg.matchAll(/data-role="card"[^>]*><rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g),
  ].map((match) => {
    const [x = 0, y = 0, width = 0, height = 0] = match.slice(1).map((length) => Number(length) * 0.75);
    return { left: x, right: x + width, top: y, bottom: y + height };
  });
}

/** The lines of a page as poppler finds them, in pt. */
function linesOf(html: string): readonly { xMin: number; yMin: number; xMax: number; yMax: number; words: string }[] {
  const line = /<line xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([\s\S]*?)<\/line>/g;
  return [...html.matchAll(line)].map((match) => {
    const [xMin = 0, yMin = 0, xMax = 0, yMax = 0] = match.slice(1, 5).map(Number);
    return {
      xMin,
      yMin,
      xMax,
      yMax,
      words: (match[5] ?? '')
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    };
  });
}

const noBrowser = findChromium() === undefined ? ['a chromium (CHROMIUM_PATH)'] : [];

describe.skipIf(mustSkip('the SVG as a browser shows it', noBrowser))('SVG', () => {
  test('as an image it shows the same as in a page, in its own font', async () => {
    const browser = await launchBrowser();
    try {
      const svg = await readFile(at('clinical.svg'), 'utf8');
      const page = await browser.newPage({ viewport: { width: 1123, height: 794 } });
      const shot = async (content: string): Promise<string> => {
        await page.setContent(`<style>body { margin: 0 } svg, img { display: block }</style>${content}`);
        await page.evaluate(() => document.fonts.ready);
        return `data:image/png;base64,${(await page.screenshot()).toString('base64')}`;
      };
      const image = (text: string) =>
        shot(`<img src="data:image/svg+xml;base64,${Buffer.from(text).toString('base64')}">`);
      const inPage = await shot(svg);
      const asImage = await page.evaluate(difference, [inPage, await image(svg)]);
      const withoutFont = await page.evaluate(difference, [
        inPage,
        await image(svg.replace(/<style>.*<\/style>/s, '')),
      ]);
      expect(asImage).toBeLessThan(2);
      expect(withoutFont).toBeGreaterThan(asImage * 2);
    } finally {
      await browser.close();
    }
  });

  test('its lines of text are as wide as they were measured', async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await page.setContent((await readFile(at('clinical.svg'))).toString());
      const overflow = await page.evaluate(async () => {
        await document.fonts.ready;
        const cards = [...document.querySelectorAll('[data-role="card"]')];
        return cards.flatMap((card) => {
          const box = card.querySelector('rect')?.getBoundingClientRect();
          const words = card.querySelector('text')?.getBoundingClientRect();
          return box && words && words.right > box.right - 2 ? [card.textContent] : [];
        });
      });
      expect(overflow).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});

/**
 * Runs in the browser: by how much two pictures differ on average, from 0 to 255. Seen from four steps away: a browser
 * may set the lines of an image half a pixel higher than those of a page.
 */
async function difference(urls: readonly string[]): Promise<number> {
  const [one = [], other = []] = await Promise.all(
    urls.map(async (url) => {
      const bitmap = await createImageBitmap(await (await fetch(url)).blob());
      const [width, height] = [Math.round(bitmap.width / 4), Math.round(bitmap.height / 4)];
      const context = new OffscreenCanvas(width, height).getContext('2d');
      if (context) context.imageSmoothingQuality = 'high';
      context?.drawImage(bitmap, 0, 0, width, height);
      return [...(context?.getImageData(0, 0, width, height).data ?? [])];
    }),
  );
  return one.reduce((sum, value, index) => sum + Math.abs(value - (other[index] ?? 0)), 0) / one.length;
}

test('the PNG has the page’s size and says its resolution', async () => {
  const png = await readFile(at('clinical.png'));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1123, 794]);
  expect(png.indexOf('pHYs')).toBe(37);
  expect(png.readUInt32BE(41)).toBe(Math.round(96 / 0.0254));
});
