import { beforeAll, describe, expect, test } from 'vitest';
import { generateTheory } from '../bench/generate.ts';
import { toToc } from '../bench/write.ts';
import { EVERY_WORD } from '../support/every-word.ts';
import { writtenHtml } from '../support/html.ts';
import { exampleText } from '../support/theories.ts';

describe('a page of the clinical example', () => {
  let html = '';

  beforeAll(async () => {
    ({ html } = await writtenHtml(exampleText('clinical.toc')));
  });

  test('says its language, title, author and what it shows', () => {
    expect(heads(html)).toMatch(/^<!DOCTYPE html>\n<html lang="en-GB">/);
    expect(heads(html)).toContain('<title>How parent-infant therapy helps a family</title>');
    expect(heads(html)).toContain('<meta name="author" content="The team, with parents who have used it">');
    expect(heads(html)).toMatch(
      /<meta name="description" content="[^"]*How parent-infant therapy helps a family[^"]*">/,
    );
    expect(heads(html)).toContain('<meta name="dcterms.date" content="2026-11-22">');
    expect(heads(html)).toContain('<p class="toc-draft">DRAFT</p>');
  });

  test('has a heading for every part, one below the other', () => {
    const levels = [...html.replace(/<template.*?<\/template>/gs, '').matchAll(/<h([1-6])/g)].map(([, level]) =>
      Number(level),
    );
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  test('links to nothing but addresses of the web and parts of itself, and loads nothing', () => {
    const outside = html.replace(/<script>.*?<\/script>/gs, '');
    for (const [, href = ''] of outside.matchAll(/ href="([^"]*)"/g)) expect(href).toMatch(/^(https?:|mailto:|#)/);
    expect(outside.match(/ (src|srcset|action|poster)="(?!data:)/)).toBeNull();
    expect(outside.match(/@import|url\((?!data:|#)/)).toBeNull();
    expect(outside.match(/ (style|on\w+)="/)).toBeNull();
  });

  test('is small enough to be mailed', () => {
    expect(html.length).toBeLessThan(500_000);
  });

  test('says nothing of the machine that it was written on', () => {
    expect(html.includes('file:')).toBe(false);
    expect(html.includes(process.cwd())).toBe(false);
  });

  test('is the same every time', async () => {
    const again = await writtenHtml(exampleText('clinical.toc'));
    expect(again.html === html).toBe(true);
  });
});

test('what is the team’s own stays out, and goes in with notes, into the document alone', async () => {
  expect((await writtenHtml(EVERY_WORD)).html.includes('PRIVATE')).toBe(false);
  const { html } = await writtenHtml(EVERY_WORD, { notes: true });
  expect(html.includes('PRIVATE arrow')).toBe(true);
  expect(html.indexOf('PRIVATE', html.indexOf('<script type="application/json"'))).toBe(-1);
});

test('a Welsh theory has a Welsh page', async () => {
  const { html } = await writtenHtml(exampleText('clinical.toc').replace('status draft', 'status draft\nlanguage cy'));
  expect(heads(html)).toMatch(/^<!DOCTYPE html>\n<html lang="cy">/);
  expect(heads(html)).toContain('Neidio i’r testun');
  expect(heads(html)).toContain('DRAFFT');
});

test('a final theory has no draft mark', async () => {
  const { html } = await writtenHtml('theory "Ready"\nstatus final\nactivities { a "Act" }\n');
  expect(heads(html)).toContain('<h1>Ready</h1>');
  expect(heads(html)).not.toContain('class="toc-draft"');
});

test('the size of the printed words is told, on the sheet that was asked for', async () => {
  const { textSizes, html } = await writtenHtml(exampleText('clinical.toc'), {
    sheet: { name: 'A3', orientation: 'portrait' },
  });
  expect(textSizes).toMatchObject([{ of: 'figure', page: 'A3 portrait' }]);
  expect(html.includes('@page figure{size:A3 portrait;margin:0}')).toBe(true);
});

test('one card, and a portfolio of 200, make a page each', async () => {
  expect((await writtenHtml('theory "One"\nactivities { a "Act" }\n')).html.includes('>Act</')).toBe(true);
  const { html } = await writtenHtml(toToc(generateTheory(200)));
  expect(html.length).toBeLessThan(4_000_000);
  expect([...html.matchAll(/<template data-details=/g)].length).toBeGreaterThan(200);
});

/** The page without its look and what follows the head of its body: short enough to be shown where a test fails. */
function heads(html: string): string {
  return html.replace(/<style>.*?<\/style>/s, '').split('<main>')[0] ?? '';
}
