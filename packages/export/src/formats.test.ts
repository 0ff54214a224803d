import { expect, test } from 'vitest';
import { FORMATS, formatOf } from './formats.ts';

test.each([
  ['figure.pdf', 'pdf'],
  ['Figure.SVG', 'svg'],
  ['a/b.c/figure.png', 'png'],
  ['figure', undefined],
  ['pdf', undefined],
  ['bid.md', 'markdown'],
  ['bid-narrative.TXT', 'text'],
  ['figure.pdf.zip', undefined],
])('%s is %s', (name, id) => {
  expect(formatOf(name)?.id).toBe(id);
});

test('no two formats share a name or an ending', () => {
  const names = FORMATS.flatMap(({ id, extensions }) => [id, ...extensions]);
  expect(new Set(names).size).toBe(names.length);
});
