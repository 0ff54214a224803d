import { expect, test } from 'vitest';
import { readableDate } from './readable-date.ts';

test.each([
  ['2026-11-22', 'en-GB', '22 November 2026'],
  ['2026-03', 'en-GB', 'March 2026'],
  ['2026', 'en-GB', '2026'],
  ['2026-11-22', 'de', '22. November 2026'],
  ['2026-11-22', 'cy', '22 Tachwedd 2026'],
  ['2026-11-22', 'no language', '22 November 2026'],
  ['soon', 'en-GB', 'soon'],
])('%s in %s is read as %s', (date, language, words) => {
  expect(readableDate(date, language)).toBe(words);
});
