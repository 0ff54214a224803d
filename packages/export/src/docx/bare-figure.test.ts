import type { Figure, Mark, Role } from '@theory-of-change/diagram';
import { describe, expect, test } from 'vitest';
import { samplePicture } from '../testing/sample-picture.ts';
import { bareFigure } from './bare-figure.ts';

const LARGE = { width: 5000, height: 5000 };

function figureOf(marks: readonly Mark[]): Figure {
  const layout = {
    width: 0,
    height: 0,
    bands: [],
    boxes: [],
    groups: [],
    chips: [],
    links: [],
    bandLinks: [],
    order: {},
  };
  return {
    picture: samplePicture({ marks }),
    layout,
    layoutAt: { scale: 1, x: 100, y: 50 },
    textSizePt: 10,
    warnings: [],
  };
}

function box(role: Role, y: number): Mark {
  return { kind: 'box', subject: { role }, x: 100, y, width: 200, height: 50, radius: 0 };
}

describe('a figure without its sheet', () => {
  test('leaves to the document what the document says: title, draft mark, footer', () => {
    const { picture } = bareFigure(
      figureOf([box('title', 0), box('draft', 0), box('card', 100), box('footer', 900)]),
      LARGE,
    );
    expect(picture.marks.map(({ subject }) => subject.role)).toEqual(['card']);
    expect([picture.width, picture.height]).toEqual([204, 54]);
  });

  test('is as large as it was where there is room, and knows where its layout went', () => {
    const { textSizePt, layoutAt } = bareFigure(figureOf([box('card', 100)]), LARGE);
    expect(textSizePt).toBe(10);
    expect(layoutAt).toEqual({ scale: 1, x: 2, y: -48 });
  });

  test('is made smaller, words and all, where there is not', () => {
    const { picture, textSizePt, layoutAt } = bareFigure(figureOf([box('card', 100)]), { width: 102, height: 5000 });
    expect(picture).toMatchObject({ width: 102, height: 27, textSizePt: 5 });
    expect([textSizePt, layoutAt.scale]).toEqual([5, 0.5]);
  });

  test('brings lists and key up to a drawing that leaves its sheet empty', () => {
    const { picture } = bareFigure(figureOf([box('card', 100), box('list-item', 500), box('key', 560)]), LARGE);
    expect(picture.marks.map((mark) => mark.kind === 'box' && mark.y)).toEqual([2, 76, 136]);
  });

  test('can be empty', () => {
    expect(bareFigure(figureOf([]), LARGE).picture.marks).toEqual([]);
  });
});
