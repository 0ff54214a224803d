// `npm run artefacts`: both examples in every format, and a picture of each page to look at, under .cache/artefacts.
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { FORMATS } from '@theory-of-change/export/catalogue';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium.ts';
import { CACHE, ROOT } from '../support/paths.ts';
import { mustRun } from '../support/run.ts';

const FOLDER = path.join(CACHE, 'artefacts');
const EXAMPLES = ['clinical', 'system'] as const;
const TOC = path.join(ROOT, 'packages/cli/bin/toc.js');

/** Enough to read the smallest type. */
const DPI = '90';
const WINDOW = { width: 1280, height: 900 } as const;

/** What is drawn by another program first. */
const IN_OFFICE = ['.docx', '.pptx', '.xlsx'];
const IN_BROWSER = ['.html', '.svg'];

await rm(FOLDER, { recursive: true, force: true });
const browser = await launchBrowser();
try {
  for (const example of EXAMPLES) await drawExample(example, browser);
} finally {
  await browser.close();
}

async function drawExample(example: string, browser: Browser): Promise<void> {
  const folder = path.join(FOLDER, example);
  await mkdir(folder, { recursive: true });
  const files = await writeAll(example, folder);
  for (const file of files) {
    const pages = await pagesOf(path.join(folder, file), browser);
    for (const page of pages) console.log(path.relative(ROOT, path.join(folder, page)));
    if (pages.length === 0) console.log(`${path.relative(ROOT, path.join(folder, file))} (text: nothing to draw)`);
  }
}

/** The files by name, with what the export said of their text sizes told on the way. */
async function writeAll(example: string, folder: string): Promise<readonly string[]> {
  const theory = path.join(ROOT, 'examples', `${example}.toc`);
  const to = FORMATS.map(({ extensions: [extension] }) => path.join(folder, `${example}${extension}`));
  const toc = (...args: readonly string[]) =>
    mustRun(process.execPath, [TOC, 'export', theory, ...args], { cwd: folder });
  console.log(await toc('--to', ...to));
  await toc('--to', path.join(folder, `${example}-document.pdf`), '--document');
  return (await readdir(folder)).sort();
}

/** The pictures that were made of a file's pages, by name. */
async function pagesOf(file: string, browser: Browser): Promise<readonly string[]> {
  const { ext, dir, base } = path.parse(file);
  if (ext === '.pdf') return pagesOfPdf(file, file);
  if (ext === '.png') return [base];
  if (IN_OFFICE.includes(ext)) {
    const made = path.join(dir, 'office');
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(made, 'profile')).href}`;
    await mustRun('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', made, file]);
    const pages = await pagesOfPdf(path.join(made, base.replace(ext, '.pdf')), file);
    await rm(made, { recursive: true, force: true });
    return pages;
  }
  if (ext === '.dot') {
    await mustRun('dot', ['-Tpng', file, '-o', `${file}.png`]);
    return [`${base}.png`];
  }
  return IN_BROWSER.includes(ext) ? pagesInBrowser(file, browser) : [];
}

/** The pages of a PDF, called after the file that it shows. */
async function pagesOfPdf(pdf: string, file: string): Promise<readonly string[]> {
  await mustRun('pdftoppm', ['-png', '-r', DPI, pdf, file]);
  const { dir, base } = path.parse(file);
  return (await readdir(dir)).filter((name) => name.startsWith(`${base}-`) && name.endsWith('.png')).sort();
}

/** As a window shows it at first, the whole of it, and, of a web page, as a phone shows it. */
async function pagesInBrowser(file: string, browser: Browser): Promise<readonly string[]> {
  const base = path.basename(file);
  const views = base.endsWith('.html')
    ? [
        { name: `${base}-window.png`, viewport: WINDOW, fullPage: false },
        { name: `${base}-whole.png`, viewport: WINDOW, fullPage: true },
        { name: `${base}-phone.png`, viewport: { width: 375, height: 812 }, fullPage: false },
      ]
    : [{ name: `${base}.png`, viewport: WINDOW, fullPage: false }];
  for (const { name, viewport, fullPage } of views) {
    const page = await browser.newPage({ viewport });
    await page.goto(pathToFileURL(file).href);
    await page.screenshot({ path: path.join(path.dirname(file), name), fullPage });
    await page.close();
  }
  return views.map(({ name }) => name);
}
