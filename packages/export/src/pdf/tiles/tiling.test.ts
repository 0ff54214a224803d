import { page } from '@theory-of-change/diagram';
import { describe, expect, test } from 'vitest';
import { px } from '../../docx/measures.ts';
import { countOf, tilingOf } from './tiling.ts';

const A4 = { name: 'A4', orientation: 'landscape' } as const;

/** What a poster of that paper shows between its margins. */
function areaOf(name: 'A1' | 'A0' | 'A3') {
  const { width, height, margin } = page(name);
  return { x: px(margin), y: px(margin), width: px(width - 2 * margin), height: px(height - 2 * margin) };
}

describe('a poster over sheets', () => {
  test.each(['A3', 'A1', 'A0'] as const)('of %s is shown from edge to edge, and neighbours share a strip', (name) => {
    const area = areaOf(name);
    const { columns, rows } = tilingOf(area, A4);
    for (const [{ starts, length, overlap }, from, whole] of [
      [columns, area.x, area.width],
      [rows, area.y, area.height],
    ] as const) {
      expect(starts[0] ?? 0).toBeLessThanOrEqual(from + 0.01);
      expect((starts.at(-1) ?? 0) + length).toBeGreaterThanOrEqual(from + whole - 0.01);
      for (const [i, start] of starts.entries()) {
        if (i > 0) expect((starts[i - 1] ?? 0) + length - start).toBeCloseTo(overlap, 3);
      }
      if (starts.length > 1) expect(overlap).toBeGreaterThanOrEqual(px(6) - 0.01);
    }
  });

  test('leaves 8 mm of every sheet white', () => {
    const { white, width, columns } = tilingOf(areaOf('A1'), A4);
    expect(white).toBeCloseTo(px(8), 5);
    expect(columns.length).toBeCloseTo(width - 2 * white, 5);
  });

  test('turns the sheets where fewer of them do', () => {
    expect(tilingOf(areaOf('A3'), A4).sheet.orientation).toBe('portrait');
    expect(countOf(tilingOf(areaOf('A3'), A4))).toBe(3);
    expect(tilingOf(areaOf('A1'), { name: 'A4', orientation: 'portrait' }).sheet.orientation).toBe('landscape');
  });

  test('needs one sheet for what fits on one', () => {
    const tiling = tilingOf({ x: 0, y: 0, width: px(100), height: px(100) }, A4);
    expect(countOf(tiling)).toBe(1);
    expect(tiling.columns.overlap).toBe(0);
  });
});
