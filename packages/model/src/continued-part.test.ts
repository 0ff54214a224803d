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
const words = { placeOf: (id: string) => `where ${id} is`, cards: (count: number) => `${count} cards` };

test('an arrow that leaves the part ends at a mark with the words and the place of its card', () => {
  const part = continuedPart(whole, new Set(['visit', 'calm']), words);
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
  expect(continuedPart(whole, new Set(['visit']), words).arrows).toHaveLength(1);
});

test('a card brings what it includes, and what includes it', () => {
  expect([...withFamilies(whole, new Set(['listen']))]).toEqual(['visit', 'listen']);
  expect([...withFamilies(whole, new Set(['visit']))]).toEqual(['visit', 'listen']);
});

test('many marks of one place become one, and so do their arrows', () => {
  const others = Array.from({ length: 12 }, (_, i) => plainCard(`other${i}`, 'activities', `other ${i}`));
  const crowded: Theory = {
    ...whole,
    cards: [...whole.cards, ...others],
    arrows: others.map(({ id }) => plainArrow(`${id} -> calm`)),
  };
  const part = continuedPart(crowded, new Set(['calm']), { ...words, placeOf: () => 'page 2' });
  expect(part.externals.map(({ words: said, place }) => [said, place])).toEqual([['12 cards', 'page 2']]);
  expect(part.arrows).toHaveLength(1);
});
