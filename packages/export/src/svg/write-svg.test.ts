import { loadFace } from '@theory-of-change/diagram';
import { expect, test } from 'vitest';
import { testResources } from '../testing/resources-node.ts';
import { inputOf, samplePicture } from '../testing/sample-picture.ts';
import { writeSvg } from './write-svg.ts';

const resources = testResources;
const svgOf = async (change = {}, own = resources) =>
  new TextDecoder().decode(await writeSvg(inputOf(samplePicture(change)), own));

test('holds the letters that it shows, in both weights, as fonts that can be read', async () => {
  const faces = fontFaces(await svgOf());
  expect(faces.map(({ weight, type }) => [weight, type])).toEqual([
    ['400', 'font/woff2'],
    ['700', 'font/woff2'],
  ]);
  for (const [index, weight] of (['regular', 'bold'] as const).entries()) {
    const face = loadFace(faces[index]?.bytes ?? Buffer.alloc(0));
    for (const mark of samplePicture().marks) {
      if (mark.kind !== 'text' || mark.weight !== weight) continue;
      for (const letter of mark.text) expect(face.has(letter.codePointAt(0) ?? 0), letter).toBe(true);
    }
    expect(face.has('Ω'.codePointAt(0) ?? 0)).toBe(false);
    expect(faces[index]?.bytes.length).toBeLessThan(12_000);
  }
});

test('a letter is as wide in the small font as in the whole one', async () => {
  const all = ['Visit families at home,', 'AV To fi ffl Wales’', 'Čeština, Żółw, Tiếng Việt, Ψυχή, Любовь'];
  const marks = samplePicture().marks.map((mark) => (mark.kind === 'text' ? { ...mark, text: all.join(' ') } : mark));
  const [face] = fontFaces(await svgOf({ marks }));
  const [small, whole] = [loadFace(face?.bytes ?? Buffer.alloc(0)), loadFace((await resources.fonts('paper')).regular)];
  for (const words of all) {
    expect(small.advance(words), words).toBe(whole.advance(words));
  }
});

test('without a compressor the fonts are plain TrueType', async () => {
  const { brotli: _, ...plain } = resources;
  const faces = fontFaces(await svgOf({}, plain));
  expect(faces.map(({ type }) => type)).toEqual(['font/ttf', 'font/ttf']);
  for (const { bytes } of faces) expect(loadFace(bytes).family).toBe('Source Sans 3');
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
