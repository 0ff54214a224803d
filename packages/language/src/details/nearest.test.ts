import { expect, test } from 'vitest';
import { nearest, nearestFew } from './nearest.ts';

test.each([
  ['warmht', ['health', 'warmth'], 'warmth'],
  ['Warmth', ['warmth'], 'warmth'],
  ['clin', ['clinical', 'system'], 'clinical'],
  ['cl', ['clinical', 'system'], undefined],
  ['something', ['else'], undefined],
  ['x'.repeat(10_000), ['x'.repeat(9_999)], undefined],
])('%s', (word, known, meant) => {
  expect(nearest(word, known)).toBe(meant);
});

test('several, the likeliest first', () => {
  expect(nearestFew('parent', ['parrot', 'parents', 'infant', 'parents'])).toEqual(['parents', 'parrot']);
});
