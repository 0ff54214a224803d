import { create } from 'fontkit';
import { expect, test } from 'vitest';
import { testResources } from '../testing/resources-node.ts';
import { inputOf, samplePicture } from '../testing/sample-picture.ts';
import { writeSvg } from './write-svg.ts';

const resources = await testResources();
const svgOf = async (change = {}, own = resources) =>
  new TextDecoder().decode(await writeSvg(inputOf(samplePicture(change)), own));

test('holds the letters that it shows, in both weights, as fonts that can be read', async () => {
  const faces = fontFaces(await svgOf());
  expect(faces.map(({ weight, type }) => [weight, type])).toEqual([
    ['400', 'font/woff2'],
    ['700', 'font/woff2'],
  ]);
  const [regular, bold] = faces.map(({ bytes }) => create(bytes));
  if (!regular || !bold || !('characterSet' in regular) || !('characterSet' in bold))
    throw new Error('No single fonts.');
  const lettersOf = (weight: string) =>
    new Set(
      samplePicture().marks.flatMap((mark) => (mark.kind === 'text' && mark.weight === weight ? [...mark.text] : [])),
    );
  for (const letter of lettersOf('regular'))
    expect(regular.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)).toBe(true);
  for (const letter of lettersOf('bold')) expect(bold.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)).toBe(true);
  expect(bold.characterSet.length).toBeLessThan(60);
});

test('a letter is as wide in the small font as in the whole one', async () => {
  const all = ['Visit families at home,', 'AV To fi ffl Wales’', 'Čeština, Żółw, Tiếng Việt, Ψυχή, Любовь'];
  const marks = samplePicture().marks.map((mark) => (mark.kind === 'text' ? { ...mark, text: all.join(' ') } : mark));
  const [face] = fontFaces(await svgOf({ marks }));
  const [small, whole] = [create(face?.bytes ?? Buffer.alloc(0)), create(resources.fonts.regular as Buffer)];
  if (!('layout' in small) || !('layout' in whole)) throw new Error('No single fonts.');
  for (const words of all) {
    expect(small.layout(words).advanceWidth, words).toBe(whole.layout(words).advanceWidth);
  }
});

test('without a compressor the fonts are plain TrueType', async () => {
  const { brotli: _, ...plain } = resources;
  const faces = fontFaces(await svgOf({}, plain));
  expect(faces.map(({ type }) => type)).toEqual(['font/ttf', 'font/ttf']);
  for (const { bytes } of faces) expect(create(bytes)).toBeDefined();
});

test('a figure without bold words has no bold font', async () => {
  const marks = samplePicture().marks.filter((mark) => mark.kind !== 'text' || mark.weight === 'regular');
  expect(fontFaces(await svgOf({ marks })).map(({ weight }) => weight)).toEqual(['400']);
});

test('the same figure gives the same bytes, whatever order its words come in', async () => {
  expect(await svgOf()).toBe(await svgOf());
  const reversed = samplePicture().marks.toReversed();
  expect(fontFaces(await svgOf({ marks: reversed }))).toEqual(fontFaces(await svgOf()));
});

test('letters that the font does not have are left to the reader’s own fonts', async () => {
  const marks = samplePicture().marks.map((mark) => (mark.kind === 'text' ? { ...mark, text: '家族' } : mark));
  expect(await svgOf({ marks })).toContain('家族');
});

function fontFaces(svg: string): readonly { weight: string; type: string; bytes: Buffer }[] {
  return [...svg.matchAll(/@font-face\{[^}]*font-weight:(\d+);src:url\(data:([^;]+);base64,([^)]+)\)/g)].map(
    ([, weight = '', type = '', data = '']) => ({ weight, type, bytes: Buffer.from(data, 'base64') }),
  );
}
