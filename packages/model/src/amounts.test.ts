import { expect, test } from 'vitest';
import { parseAges, parseQuantity, readAges } from './amounts.ts';

test('a number carries its unit', () => {
  expect(parseQuantity('38%')).toEqual({ text: '38%', value: 38, unit: '%' });
  expect(parseQuantity('2.1')).toEqual({ text: '2.1', value: 2.1 });
  expect(parseQuantity('1,200 families')).toEqual({ text: '1,200 families', value: 1200, unit: 'families' });
  expect(parseQuantity('155 USD')).toEqual({ text: '155 USD', value: 155, unit: 'USD' });
  expect(parseQuantity('£310,000')).toEqual({ text: '£310,000', value: 310000, unit: '£' });
  expect(parseQuantity('310,000 €')).toEqual({ text: '310,000 €', value: 310000, unit: '€' });
  expect(parseQuantity('-5 %')).toEqual({ text: '-5 %', value: -5, unit: '%' });
  expect(parseQuantity('12 to 48 months')).toEqual({ text: '12 to 48 months', value: 12, unit: 'months' });
  expect(parseQuantity('some')).toBeUndefined();
});

test('ages are months, before birth negative', () => {
  expect(parseAges('pregnancy to 24 months')).toMatchObject({ fromMonths: -9, toMonths: 24 });
  expect(parseAges('4 to 24 months')).toMatchObject({ fromMonths: 4, toMonths: 24 });
  expect(parseAges('birth to 5 years')).toMatchObject({ fromMonths: 0, toMonths: 60 });
  expect(parseAges('18 months to 3 years')).toMatchObject({ fromMonths: 18, toMonths: 36 });
  expect(parseAges('12 months')).toMatchObject({ fromMonths: 12, toMonths: 12 });
  expect(parseAges('0-2 years')).toEqual({ text: '0-2 years', fromMonths: 0, toMonths: 24 });
  expect(parseAges('4 – 24 months')).toMatchObject({ fromMonths: 4, toMonths: 24 });
});

test('an end of ages that is left open is absent', () => {
  expect(parseAges('up to 12 months')).toEqual({ text: 'up to 12 months', toMonths: 12 });
  expect(parseAges('under 2 years')).toEqual({ text: 'under 2 years', toMonths: 24 });
  expect(parseAges('18 years and over')).toEqual({ text: '18 years and over', fromMonths: 216 });
  expect(parseAges('18+ years')).toEqual({ text: '18+ years', fromMonths: 216 });
});

test.each(['4 to 24', 'birth to 2', 'pregnancy to 24', 'antenatal to 24 months', '4 to 24 months 3', 'young', ''])(
  'what says no ages is not guessed: %j',
  (text) => {
    expect(readAges(text)).toBeUndefined();
    expect(parseAges(text)).toEqual({ text });
  },
);
