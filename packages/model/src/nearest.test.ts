import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

test('the word that was meant is found', () => {
  const words = ['level', 'status', 'organisation', 'population'];
  expect(nearest('levle', words)).toBe('level');
  expect(nearest('organization', words)).toBe('organisation');
  expect(nearest('popul', words)).toBe('population');
  expect(nearest('LEVEL', words)).toBe('level');
});

test('a word that is like none is not guessed', () => {
  expect(nearest('carer', ['level', 'status'])).toBeUndefined();
  expect(nearest('', ['level'])).toBeUndefined();
  expect(nearest('x', ['a', 'b'])).toBeUndefined();
});
