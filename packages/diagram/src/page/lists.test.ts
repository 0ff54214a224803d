import { describe, expect, test } from 'vitest';
import { SHOW_ALL } from '../graph/sized-figure.ts';
import { paperStyle } from '../graph/style.ts';
import { toGraph } from '../graph/to-graph.ts';
import { theme } from '../paint/themes.ts';
import type { TextMark } from '../picture.ts';
import { clinical } from '../testing/clinical.ts';
import { shippedFaces } from '../testing/resources-node.ts';
import type { PageBrush } from './context.ts';
import { key } from './key.ts';
import { lists } from './lists.ts';
import { titleBlock } from './title-block.ts';

const faces = shippedFaces();
const sized = toGraph(clinical, { faces, style: paperStyle, shown: SHOW_ALL, widths: () => 120 });
const brush: PageBrush = { sized, faces, theme: theme('print'), body: 14 };

const texts = (marks: ReturnType<ReturnType<typeof lists>['marks']>): readonly TextMark[] =>
  marks.filter((mark) => mark.kind === 'text');

describe('the lists under a drawing', () => {
  test('stand side by side on a wide page, and under each other on a narrow one', () => {
    const wide = lists(brush, 1000);
    const narrow = lists(brush, 240);
    expect(wide.height).toBeLessThan(narrow.height / 2);
  });

  test.each([200, 400, 700, 1050, 1500])('stay within a width of %i px and within their height', (width) => {
    const block = lists(brush, width);
    for (const mark of texts(block.marks(0, 0))) {
      expect(mark.x + mark.width).toBeLessThanOrEqual(width);
      expect(mark.y).toBeLessThanOrEqual(block.height);
    }
  });

  test('hold every entry, in its order', () => {
    const marks = texts(lists(brush, 1000).marks(0, 0));
    const signs = marks.map((mark) => mark.text).filter((text) => /^[AER]\d$/.test(text));
    expect(signs).toEqual(['A1', 'A2', 'A3', 'A4', 'E1', 'E2', 'R1', 'R2']);
  });
});

describe('the key', () => {
  test.each([300, 600, 1050])('wraps into a width of %i px', (width) => {
    const block = key(brush, width);
    for (const mark of texts(block.marks(0, 0))) {
      expect(mark.x + mark.width).toBeLessThanOrEqual(width);
      expect(mark.y).toBeLessThanOrEqual(block.height);
    }
  });
});

describe('the title block', () => {
  test.each([400, 700, 1050])('keeps the draft mark off the words at a width of %i px', (width) => {
    const marks = titleBlock(brush, width).marks(0, 0);
    const stamp = marks.find((mark) => mark.kind === 'box' && mark.subject.role === 'draft');
    if (stamp?.kind !== 'box') throw new Error('There is no draft mark.');
    expect(stamp.x + stamp.width).toBeLessThanOrEqual(width);
    for (const mark of texts(marks).filter(({ subject }) => subject.role !== 'draft')) {
      const beside = mark.x + mark.width <= stamp.x;
      const below = mark.y - mark.size * faces.regular.capHeight >= stamp.y + stamp.height;
      expect(beside || below, mark.text).toBe(true);
    }
  });

  test('gives a logo its place at the right, and the words what is left', () => {
    const logo = { data: new Uint8Array([1]), mediaType: 'image/png' as const, width: 300, height: 100 };
    const marks = titleBlock(brush, 800, logo).marks(0, 0);
    const image = marks.find((mark) => mark.kind === 'image');
    expect(image).toMatchObject({ x: 800 - 126, width: 126, height: 42 });
    for (const mark of texts(marks)) expect(mark.x + mark.width).toBeLessThan(800 - 126);
  });
});
