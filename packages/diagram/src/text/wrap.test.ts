import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedFaces } from '../testing/resources-node.ts';
import { abridge, type Line, widest, wrap, wrapEvenly } from './wrap.ts';

const { regular } = shippedFaces();
const SIZE = 12;
const texts = (lines: readonly Line[]): readonly string[] => lines.map((line) => line.text);

/** What the lines say when they are read on. */
function joined(lines: readonly Line[]): string {
  return lines.map((line) => line.text + (line.joins === 'space' ? ' ' : '')).join('');
}

const anyText = fc
  .array(
    fc.oneof(fc.stringMatching(/^[A-Za-zäß’-]{1,18}$/), fc.constantFrom('👩‍👩‍👧‍👦', 'e\u0301e\u0301e\u0301', 'and/or')),
    {
      minLength: 1,
      maxLength: 40,
    },
  )
  .map((words) => words.join(' '));
const anyWidth = fc.integer({ min: 60, max: 400 });

describe('abridging', () => {
  const title = 'Warm homes, healthy lives: how a borough keeps its people well';

  test('keeps as many whole words as fit, and says that there are more', () => {
    expect(texts(abridge(regular, title, SIZE, 80, 3))).toEqual(['Warm homes,', 'healthy lives:', 'how a…']);
    expect(texts(abridge(regular, title, SIZE, 80, 2))).toEqual(['Warm homes,', 'healthy lives…']);
  });

  test('leaves what fits as it is', () => {
    expect(abridge(regular, title, SIZE, 200, 3)).toEqual(wrapEvenly(regular, title, SIZE, 200));
  });

  test('cuts a single word that is too long', () => {
    expect(abridge(regular, 'Jugendhilfeweiterentwicklungsgesetz', SIZE, 80, 2)).toHaveLength(2);
  });
});

describe('wrapping', () => {
  test('breaks between words', () => {
    expect(texts(wrap(regular, 'Help babies feel secure with their parent', SIZE, 110))).toEqual([
      'Help babies feel',
      'secure with their',
      'parent',
    ]);
  });

  test('evens the lines out without more of them', () => {
    expect(texts(wrapEvenly(regular, 'Help babies feel secure with their parent', SIZE, 110))).toEqual([
      'Help babies',
      'feel secure with',
      'their parent',
    ]);
  });

  test('may break after a hyphen that is there, and adds none', () => {
    const lines = wrap(regular, 'parent-infant relationship', SIZE, 60);
    expect(lines[0]).toMatchObject({ text: 'parent-', joins: 'nothing' });
  });

  test('cuts a word that is wider than the line between graphemes', () => {
    const family = '👩‍👩‍👧‍👦';
    const lines = wrap(regular, family.repeat(20), SIZE, 50);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line.text.replaceAll(family, '')).toBe('');
  });

  test('keeps a line break that the text asks for', () => {
    expect(texts(wrap(regular, 'one\ntwo', SIZE, 200))).toEqual(['one', 'two']);
  });

  test('gives one empty line for no text', () => {
    expect(wrap(regular, '', SIZE, 100)).toEqual([{ text: '', width: 0 }]);
  });

  test('takes ten thousand letters without a blank', () => {
    const lines = wrapEvenly(regular, 'x'.repeat(10_000), SIZE, 120);
    expect(joined(lines)).toBe('x'.repeat(10_000));
  });
});

describe('always', () => {
  for (const [name, breakLines] of [
    ['wrap', wrap],
    ['wrapEvenly', wrapEvenly],
  ] as const) {
    test(`${name} loses no letter and stays within the measure`, () => {
      fc.assert(
        fc.property(anyText, anyWidth, (text, width) => {
          const lines = breakLines(regular, text, SIZE, width);
          expect(joined(lines)).toBe(text);
          // A single grapheme may be wider than any measure: 60 px hold the widest of these.
          expect(widest(lines)).toBeLessThanOrEqual(width + 0.2);
        }),
        { numRuns: 200 },
      );
    });
  }

  test('even lines are as few as they can be', () => {
    fc.assert(
      fc.property(anyText, anyWidth, (text, width) => {
        expect(wrapEvenly(regular, text, SIZE, width).length).toBe(wrap(regular, text, SIZE, width).length);
      }),
      { numRuns: 200 },
    );
  });
});
