import { describe, expect, test } from 'vitest';
import { readText } from '../testing/reading.ts';

describe.each([
  ['„Eltern und Kind“', 'Eltern und Kind'],
  ['„Rodzice i dziecko”', 'Rodzice i dziecko'],
  ['»Eltern und Kind«', 'Eltern und Kind'],
  ['« Parents et enfant »', 'Parents et enfant'],
  ['«Parents et enfant»', 'Parents et enfant'],
  ['„Wörter“', 'Wörter'],
])(
  'words in the marks of another language are told once, and read as the words that they are: %s',
  (written, words) => {
    const read = (text: string) => {
      const { slips, ...rest } = readText(text);
      expect(slips.map(({ code }) => code)).toEqual(['unquoted-words']);
      expect(slips[0]?.fix?.edits.map(({ newText }) => newText)).toEqual([`"${words}"`]);
      return rest;
    };

    test('a card’s', () => {
      expect(read(`problems {\n  a ${written}\n  b "B"\n}`).cards).toEqual([`a "${words}"`, 'b "B"']);
      expect(read(`problems {\n  ${written}\n  b "B"\n}`).cards).toEqual([`"${words}"`, 'b "B"']);
      expect(read(`problems { a ${written} { note "n" } b "B" }`).cards).toEqual([`a "${words}"`, 'b "B"']);
    });

    test('a detail’s', () => {
      const { theory } = read(`activities { a "A" { note ${written}  dose "d" } }`);
      expect(theory.cards[0]).toMatchObject({ notes: [words], dose: 'd' });
    });

    test('a title’s and a group’s', () => {
      expect(read(`theory ${written}\nproblems { a "A" }`).theory.title).toBe(words);
      expect(read(`problems ${written} {\n  a "A"\n}`).cards).toEqual(['a "A"']);
    });
  },
);

test('inside of quotes they are marks like others', () => {
  const { told, cards } = readText('problems { a "sagt „ja“" b “sagt «ja»” }');
  expect(told).toEqual([]);
  expect(cards).toEqual(['a "sagt „ja“"', 'b "sagt «ja»"']);
});

test('words that are not closed cost their line alone', () => {
  const { told, cards } = readText('problems {\n  a „Wörter\n  b "B"\n}');
  expect(told).toEqual(['2:3 unquoted-words']);
  expect(cards.at(-1)).toBe('b "B"');
});
