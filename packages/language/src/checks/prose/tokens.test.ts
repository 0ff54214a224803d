import { expect, test } from 'vitest';
import { firstPhrase, phraseAt, tokensOf } from './tokens.ts';

const words = (text: string) => tokensOf(text).map(({ word }) => word);

test('words are told apart by blanks and marks, in small letters', () => {
  expect(words('Parents, carers and babies: “all of them”')).toEqual([
    ...['parents', 'carers', 'and', 'babies', 'all', 'of', 'them'],
  ]);
});

test('a compound and a possessive are one word', () => {
  expect(words('The parent-infant team’s Émilie')).toEqual(['the', 'parent-infant', "team's", 'émilie']);
});

test('what belongs to somebody is told from several of them', () => {
  const possessive = (text: string) => tokensOf(text).map(({ isPossessive }) => isPossessive);
  expect(possessive('parents’ trust')).toEqual([true, false]);
  expect(possessive('the parent’s trust')).toEqual([false, true, false]);
  expect(possessive('parents trust')).toEqual([false, false]);
});

test('each word knows where it stands', () => {
  const text = '  Fewer worries';
  expect(tokensOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Fewer', 'worries']);
});

test('entries of several words are found, the longest first', () => {
  const list = new Set(['set up', 'set']);
  const tokens = tokensOf('We set up a group');
  expect([0, 1, 2].map((index) => phraseAt(tokens, index, list))).toEqual([0, 2, 0]);
  expect(firstPhrase(tokens, list)).toEqual({ start: 3, end: 9 });
  expect(firstPhrase(tokens, new Set(['group of']))).toBeUndefined();
});

test('a text without words has none', () => {
  expect(tokensOf(' – 😀 ')).toEqual([]);
});
