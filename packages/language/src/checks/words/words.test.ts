import { describe, expect, test } from 'vitest';
import * as activities from './activity-words.ts';
import * as births from './birth-words.ts';
import * as changes from './change-words.ts';
import * as claims from './evidence-claims.ts';
import { holdsPhrase } from './level-words.ts';
import * as lived from './lived-experience.ts';
import * as moments from './moment-words.ts';
import * as people from './people.ts';
import * as small from './small-words.ts';
import * as states from './state-words.ts';
import * as topics from './topic-words.ts';
import * as vague from './vague-words.ts';

const LISTS = Object.entries({
  ...activities,
  ...births,
  ...changes,
  ...claims,
  ...moments,
  ...people,
  ...small,
  ...states,
  ...topics,
  ...vague,
}).map(([name, list]) => [name, [...list]] as const);

describe.each(LISTS)('%s', (_, list) => {
  test('has words in small letters, without blanks around them', () => {
    expect(list.filter((word) => word !== word.trim().toLowerCase() || word === '')).toEqual([]);
  });

  test('has no entry that is longer than the reader of phrases looks', () => {
    expect(list.filter((word) => word.split(' ').length > 3)).toEqual([]);
  });
});

test('phrases of lived experience are told once each, as the text that they are looked for in is read', () => {
  const { LIVED_EXPERIENCE } = lived;
  expect(LIVED_EXPERIENCE.filter((phrase) => !holdsPhrase(`Written with ${phrase}.`, [phrase]))).toEqual([]);
  expect(new Set(LIVED_EXPERIENCE).size).toBe(LIVED_EXPERIENCE.length);
});

test('people who work on it are not taken for those who live with it', () => {
  expect(holdsPhrase('The council’s parks team and two midwives', lived.LIVED_EXPERIENCE)).toBe(false);
  expect(holdsPhrase('Consultants and a child psychotherapist', lived.LIVED_EXPERIENCE)).toBe(false);
  expect(holdsPhrase('The clinic, with experts by experience', lived.LIVED_EXPERIENCE)).toBe(true);
  expect(holdsPhrase('Physiotherapists and a patient representative', lived.LIVED_EXPERIENCE)).toBe(true);
});

const both = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].filter((word) => b.has(word));

test('a word of less is a word of change', () => {
  expect([...changes.LESS_WORDS].filter((word) => !changes.CHANGE_WORDS.has(word))).toEqual([]);
});

test('children are people', () => {
  expect([...people.CHILDREN].filter((word) => !people.PEOPLE.has(word))).toEqual([]);
});

test('no word is of work and of change', () => {
  expect(both(activities.ACTIVITY_WORDS, changes.CHANGE_WORDS)).toEqual([]);
  expect(both(activities.ACTIVITY_WORDS, activities.HELPING_WORDS)).toEqual([]);
  expect(both(activities.ACTIVITY_WORDS, activities.MAKING_WORDS)).toEqual([]);
});

test('people and states are no small words', () => {
  expect(both(people.PEOPLE, small.SMALL_WORDS)).toEqual([]);
});
