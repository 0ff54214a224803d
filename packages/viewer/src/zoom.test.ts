import { expect, test } from 'vitest';
import { fitting, shift } from './zoom.ts';

test('a figure is fitted into the middle, with a margin', () => {
  const { k, x, y } = fitting({ width: 1000, height: 200 }, { width: 532, height: 400 });
  expect([k, x, y]).toEqual([0.5, 16, 150]);
});

test('a small figure is not blown up', () => {
  expect(fitting({ width: 100, height: 100 }, { width: 500, height: 500 }).k).toBe(1);
});

test('what is in sight stays; what is not comes in by the shortest way', () => {
  expect(shift(100, 200, 500)).toBe(0);
  expect(shift(-50, 50, 500)).toBe(66);
  expect(shift(450, 550, 500)).toBe(-66);
});

test('of what is longer than the view the start is shown', () => {
  expect(shift(100, 900, 500)).toBe(-84);
});
