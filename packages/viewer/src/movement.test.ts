import { expect, test } from 'vitest';
import { movement } from './movement.ts';
import { placesOf } from './places.ts';
import { pictureOf } from './testing/sketch.ts';

const at = (x: number, y: number) => ({ x, y, width: 10, height: 10 });
const before = placesOf(pictureOf({ a: at(0, 0), b: at(100, 0), gone: at(50, 50) }));
const after = placesOf(pictureOf({ a: at(0, 30), b: at(140, 0), fresh: at(50, 50) }));

test('the card that is worked on is held', () => {
  expect(movement(before, after, 'a', { x: 100, y: 0 })).toEqual({ x: 0, y: 30 });
});

test('else the one nearest to the middle that both drawings have', () => {
  expect(movement(before, after, undefined, { x: 60, y: 50 })).toEqual({ x: 40, y: 0 });
  expect(movement(before, after, 'fresh', { x: 0, y: 0 })).toEqual({ x: 0, y: 30 });
});

test('with nothing in common nothing has moved', () => {
  expect(movement(before, placesOf(pictureOf({})), 'a', { x: 0, y: 0 })).toEqual({ x: 0, y: 0 });
});
