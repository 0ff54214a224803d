import { expect, test } from 'vitest';
import { privateIn } from './private.ts';

test.each([
  ['Write to rowan.green@nhs.example first', ['email']],
  ['Mum is on 07700 900123', ['telephone']],
  ['Call (020) 7946 0018 or +44 20 7946 0018', ['telephone']],
  ['Robin Green, born 3 May 2024, came with his aunt', ['name and birth date']],
  ['Robin Green (DOB 03/05/2024)', ['name and birth date']],
])('%s', (text, found) => {
  expect(privateIn(text)).toEqual(found);
});

test.each([
  'Chosen by parents on 3 May 2024, after Anna Freud',
  'Born 3 May 2024, first child',
  'Robin Green was born in spring',
  '0.75 to 0.95 of 1,200 families, 2024-05-03',
  'See 10.1016/j.cpr.2008.01.003 and NICE NG26',
  'Follow up at 12 weeks @ home',
])('%s tells nobody', (text) => {
  expect(privateIn(text)).toEqual([]);
});
