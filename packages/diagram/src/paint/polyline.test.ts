import { describe, expect, test } from 'vitest';
import { interrupt, shorten } from './polyline.ts';

const elbow = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 10, y: 20 },
];

describe('a line', () => {
  test('ends where its head begins, around a corner if it must', () => {
    expect(shorten(elbow, 5)).toEqual([elbow[0], elbow[1], { x: 10, y: 15 }]);
    expect(shorten(elbow, 22)).toEqual([elbow[0], { x: 8, y: 0 }]);
  });

  test('is interrupted around a crossing', () => {
    expect(interrupt(elbow, [{ x: 10, y: 8 }], 3)).toEqual([
      [elbow[0], elbow[1], { x: 10, y: 5 }],
      [{ x: 10, y: 11 }, elbow[2]],
    ]);
  });

  test('stays whole where a crossing is not its own', () => {
    expect(interrupt(elbow, [{ x: 4, y: 9 }], 3)).toEqual([elbow]);
  });
});
