import type { Face } from '@theory-of-change/diagram';
import { describe, expect, test } from 'vitest';
import { columnWidths } from './column-widths.ts';
import type { Table } from './document.ts';
import { cellOf } from './runs.ts';

/** Every letter is half as wide as the type is large. */
const face: Face = {
  family: 'Even',
  ascent: 1,
  descent: 0.2,
  capHeight: 0.7,
  xHeight: 0.5,
  advance: (text) => text.length / 2,
  has: () => true,
};
const faces = { family: 'Even', regular: face, bold: face };
const CELL = { em: 10, side: 5 };

function table(headings: readonly string[], rows: readonly (readonly string[])[]): Table {
  return {
    kind: 'table',
    id: 'outcomes',
    caption: 'Outcomes',
    summary: 'One outcome a row.',
    columns: headings.map((heading) => ({ heading, share: 1 / headings.length })),
    rows: rows.map((row) => row.map((text) => cellOf(text))),
  };
}

function widths(headings: readonly string[], rows: readonly (readonly string[])[], whole: number): readonly number[] {
  return columnWidths(table(headings, rows), whole, faces, CELL);
}

describe('the columns of a table', () => {
  test('share its width where all say as much', () => {
    expect(widths(['One', 'Two'], [['a', 'b']], 200)).toEqual([100, 100]);
  });

  test('are never too narrow for a word in them', () => {
    const [, narrow = 0] = widths(['Outcome', 'Confidence'], [['word '.repeat(60), 'low']], 300);
    expect(narrow).toBeGreaterThanOrEqual('Confidence'.length * 5 + 10);
  });

  test('are wide where there is much to say', () => {
    const [much = 0, little = 0] = widths(['A', 'B'], [['some words '.repeat(20), 'few']], 300);
    expect(much).toBeGreaterThan(2 * little);
    expect(much + little).toBeLessThanOrEqual(300);
  });

  test('break an address, but not into crumbs', () => {
    const [, link = 0] = widths(
      ['Source', 'Read more'],
      [['word '.repeat(80), 'https://example.org/a/very/long/address']],
      300,
    );
    expect(link).toBeGreaterThanOrEqual('https://exampl'.length * 5 + 10);
    expect(link).toBeLessThan('https://example.org/a/very/long/address'.length * 5);
  });

  test('give way by turns where there is no room for all their words', () => {
    const all = widths(['Incomprehensible', 'Unquestionable'], [['a', 'b']], 100);
    expect(all.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(100);
    expect(Math.min(...all)).toBeGreaterThan(40);
  });
});
