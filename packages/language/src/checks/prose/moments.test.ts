import { expect, test } from 'vitest';
import { momentOf } from './moments.ts';

test.each([
  ['start', { kind: 'start' }],
  ['before the first session', { kind: 'start' }],
  ['end', { kind: 'end' }],
  ['at discharge', { kind: 'end' }],
  ['three months after', { kind: 'later', months: 3 }],
  ['6-month follow-up', { kind: 'later', months: 6 }],
  ['a year later', { kind: 'later', months: 12 }],
  ['when the child is 12 months', { kind: 'age', months: 12 }],
  ['at two years old', { kind: 'age', months: 24 }],
  ['every three months', { kind: 'regular' }],
  ['follow-up', { kind: 'unknown' }],
])('%s', (text, moment) => {
  expect(momentOf(text)).toEqual(moment);
});
