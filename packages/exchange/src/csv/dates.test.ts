import { expect, test } from 'vitest';
import { isoDate } from './dates.ts';

test.each([
  ['March 2027', '2027-03'],
  ['31 Mar 2027', '2027-03-31'],
  ['31/03/2027', '2027-03-31'],
  ['1 Mawrth 2027', '2027-03-01'],
  ['2027-03', '2027-03'],
  ['2027', '2027'],
  ['in spring', 'in spring'],
  ['31/13/2027', '31/13/2027'],
])('%s', (text, date) => {
  expect(isoDate(text)).toBe(date);
});
