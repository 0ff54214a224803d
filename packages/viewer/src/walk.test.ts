import type { Rect } from '@theory-of-change/diagram';
import { describe, expect, test } from 'vitest';
import { placesOf } from './places.ts';
import { pictureOf, sketch } from './testing/sketch.ts';
import { walk } from './walk.ts';

/** Column and row, as a rectangle. */
const at = (column: number, row: number): Rect => ({ x: column * 150, y: row * 60, width: 100, height: 40 });

const theory = sketch(`
  problems a: One
  problems b: Two
  aims c: Three
  aims d: Four
  impact e: Five
  a -> d
  b -> c
  b -> d
  d ~> a
`);
const places = placesOf(pictureOf({ a: at(0, 0), b: at(0, 1), c: at(1, 0), d: at(1, 1), e: at(2, 1) }));
const from = (id: string | undefined, step: Parameters<typeof walk>[3]) => walk(theory, places, id, step);

describe('a step of the keyboard', () => {
  test('goes right and left along arrows, to the nearest in height', () => {
    expect(from('a', 'right')).toBe('d');
    expect(from('b', 'right')).toBe('d');
    expect(from('c', 'left')).toBe('b');
  });

  test('goes to the nearest card on that side where no arrow leads on', () => {
    expect(from('c', 'right')).toBe('e');
    expect(from('e', 'left')).toBe('d');
    expect(from('e', 'right')).toBeUndefined();
  });

  test('goes up and down within the column and ends there', () => {
    expect(from('a', 'down')).toBe('b');
    expect(from('b', 'down')).toBeUndefined();
    expect(from('b', 'up')).toBe('a');
  });

  test('goes from a card down into what it includes, and on', () => {
    const inside = placesOf(
      pictureOf({
        whole: { x: 0, y: 0, width: 100, height: 100 },
        part: { x: 5, y: 40, width: 90, height: 20 },
        other: { x: 5, y: 70, width: 90, height: 20 },
        next: { x: 0, y: 120, width: 100, height: 40 },
      }),
    );
    expect(walk(theory, inside, 'whole', 'down')).toBe('part');
    expect(walk(theory, inside, 'part', 'down')).toBe('other');
    expect(walk(theory, inside, 'other', 'down')).toBe('next');
    expect(walk(theory, inside, 'part', 'up')).toBe('whole');
  });

  test('begins at the first card, also where the last one has gone', () => {
    expect(from(undefined, 'right')).toBe('a');
    expect(from('gone', 'down')).toBe('a');
    expect(from('c', 'first')).toBe('a');
    expect(from('a', 'last')).toBe('e');
  });
});
