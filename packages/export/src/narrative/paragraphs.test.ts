import { expect, test } from 'vitest';
import { paragraphsOf } from './paragraphs.ts';

const sentence = (words: number, name: string) => [...Array(words - 1).fill('word'), `${name}.`].join(' ');

test('a few sentences stay together', () => {
  expect(paragraphsOf([sentence(40, 'a'), sentence(40, 'b')])).toHaveLength(1);
});

test('many are broken between sentences, in order, and none is lost', () => {
  const all = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => sentence(45, name));
  const paragraphs = paragraphsOf(all);
  expect(paragraphs).toHaveLength(3);
  expect(paragraphs.join(' ')).toBe(all.join(' '));
});

test('no paragraph is a crumb', () => {
  expect(paragraphsOf([sentence(90, 'a'), sentence(30, 'b')])).toHaveLength(1);
  expect(paragraphsOf([sentence(20, 'a'), sentence(100, 'b')])).toHaveLength(1);
});

test('nothing is no paragraph', () => {
  expect(paragraphsOf([])).toEqual([]);
});
