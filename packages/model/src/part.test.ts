import { describe, expect, test } from 'vitest';
import { emptyTheory, plainArrow, plainCard } from './empty-theory.ts';
import { onlyPathways, partOf } from './part.ts';
import type { Assumption, Card, Ref, Theory } from './theory.ts';

const NOWHERE = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const ref = (name: string): Ref => ({ name, id: name, range: NOWHERE });

function assumption(id: string, number: number): Assumption {
  const { notes, questions, evidence, urls, source } = plainCard(id, 'activities', id);
  return { id, words: id, number, notes, questions, evidence, urls, source, indicators: [] };
}

const part = (id: string, parent: string): Card => ({ ...plainCard(id, 'activities', id), parent });

/** visit (with listen and talk) → calm → thrive, and beside it train → skilled; a & b lead to calm together. */
const whole: Theory = {
  ...emptyTheory('file:///a.toc'),
  columns: (['activities', 'short-term', 'long-term'] as const).map((stage) => ({
    stage,
    heading: stage,
    groups: stage === 'activities' ? ['Families', 'Staff'] : [],
    source: { range: NOWHERE },
  })),
  cards: [
    { ...plainCard('visit', 'activities', 'visit'), group: 'Families', evidence: [ref('study')] },
    part('listen', 'visit'),
    part('talk', 'visit'),
    { ...plainCard('train', 'activities', 'train'), group: 'Staff', evidence: [ref('other')] },
    plainCard('calm', 'short-term', 'calm'),
    plainCard('skilled', 'short-term', 'skilled'),
    plainCard('thrive', 'long-term', 'thrive'),
  ],
  arrows: [
    { ...plainArrow('visit -> calm'), assumes: [ref('second')] },
    plainArrow('calm -> thrive'),
    { ...plainArrow('train -> skilled'), assumes: [ref('first')] },
  ],
  assumptions: [assumption('first', 1), assumption('second', 2)],
  evidence: ['study', 'other'].map((id) => ({ ...assumption(id, 0), id })),
  ideas: [assumption('parked', 0)],
};

const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

describe('one pathway', () => {
  const calm = onlyPathways(whole, ['calm']);

  test('is what leads to a card and what it leads to, with the arrows between', () => {
    expect(ids(calm.cards)).toEqual(['visit', 'listen', 'talk', 'calm', 'thrive']);
    expect(ids(calm.arrows)).toEqual(['visit -> calm', 'calm -> thrive']);
  });

  test('brings what it speaks of, counted anew, and nothing else', () => {
    expect(calm.assumptions.map(({ id, number }) => [id, number])).toEqual([['second', 1]]);
    expect(ids(calm.evidence)).toEqual(['study']);
    expect(calm.ideas).toEqual([]);
    expect(calm.columns.find(({ stage }) => stage === 'activities')?.groups).toEqual(['Families']);
  });

  test('keeps what has to lead on together', () => {
    const joint = { ...whole, arrows: [plainArrow('visit & train -> calm')] };
    expect(ids(onlyPathways(joint, ['visit']).cards)).toContain('train');
  });

  test('of several cards is all of theirs', () => {
    expect(ids(onlyPathways(whole, ['calm', 'skilled']).cards)).toEqual(ids(whole.cards));
  });
});

test('a part has only the arrows whose ends it has, and a card inside another brings the other', () => {
  const some = partOf(whole, new Set(['listen', 'calm']));
  expect(ids(some.cards)).toEqual(['visit', 'listen', 'calm']);
  expect(ids(some.arrows)).toEqual(['visit -> calm']);
  expect(some.columns.map(({ stage }) => stage)).toEqual(['activities', 'short-term']);
});
