import { expect, test } from 'vitest';
import { type PdfDict, PdfFile } from '../testing/pdf-file.ts';
import { accessibilityFaults } from '../testing/pdf-ua.ts';
import { testResources } from '../testing/resources-node.ts';
import { samplePicture } from '../testing/sample-picture.ts';
import { figureContents } from './figure-page.ts';
import { toPdf } from './to-pdf.ts';

const resources = testResources;

async function pdfOf(change: Parameters<typeof samplePicture>[0] = {}): Promise<PdfFile> {
  return new PdfFile(await toPdf(figureContents(samplePicture(change)), resources));
}

test('meets the conditions of PDF/UA-1 that a machine can check', async () => {
  expect(accessibilityFaults(await pdfOf())).toEqual([]);
});

test('a letter that the font does not have is drawn as a box and read as itself', async () => {
  const marks = samplePicture().marks.map((mark) =>
    mark.kind === 'text' ? { ...mark, text: `${mark.text} 家` } : mark,
  );
  const bytes = await toPdf(figureContents(samplePicture({ marks })), resources);
  const file = new PdfFile(bytes);
  expect(accessibilityFaults(file)).toEqual([]);
  const [page] = file.trailer.dict('Root')?.dict('Pages')?.dicts('Kids') ?? [];
  const content = Buffer.from(page?.dict('Contents')?.stream ?? []).toString('latin1');
  expect(content).toMatch(/\/Span <<\s*\/ActualText/);
});

test.each([
  ['soft hyphens and joiners', 'soft\u00adhyphen zero\u200bwidth join\u200der'],
  ['marks of direction, and a byte-order mark', '\u200emark \u202dx\u2066y\u2069 bom\ufeffx'],
  ['blanks of other widths, and a tab', 'nbsp\u00a0x\u202fy\u2009z\ttab'],
  ['emoji', '\u2764\ufe0f \u{1f468}\u200d\u{1f469}\u200d\u{1f467}'],
  ['other scripts', 'भारत 家族 العربية'],
  ['letters with several marks', 'e\u0301 Vi\u1ec7t n\u0323\u0302'],
])('%s make no page that cannot be read', async (_, words) => {
  const marks = samplePicture().marks.map((mark) => (mark.kind === 'text' ? { ...mark, text: words } : mark));
  expect(accessibilityFaults(await pdfOf({ marks }))).toEqual([]);
});

test.each([
  ['2026', 'D:20260101000000Z'],
  ['2026-11', 'D:20261101000000Z'],
  ['2026-13-45', 'D:20000101000000Z'],
  ['soon', 'D:20000101000000Z'],
])('the date %s is %s', async (date, written) => {
  expect((await pdfOf({ date })).trailer.dict('Info')?.text('CreationDate')).toBe(written);
});

test('control letters in a title break no XML', async () => {
  const xmp = (await pdfOf({ title: 'a\u0001b' })).trailer.dict('Root')?.dict('Metadata')?.stream;
  expect(new TextDecoder().decode(xmp)).toContain('>a b<');
});

test('a theory without a title has one in its properties', async () => {
  expect(accessibilityFaults(await pdfOf({ title: '' }))).toEqual([]);
});

test('a figure without a title begins with the headings of its columns, and leaves no level out', async () => {
  const marks = samplePicture().marks.filter(({ subject }) => subject.role !== 'title');
  const file = await pdfOf({ title: '', marks });
  expect(accessibilityFaults(file)).toEqual([]);
  expect(file.dicts.some((dict) => dict.name('S') === 'H1')).toBe(true);
});

test('says title, author, language and date, and the title is XML where it stands in XML', async () => {
  const file = await pdfOf();
  const info = file.trailer.dict('Info');
  expect(info?.text('Title')).toBe('How visits & talks help <families>');
  expect(info?.text('Author')).toBe('Anytown Team');
  expect(info?.text('CreationDate')).toBe('D:20261122000000Z');
  const catalog = file.trailer.dict('Root');
  expect(catalog?.text('Lang')).toBe('en-GB');
  const xmp = new TextDecoder().decode(catalog?.dict('Metadata')?.stream);
  expect(xmp).toContain('How visits &amp; talks help &lt;families&gt;');
});

test('the page is the picture’s own size', async () => {
  const [page] = (await pdfOf()).trailer.dict('Root')?.dict('Pages')?.dicts('Kids') ?? [];
  const sides = page?.items('MediaBox').map((side) => (side.kind === 'number' ? side.value : Number.NaN)) ?? [];
  expect(sides[2]).toBeCloseTo((297 / 25.4) * 72, 3);
  expect(sides[3]).toBeCloseTo((210 / 25.4) * 72, 3);
});

test('bookmarks lead to the columns and the lists', async () => {
  const outlines = (await pdfOf()).trailer.dict('Root')?.dict('Outlines');
  const titles: (string | undefined)[] = [];
  for (let item: PdfDict | undefined = outlines?.dict('First'); item; item = item.dict('Next'))
    titles.push(item.text('Title'));
  expect(titles).toEqual(['Activities', 'Short-term outcomes', 'Assumptions']);
});

test('the same figure gives the same bytes, with a date or without', async () => {
  for (const picture of [samplePicture(), undated()]) {
    const [one, other] = [
      await toPdf(figureContents(picture), resources),
      await toPdf(figureContents(picture), resources),
    ];
    expect(Buffer.compare(one, other)).toBe(0);
  }
});

function undated() {
  const { date: _, ...picture } = samplePicture();
  return picture;
}

test('a logo, in whatever form, is a figure with words', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><rect width="4" height="2" fill="#005eb8"/></svg>';
  const logo = {
    kind: 'image',
    subject: { role: 'logo', label: 'Logo of Anytown Team' },
    mediaType: 'image/svg+xml',
    data: new TextEncoder().encode(svg),
    x: 900,
    y: 20,
    width: 80,
    height: 40,
  } as const;
  const file = await pdfOf({ marks: [...samplePicture().marks, logo] });
  expect(accessibilityFaults(file)).toEqual([]);
  expect(file.dicts.some((dict) => dict.text('Alt') === 'Logo of Anytown Team.')).toBe(true);
  expect(file.dicts.some((dict) => dict.name('Subtype') === 'Image')).toBe(true);
});

test('a damaged logo is told plainly', async () => {
  const logo = {
    kind: 'image',
    subject: { role: 'logo', label: 'Logo' },
    mediaType: 'image/png',
    data: Uint8Array.from([1, 2, 3]),
    x: 0,
    y: 0,
    width: 10,
    height: 10,
  } as const;
  await expect(pdfOf({ marks: [logo] })).rejects.toThrow('The logo cannot be put into a PDF');
});

test('a drawing of more than five metres is refused', async () => {
  await expect(pdfOf({ width: 30_000 })).rejects.toThrow('longer than 5 metres');
});
