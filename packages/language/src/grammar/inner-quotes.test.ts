import { expect, test } from 'vitest';
import { readText } from '../testing/reading.ts';

test.each([
  ['"she said "no" twice"', 'she said "no" twice'],
  ['"she said "not now" twice"', 'she said "not now" twice'],
  ['"she said "no" and "never" twice"', 'she said "no" and "never" twice'],
  ['"she said "no.""', 'she said "no."'],
  ['""no" she said"', '"no" she said'],
])('straight quotes in the words of a detail are told once, and the words are whole: %s', (written, words) => {
  for (const after of ['\n', '  dose "d"']) {
    const { slips, theory } = readText(`activities {\n  a "A" { note ${written}${after} }\n  b "B"\n}`);
    expect(slips.map(({ message }) => message)).toEqual([expect.stringContaining('Quotes inside quotes')]);
    expect(slips[0]?.fix?.edits[0]?.newText).toBe(`"${words.replaceAll('"', '\\"')}"`);
    expect(theory.cards.map((card) => card.words)).toEqual(['A', 'B']);
    expect(theory.cards[0]?.notes).toEqual([words]);
    expect(theory.cards[0]?.dose).toBe(after === '\n' ? undefined : 'd');
  }
});

test.each(['he said "hello" to us', 'he said "hello there"', '"hello" he said'])('and those of a card: %s', (words) => {
  const { told, cards } = readText(`problems {\n  a "${words}" { note "n" }\n  b "B"\n}`);
  expect(told).toEqual(['2:5 unclosed-quote']);
  expect(cards).toEqual([`a "${words}"`, 'b "B"']);
});

test('and those of the title', () => {
  const { told, theory } = readText('theory "The "good enough" parent"\nproblems { a "A" }');
  expect(told).toEqual(['1:8 unclosed-quote']);
  expect(theory.title).toBe('The "good enough" parent');
});

test('a quote that has its backslash is given no second one', () => {
  const { slips } = readText('problems { a "A \\"b\\" and "c" d" }');
  expect(slips.map(({ fix }) => fix?.edits[0]?.newText)).toEqual(['"A \\"b\\" and \\"c\\" d"']);
});

test('details that stand close on one line are details', () => {
  const { told, theory } = readText('activities { a "A" { note"n"dose"d" } }');
  expect(told).toEqual([]);
  expect(theory.cards[0]).toMatchObject({ notes: ['n'], dose: 'd' });
});
