import { expect, test } from 'vitest';
import { continuedPart, withFamilies } from './continued-part.ts';
import { emptyTheory, plainArrow, plainCard } from './empty-theory.ts';
import type { Theory } from './theory.ts';

/** visit (with listen) and train lead to calm together; calm → thrive, calm ~> train. */
const whole: Theory = {
  ...emptyTheory('file:///a.toc'),
  cards: [
    plainCard('visit', 'activities', 'visit'),
    { ...plainCard('listen', 'activities', 'listen'), parent: 'visit' },
    plainCard('train', 'activities', 'train'),
    plainCard('calm', 'short-term', 'calm'),
    plainCard('thrive', 'long-term', 'thrive'),
  ],
  arrows: [plainArrow('visit & train -> calm'), plainArrow('calm -> thrive'), plainArrow('train -> thrive')],
};
const onPage = (id: string) => `where ${id} is`;

test('an arrow that leaves the part ends at a mark with the words and the place of its card', () => {
  const part = continuedPart(whole, new Set(['visit', 'calm']), onPage);
  expect(part.cards.map(({ id }) => id)).toEqual(['visit', 'listen', 'calm']);
  expect(part.arrows.map(({ from, to }) => [from, to])).toEqual([
    [['visit', 'from train'], 'calm'],
    [['calm'], 'to thrive'],
  ]);
  expect(part.externals.map(({ words, place }) => [words, place])).toEqual([
    ['train', 'where train is'],
    ['thrive', 'where thrive is'],
  ]);
});

test('an arrow among other cards is not part of it', () => {
  expect(continuedPart(whole, new Set(['visit']), onPage).arrows).toHaveLength(1);
});

test('a card brings what it includes, and what includes it', () => {
  expect([...withFamilies(whole, new Set(['listen']))]).toEqual(['visit', 'listen']);
  expect([...withFamilies(whole, new Set(['visit']))]).toEqual(['visit', 'listen']);
});
