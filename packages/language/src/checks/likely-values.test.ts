import { expect, test } from 'vitest';
import { applied, check } from '../testing/check.ts';
import { likelyAges, likelyAmounts, likelyDates } from './likely-values.ts';

test.each([
  ['March 2027', ['2027-03']],
  ['31 March 2027', ['2027-03-31']],
  ['1st of Sept 2027', ['2027-09-01']],
  ['March 31, 2027', ['2027-03-31']],
  ['31/03/2027', ['2027-03-31']],
  ['03/04/2027', ['2027-04-03', '2027-03-04']],
  ['2027/3', ['2027-03']],
  ['2027-Q1', ['2027-03']],
  ['end of 2027', ['2027-12']],
  ['31/02/2027', []],
  ['summer 2027', []],
  ['2027-13', []],
])('a date: %s', (text, dates) => expect(likelyDates(text)).toEqual(dates));

test.each([
  ['1,5 pieces', ['1.5 pieces']],
  ['30-40%', ['30 to 40%']],
  ['£15–£20', ['£15 to £20']],
  ['12 of 40', ['30%']],
  ['3 out of 10', ['30%']],
  ['at least 80%', ['80% or more']],
  ['about 500 pounds', ['500 pounds']],
  ['~40%', ['40%']],
  ['none', ['0']],
  ['many', []],
])('an amount: %s', (text, amounts) => expect(likelyAmounts(text)).toEqual(amounts));

test.each([
  ['11 to 16', ['11 to 16 years', '11 to 16 months']],
  ['12 to 36', ['12 to 36 months', '12 to 36 years']],
  ['18 to 65', ['18 to 65 years']],
  ['0-2', ['0 to 2 years', '0 to 2 months']],
  ['65+', ['65 years and over']],
  ['over 65', ['65 years and over']],
  ['16 and over', ['16 years and over']],
  ['under 2', ['0 to 2 years']],
  ['all', []],
])('ages: %s', (text, ages) => expect(likelyAges(text)).toEqual(ages));

test.each([
  'population "P" { ages 11 to 16 }',
  'population "P" { ages 65+ }',
  'aims { a "A" { indicator "I" { target 50% by 31 March 2027 } } }',
  'aims { a "A" { indicator "I" { baseline 12 of 40 } } }',
  'aims { a "A" { indicator "I" { target at least 80% by 2027-03 } } }',
  'measures { m "M" { cost about £500 as at October 2019 } }',
  'date 22/11/2026',
])('what is offered is read: %s', async (line) => {
  const mistakes = async (text: string) => (await check(text)).filter(({ severity }) => severity === 'error');
  let text = `theory "T"\n${line}\n`;
  for (let left = (await mistakes(text)).length; left > 0; left--) {
    const [fix] = (await mistakes(text))[0]?.fixes ?? [];
    text = fix ? applied(text, fix) : text;
  }
  expect(await mistakes(text)).toEqual([]);
});
