import { expect, test } from 'vitest';
import { shown } from '../testing/shown.ts';
import { readNotes } from './read-notes.ts';

const notes = (text: string) => readNotes(text, 'memory:/t.toc');

test('a line is a card in the column that a line above names, whatever stands before it', () => {
  const read = notes(`Needs:
- New parents know nobody
• Nights are hard
2) Nobody asks

WHAT WE DO
* Walk together
    - Push prams

impact
Calm days`);
  expect(shown(read)).toEqual([
    'problems: New parents know nobody',
    'problems: Nights are hard',
    'problems: Nobody asks',
    'activities: Walk together',
    'activities: Walk together > Push prams',
    'impact: Calm days',
  ]);
  expect(read.theory.columns.map(({ heading }) => heading)).toEqual(['Needs', 'WHAT WE DO', 'Impact']);
  expect(read.losses).toEqual([]);
});

test('notes before any column stay in the parking lot, and the report says so', () => {
  const read = notes('buy tea\nask Ann\n');
  expect(shown(read)).toEqual(['idea: buy tea', 'idea: ask Ann']);
  expect(read.losses).toEqual(['2 lines stand under no heading that names a column: in `ideas`']);
});

test('a heading that says too little is told with what became of it', () => {
  const read = notes('Outcomes\nParents make a friend');
  expect(shown(read)).toEqual(['short-term: Parents make a friend']);
  expect(read.losses[0]).toContain('read as `short-term`');
});

test('arrows join cards by their words; one without a card is kept as it stands', () => {
  const read = notes('Activities\nWalk\nTalk\nOutcomes\nA friend\nWalk; talk -> a friend\nWalk -> World peace');
  expect(shown(read)).toEqual([
    'activities: Walk',
    'activities: Talk',
    'short-term: A friend',
    'Walk -> A friend',
    'Talk -> A friend',
    'idea: Walk -> World peace',
  ]);
  expect(read.losses.at(-1)).toContain('no card says “World peace”');
  expect(read.theory.cards.map(({ name }) => name)).toEqual(['walk', 'talk', 'friend']);
});

test('assumptions, risks and stakeholders are lists', () => {
  const { theory } = notes('Assumptions\nFamilies can come\nRisks\nRain\nStakeholders\nParents');
  expect(theory.assumptions.map(({ words }) => words)).toEqual(['Families can come']);
  expect(theory.risks.map(({ words }) => words)).toEqual(['Rain']);
  expect(theory.stakeholders.map(({ name }) => name)).toEqual(['parents']);
});

test('a text without a word is told', () => {
  expect(() => notes(' \n\t\n')).toThrow('there are no notes in this text');
});
