import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedFaces } from '../testing/resources-node.ts';
import { steadyWidth, wrapSteadily } from './steady.ts';
import { widest, wrap } from './wrap.ts';

const { regular } = shippedFaces();
const texts = (lines: readonly { readonly text: string }[]) => lines.map(({ text }) => text);

const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 25 }).map((all) => all.join(' '));

test('takes no more lines than full lines do, and none is wider', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 60, max: 300 }), (text, width) => {
      const lines = wrapSteadily(regular, text, 12, width);
      expect(lines).toHaveLength(wrap(regular, text, 12, width).length);
      expect(widest(lines)).toBeLessThanOrEqual(width + 0.01);
    }),
  );
});

test('a program that fills lines gets the same ones in a box of the width that is told', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 60, max: 300 }), (text, width) => {
      const lines = wrapSteadily(regular, text, 12, width);
      const box = steadyWidth(regular, lines, 12, width);
      expect(box).toBeLessThanOrEqual(width + 0.01);
      expect(texts(wrap(regular, text, 12, box ?? 0))).toEqual(texts(lines));
    }),
  );
});

test('lines of even length stay even where full ones would leave a word alone', () => {
  const text = 'Babies invite contact and start it, with others';
  expect(texts(wrap(regular, text, 12, 205))).toEqual(['Babies invite contact and start it, with', 'others']);
  expect(texts(wrapSteadily(regular, text, 12, 205))).toEqual(['Babies invite contact', 'and start it, with others']);
});

test('there is no such width for lines that no program would fill so', () => {
  const lines = ['One', 'two three four'].map((text) => ({
    text,
    width: regular.advance(text) * 12,
    joins: 'space' as const,
  }));
  expect(steadyWidth(regular, lines, 12, 200)).toBeUndefined();
});
