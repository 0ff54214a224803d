import { expect, test } from 'vitest';
import { byId } from './by-id.ts';

const CARDS = [
  { id: 'dig', words: 'Dig together' },
  { id: 'eat', words: 'Eat together' },
  { id: 'dig', words: 'Dig again' },
];

test('a member is found by its id: of several the first, as it is written', () => {
  expect(byId(CARDS).get('eat')?.words).toBe('Eat together');
  expect(byId(CARDS).get('dig')?.words).toBe('Dig together');
  expect(byId(CARDS).get('rest')).toBeUndefined();
});

test('one list is gone through once', () => {
  expect(byId(CARDS)).toBe(byId(CARDS));
  expect(byId(CARDS.slice(1)).get('dig')?.words).toBe('Dig again');
});
