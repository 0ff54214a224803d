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
      if (box === undefined || lines.some(({ joins }) => joins === 'nothing')) return;
      for (const letters of [0.995, 1, Math.min(1.005, box / widest(lines))]) {
        expect(texts(wrap(regular, text, 12 * letters, box))).toEqual(texts(lines));
      }
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

test('nor for lines that a little more room would change', () => {
  const [first, second, third] = ['n'.repeat(40), 'u'.repeat(39), `${'n'.repeat(39)}l`];
  const lines = wrap(regular, `${first} ${second} ${third}`, 12, regular.advance(`${second} ${third}`) * 12);
  expect(texts(lines)).toEqual([first, `${second} ${third}`]);
  expect(steadyWidth(regular, lines, 12, 600)).toBeUndefined();
});

test('a word that is longer than a line is left for the program to cut', () => {
  const lines = wrap(regular, 'x'.repeat(60), 12, 100);
  expect(lines.length).toBeGreaterThan(1);
  expect(steadyWidth(regular, lines, 12, 104)).toBe(104);
});
