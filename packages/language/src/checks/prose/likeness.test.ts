import { expect, test } from 'vitest';
import { gistOf, isAlike, stem } from './likeness.ts';

const alike = (a: string, b: string) => isAlike(gistOf(a), gistOf(b));

test('the same in other forms and with other small words is alike', () => {
  expect(alike('Parents feel confident at home', 'The parents are feeling confident at home')).toBe(true);
  expect(alike('Improved sleep for babies', 'Babies’ sleep is better')).toBe(true);
  expect(alike('Parents are more confident', 'Increased confidence of parents')).toBe(true);
  expect(alike('Reduced isolation among older people', 'Older people are less isolated')).toBe(true);
  expect(alike('Fewer children enter care', 'Children enter care less often')).toBe(true);
  expect(alike('Parents and babies feel safe', 'Babies and their parents feel safe')).toBe(true);
});

test.each([
  ['other people', 'Parents feel safe here', 'Babies feel safe here'],
  ['more and less', 'More visits to the clinic', 'Fewer visits to the clinic'],
  ['a turned sentence', 'Families can find help', 'Families cannot find help'],
  ['who does it to whom', 'Parents trust nurses', 'Nurses trust parents'],
  ['a number', 'Ten sessions are held in 2027', 'Ten sessions are held in 2028'],
  ['one telling word of three', 'Workers know the team', 'Workers know the garden'],
  ['nothing in common', 'Workers know the team', 'Babies sleep at night'],
])('%s sets two texts apart', (_, a, b) => {
  expect(alike(a, b)).toBe(false);
});

test('a stem is the same for the forms of a word', () => {
  expect(['feels', 'feeling', 'families', 'share', 'shares'].map(stem)).toEqual([
    'feel',
    'feel',
    'family',
    'shar',
    'shar',
  ]);
});
