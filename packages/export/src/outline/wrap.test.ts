import { expect, test } from 'vitest';
import { wrapped } from './wrap.ts';

test.each([
  ['one two three four', ['one two', 'three four']],
  ['a', ['a']],
  ['', ['']],
  ['abcdefghijklmnop', ['abcdefghij', 'klmnop']],
  ['子どもたちが安心して過ごせる', ['子どもたちが安心して', '過ごせる']],
  ['👨‍👩‍👧👨‍👩‍👧', ['👨‍👩‍👧', '👨‍👩‍👧']],
])('%s', (words, lines) => {
  expect(wrapped(words, 10)).toEqual(lines);
});
