import { describe, expect, test } from 'vitest';
import { commonEnd, interrupt, shorten } from './polyline.ts';

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

  test('runs together with another up to where both end', () => {
    const straight = [
      { x: 10, y: -30 },
      { x: 10, y: 20 },
    ];
    expect(commonEnd(elbow, straight)).toBe(20);
    expect(commonEnd(straight, elbow)).toBe(20);
    expect(commonEnd(elbow, elbow)).toBe(30);
    expect(
      commonEnd(elbow, [
        { x: 40, y: 20 },
        { x: 10, y: 20 },
      ]),
    ).toBe(0);
    expect(commonEnd(elbow, [...straight, { x: 11, y: 20 }])).toBe(0);
  });
});
