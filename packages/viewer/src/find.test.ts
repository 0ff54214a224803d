import { expect, test } from 'vitest';
import { findCards } from './find.ts';
import { sketch } from './testing/sketch.ts';

const theory = sketch(`
  problems bond: Children have no carer with whom they feel secure
  aims secure: Help babies feel secure
  impact calm: Élodie grows up calmer
`);
const ids = (typed: string) => findCards(theory, typed).map(({ id }) => id);

test('every word that was typed must be there, in any order', () => {
  expect(ids('secure feel')).toEqual(['bond', 'secure']);
  expect(ids('secure babies')).toEqual(['secure']);
  expect(ids('secure calmer')).toEqual([]);
});

test('the starts of words come first', () => {
  expect(ids('c')).toEqual(['bond', 'calm', 'secure']);
});

test('capitals and accents make no difference', () => {
  expect(ids('elodie')).toEqual(['calm']);
  expect(ids('HELP')).toEqual(['secure']);
});

test('a card is also found by its name, and comes with its column', () => {
  expect(findCards(theory, 'bond')).toEqual([
    { id: 'bond', words: 'Children have no carer with whom they feel secure', column: 'problems' },
  ]);
});

test('nothing typed finds nothing', () => {
  expect(ids('  ')).toEqual([]);
});
