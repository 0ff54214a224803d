import { expect, test } from 'vitest';
import { byWords, readAsWhole } from './by-words.ts';

/** Counts the letters of texts, and tells which texts it has read. */
function counting(most?: number) {
  const read: string[] = [];
  const lengthOf = byWords((text) => {
    read.push(text);
    return text.length;
  }, most);
  return { lengthOf, read };
}

test('a text is read once, however often it is asked about', () => {
  const { lengthOf, read } = counting();
  expect(['calm', 'warm up', 'calm'].map(lengthOf)).toEqual([4, 7, 4]);
  expect(read).toEqual(['calm', 'warm up']);
});

test('an answer that is nothing is remembered as well', () => {
  const read: string[] = [];
  const nothing = byWords((text) => void read.push(text));
  nothing('calm');
  nothing('calm');
  expect(read).toEqual(['calm']);
});

test('what is asked about again and again stays, the rest is forgotten', () => {
  const { lengthOf, read } = counting(3);
  for (const text of ['1', '2', '3', '4', '5', '6', '7', '8', '9']) {
    lengthOf('calm');
    lengthOf(text);
  }
  expect(read.filter((text) => text === 'calm')).toHaveLength(1);
  lengthOf('9');
  expect(read.filter((text) => text === '9')).toHaveLength(1);
  lengthOf('1');
  expect(read.filter((text) => text === '1')).toHaveLength(2);
});

test('what no theory has any more is forgotten after a while, what one has stays', () => {
  const { lengthOf, read } = counting();
  lengthOf('typed and taken away');
  for (let times = 0; times < 20; times++) {
    lengthOf('calm');
    readAsWhole();
  }
  lengthOf('calm');
  lengthOf('typed and taken away');
  expect(read).toEqual(['typed and taken away', 'calm', 'typed and taken away']);
});
