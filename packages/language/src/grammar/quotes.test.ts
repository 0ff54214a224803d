import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readText } from '../testing/reading.ts';
import { findQuoteEnd, quote, unquote } from './quotes.ts';

/** The quoted words at the beginning of a line, as they are written. */
function first(line: string): string {
  return line.slice(0, findQuoteEnd(line, 0, line.length).end);
}

test('words end at their own kind of quote', () => {
  expect(first('"a" b')).toBe('"a"');
  expect(first('“a” b')).toBe('“a”');
  expect(first('”a” b')).toBe('”a”');
  expect(first('"a “b” c" d')).toBe('"a “b” c"');
  expect(first('“a "b" c” d')).toBe('“a "b" c”');
  expect(first('“a “b” c” d')).toBe('“a “b” c”');
  expect(first('"a \\" b" c')).toBe('"a \\" b"');
});

test('a mixed pair closes where its line has no better partner', () => {
  expect(first('"a” b')).toBe('"a”');
  expect(first('“a" b')).toBe('“a"');
  expect(first('"a” { note "b" }')).toBe('"a”');
  expect(first('“a" { note “b” }')).toBe('“a"');
  expect(first('"a” b"')).toBe('"a” b"');
});

test('words that are never closed end with their line, or before the braces that they do not own', () => {
  expect(first('"a b  ')).toBe('"a b');
  expect(first('"a }')).toBe('"a');
  expect(first('"a } }')).toBe('"a');
  expect(first('"a {')).toBe('"a');
  expect(first('"a “b” }')).toBe('"a “b”');
});

test('a block on the line is no part of words that are never closed', () => {
  expect(first('"a { who parent }')).toBe('"a');
  expect(first('"a { note }')).toBe('"a');
  expect(first('"a { b } c')).toBe('"a { b } c');
  expect(first('"a { b }')).toBe('"a { b }');
});

test('where the first of two quotes is missing the words are read, and the block after them', () => {
  for (const line of ['seen Renters feel warm" { who r }', 'seen Renters feel warm” { note "x" }']) {
    const { theory, told } = readText(
      `theory "T"\nstakeholders { r "R" }\nshort-term outcomes {\n  ${line}\n  b "B"\n}\n`,
    );
    expect(theory.cards.map(({ name, words }) => [name, words])).toEqual([
      ['seen', 'Renters feel warm'],
      ['b', 'B'],
    ]);
    expect(told).toHaveLength(1);
  }
});

test('what is put in quotes comes out again', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 80 }).filter((text) => !/[\r\n]/.test(text));
  fc.assert(
    fc.property(words, (text) => {
      expect(unquote(quote(text))).toBe(text);
    }),
  );
});

test('and is read as the card that it was', () => {
  const words = fc
    .array(fc.constantFrom('a', '“', '”', '"', '\\', '{', '}', ' ', 'b', ',', '//', '->', "'"), { maxLength: 20 })
    .map((parts) => `x${parts.join('')}x`);
  fc.assert(
    fc.property(words, (text) => {
      const { told, theory } = readText(`problems { ${quote(text)} { note "n" } }`);
      expect(told).toEqual([]);
      expect(theory.cards.map((card) => card.words)).toEqual([text.replace(/\s+/g, ' ')]);
    }),
    { numRuns: 500 },
  );
});
