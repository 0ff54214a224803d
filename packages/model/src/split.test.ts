import { describe, expect, test } from 'vitest';
import { emptyTheory, plainArrow, plainCard } from './empty-theory.ts';
import { splitByGroup, splitByPathway } from './split.ts';
import type { Theory } from './theory.ts';
import { wordsFor } from './words/index.ts';

/** visit → calm → thrive and train → skilled → fair, and a card that nothing leads to. */
const whole: Theory = {
  ...emptyTheory('file:///a.toc'),
  columns: [
    {
      stage: 'activities',
      heading: 'Activities',
      groups: ['Families', 'Staff'],
      source: { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } },
    },
  ],
  cards: [
    { ...plainCard('visit', 'activities', 'visit'), group: 'Families' },
    { ...plainCard('train', 'activities', 'train'), group: 'Staff' },
    plainCard('calm', 'short-term', 'calm'),
    plainCard('skilled', 'short-term', 'skilled'),
    plainCard('thrive', 'long-term', 'thrive'),
    plainCard('fair', 'long-term', 'fair'),
    plainCard('alone', 'problems', 'alone'),
  ],
  arrows: ['visit -> calm', 'calm -> thrive', 'train -> skilled', 'skilled -> fair'].map((text) => plainArrow(text)),
};
const words = wordsFor(whole);
const told = (split: ReturnType<typeof splitByPathway>) => split?.parts.map(({ title, ids }) => [title, [...ids]]);

describe('a theory by its pathways', () => {
  test('is what leads to each last outcome, and then what leads nowhere', () => {
    expect(told(splitByPathway(whole, words))).toEqual([
      ['thrive', ['visit', 'calm', 'thrive']],
      ['fair', ['train', 'skilled', 'fair']],
      ['Everything else', ['alone']],
    ]);
  });

  test('stays whole where all that is done leads to one outcome', () => {
    const arrows = ['visit -> calm', 'visit -> skilled', 'calm -> thrive', 'skilled -> thrive'].map((text) =>
      plainArrow(text),
    );
    const cards = whole.cards.filter(({ id }) => !['train', 'fair'].includes(id));
    expect(splitByPathway({ ...whole, cards, arrows }, words)).toBeUndefined();
  });

  test('cannot be parted where there is one', () => {
    expect(splitByPathway({ ...whole, cards: whole.cards.slice(0, 1), arrows: [] }, words)).toBeUndefined();
  });
});

describe('a theory by its groups', () => {
  test('is a part for each label, and one for the rest', () => {
    expect(told(splitByGroup(whole, words))?.map(([title]) => title)).toEqual(['Families', 'Staff', 'Everything else']);
  });

  test('cannot be parted where there is none', () => {
    expect(splitByGroup({ ...whole, columns: [] }, words)).toBeUndefined();
  });
});
