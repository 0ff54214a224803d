import { BID_PACK, FORMATS, formatOf } from '@theory-of-change/export/catalogue';
import { expect, test } from 'vitest';
import { OTHER_CHOICES, POSTERS, USUAL_CHOICES } from './format-choices.ts';

const all = [...USUAL_CHOICES, ...OTHER_CHOICES];

test('every format that there is can be chosen, the usual ones first', () => {
  expect(new Set(all.map(({ format }) => format))).toEqual(new Set(FORMATS.map(({ id }) => id)));
  expect(USUAL_CHOICES.map(({ label }) => label)).toEqual([
    'PDF',
    'PDF document',
    'DOCX',
    'PPTX',
    'XLSX',
    'SVG',
    'PNG',
  ]);
});

test('every choice has a name of its own, says what it is for, and writes a file of its format', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(new Set(all.map(({ label }) => label)).size).toBe(all.length);
  for (const { description, ending, format } of all) {
    expect(description).not.toBe('');
    expect(formatOf(`theory${ending}`)?.id).toBe(format);
  }
});

test('a poster is cut into smaller sheets, which lie as it does', () => {
  expect(POSTERS.map(({ label }) => label)).toContain('A1 landscape, on sheets of A4');
  expect(POSTERS.map(({ label }) => label)).not.toContain('A4 landscape, on sheets of A4');
  for (const { sheet, pages } of POSTERS) {
    expect(pages).toEqual({ kind: 'tiles', on: { name: expect.any(String), orientation: sheet?.orientation } });
  }
});

test('every file of the bid pack has a format', () => {
  expect(BID_PACK.filter(({ ending }) => formatOf(ending) === undefined)).toEqual([]);
});
