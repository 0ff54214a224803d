import { expect, test } from 'vitest';
import { excerpt, linesOf } from './excerpt.ts';

const plain = (text: string) => text;
const place = (line: number, from: number, to: number) => ({
  start: { line, character: from },
  end: { line, character: to },
});
const show = (text: string, line: number, from: number, to: number) =>
  excerpt(linesOf(text), place(line, from, to), plain, plain);

test('shows the line and marks the place', () => {
  expect(show('theory "x"\nlevel clin\n', 1, 6, 10)).toEqual(['  2 | level clin', '    |       ^^^^']);
});

test('tabs stay and wide letters count once, so that the marks stand under their words', () => {
  expect(show('\tcafé 👨‍👩‍👧 bad', 0, 15, 18)).toEqual(['  1 | \tcafé 👨‍👩‍👧 bad', '    | \t       ^^^']);
});

test('a place without width gets one mark', () => {
  expect(show('carer ->', 0, 8, 8)).toEqual(['  1 | carer ->', '    |         ^']);
});

test('a label of ten thousand letters is cut around its place', () => {
  const [line = '', marks = ''] = show(`${'a'.repeat(5000)}X${'b'.repeat(5000)}`, 0, 5000, 5001);
  expect(line.length).toBeLessThan(110);
  expect(marks.indexOf('^')).toBe(line.indexOf('X'));
});

test('a range over several lines is marked to the end of its first', () => {
  const range = { start: { line: 0, character: 2 }, end: { line: 3, character: 1 } };
  expect(excerpt(['a {', 'b', 'c', '}'], range, plain, plain)).toEqual(['  1 | a {', '    |   ^']);
});

test('where there is no such line nothing is shown', () => {
  expect(show('', 0, 0, 0)).toEqual([]);
  expect(show('x', 9, 0, 1)).toEqual([]);
});

test('what a file holds gives the terminal no orders', () => {
  expect(show('level \u001b[31mred', 0, 6, 8)[0]).toBe('  1 | level \ufffd[31mred');
});
