import { expect, test } from 'vitest';
import type { Id, Theory } from '../theory.ts';
import { removalsFrom } from './removal.ts';
import { theoryOf } from './testing/sketch.ts';

function without(theory: Theory, id: Id) {
  const activity = theory.cards.find((card) => card.id === id);
  if (!activity) throw new Error(`${id} is not there`);
  const { unsupported, incomplete, weakened, unchanged } = removalsFrom(theory)(activity);
  return {
    unsupported: unsupported.map((card) => card.id),
    incomplete: incomplete.map((card) => card.id),
    weakened: weakened.map(
      ({ outcome, before, after }) => `${outcome.id}: ${before.weakest.evidence} to ${after.weakest.evidence}`,
    ),
    unchanged: unchanged.map((card) => card.id),
  };
}

const THEORY = theoryOf(
  'a1 a1.x a2 a3 s1 s2 s3 m1 m2',
  'a1 -> s1 : strong',
  'a1.x -> s2 : promising',
  'a2 -> s2 : weak',
  'a2 & a3 -> s3',
  's1 -> m1 : strong',
  's2 -> m1 : strong',
  's3 -> m2',
);

test('an activity goes with its parts: what no other leads to, what others lead to by less', () => {
  expect(without(THEORY, 'a1')).toEqual({
    unsupported: ['s1'],
    incomplete: [],
    weakened: ['s2: promising to weak', 'm1: strong to weak'],
    unchanged: [],
  });
});

test('a part goes alone', () => {
  expect(without(THEORY, 'a1.x')).toEqual({
    unsupported: [],
    incomplete: [],
    weakened: ['s2: promising to weak'],
    unchanged: ['s1', 'm1'],
  });
});

test('what others lead to only together with it is told as that, and so is what follows', () => {
  expect(without(THEORY, 'a3')).toEqual({ unsupported: [], incomplete: ['s3', 'm2'], weakened: [], unchanged: [] });
});

test('a part from which alone its activity leads to an outcome carries it alone', () => {
  const theory = theoryOf('a1 a1.x s1', 'a1.x -> s1');
  expect(without(theory, 'a1.x')).toEqual({ unsupported: ['s1'], incomplete: [], weakened: [], unchanged: [] });
});

test('an outcome for which there is another pathway as good is told as that', () => {
  const theory = theoryOf('a1 a2 s1', 'a1 -> s1 : weak', 'a2 -> s1 : weak');
  expect(without(theory, 'a1')).toEqual({ unsupported: [], incomplete: [], weakened: [], unchanged: ['s1'] });
});

test('an activity that leads to no outcome leaves all as it is', () => {
  expect(without(theoryOf('a1 a2 s1', 'a1 -> s1'), 'a2')).toEqual({
    unsupported: [],
    incomplete: [],
    weakened: [],
    unchanged: [],
  });
});
