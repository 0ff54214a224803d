import { describe, expect, test } from 'vitest';
import type { ColumnHeights } from './column-heights.ts';
import { candidates } from './widths.ts';

/** A column of so much text: the wider, the lower. */
const column = (stage: ColumnHeights['stage'], text: number, subColumns = 1): ColumnHeights => {
  const widths = [100, 120, 150, 200];
  return {
    stage,
    subColumns,
    widths,
    heights: widths.map((width) => text / width),
    headings: widths.map((width) => (width < 150 ? 40 : 20)),
    uncut: 0,
    gaps: 3,
  };
};

const columns = [column('problems', 30_000), column('aims', 12_000), column('activities', 60_000)];
const found = candidates(columns, { width: 80, height: 10 });

describe('widths worth a layout', () => {
  test('give the columns with much text more room', () => {
    for (const { widths } of found) {
      expect(widths.get('activities')).toBeGreaterThanOrEqual(widths.get('problems') ?? 0);
      expect(widths.get('problems')).toBeGreaterThanOrEqual(widths.get('aims') ?? 0);
    }
  });

  test('run from the lowest drawing to the narrowest, each a trade of width for height', () => {
    expect(found.length).toBeGreaterThan(1);
    found.slice(1).forEach((next, i) => {
      expect(next.width).toBeLessThan(found[i]?.width ?? 0);
    });
  });

  test('reckon with what arrows and headings take', () => {
    const last = found.at(-1);
    expect(last?.width).toBe(100 + 100 + 100 + 80);
    expect(last?.height).toBe(600 + 40 + 10);
  });

  test('count a column as often as it has sub-columns', () => {
    const [only] = candidates([column('aims', 100, 3)], { width: 0, height: 0 });
    expect(only?.width).toBe(300);
  });
});
