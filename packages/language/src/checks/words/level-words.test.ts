import { expect, test } from 'vitest';
import { FAMILY_PHRASES, holdsPhrase, isOfPopulation } from './level-words.ts';

test.each([
  ...['Breastfeeding rates improve', 'Fewer babies in the county enter care', 'The number of children in care falls'],
  ...['Vaccination is up citywide', 'The proportion of two-year-olds in the borough who talk rises'],
  'Rates of referral fall',
  'Babies are seen sooner across the area',
  'Fewer children need a specialist',
])('of a population: %s', (words) => {
  expect(isOfPopulation(words)).toBe(true);
});

test.each([
  ...['Patients live independently in the community', 'Mothers go out in the town', 'His heart rate is lower'],
  'Parents operate as a team',
  'The child is calmer',
  'Siblings get on better',
])('not of one: %s', (words) => {
  expect(isOfPopulation(words)).toBe(false);
});

test('of a single family', () => {
  expect(holdsPhrase('The child is calmer', FAMILY_PHRASES)).toBe(true);
  expect(holdsPhrase('Children in the town are calmer', FAMILY_PHRASES)).toBe(false);
  expect(holdsPhrase('The children are calmer', FAMILY_PHRASES)).toBe(false);
});
