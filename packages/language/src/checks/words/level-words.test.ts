import { expect, test } from 'vitest';
import { FAMILY_PHRASES, holdsPhrase, POPULATION_PHRASES } from './level-words.ts';

test.each(['Rates of referral fall', 'Babies are seen sooner across the area', 'Fewer children need a specialist'])(
  'of a population: %s',
  (words) => {
    expect(holdsPhrase(words, POPULATION_PHRASES)).toBe(true);
  },
);

test.each(['Parents operate as a team', 'The child is calmer', 'Siblings get on better'])('not of one: %s', (words) => {
  expect(holdsPhrase(words, POPULATION_PHRASES)).toBe(false);
});

test('of a single family', () => {
  expect(holdsPhrase('The child is calmer', FAMILY_PHRASES)).toBe(true);
  expect(holdsPhrase('Children in the town are calmer', FAMILY_PHRASES)).toBe(false);
  expect(holdsPhrase('The children are calmer', FAMILY_PHRASES)).toBe(false);
});
