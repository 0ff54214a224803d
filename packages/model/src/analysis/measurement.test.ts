import { expect, test } from 'vitest';
import type { Assumption, Indicator, Theory } from '../theory.ts';
import { measurementOf } from './measurement.ts';
import { card, theoryOf } from './testing/sketch.ts';

function indicator(words: string): Indicator {
  return { words, using: [], targets: [], actuals: [], collectedAt: [], source: card('x').source };
}

function assumption(id: string, ...indicators: readonly Indicator[]): Assumption {
  const { notes, questions, evidence, urls, source } = card(id);
  return { id, number: 1, words: id, notes, questions, evidence, urls, source, indicators };
}

const THEORY: Theory = {
  ...theoryOf('o1 s1 s1.x s2 m1 l1 z1'),
  assumptions: [assumption('open', indicator('Sessions')), assumption('calm')],
};

function measured(theory: Theory) {
  const { measured: found, unmeasured, beyond, unmonitored } = measurementOf(theory);
  return {
    measured: found.map(({ item, indicators }) => `${item.id}: ${indicators.map(({ words }) => words).join(', ')}`),
    unmeasured: unmeasured.map(({ id }) => id),
    beyond: beyond.map(({ id }) => id),
    unmonitored: unmonitored.map(({ id }) => id),
  };
}

test('what is measured, with the indicators of parts, and what is not', () => {
  const cards = THEORY.cards.map((one) =>
    ['o1', 's1', 's1.x'].includes(one.id) ? { ...one, indicators: [indicator(`of ${one.id}`)] } : one,
  );
  expect(measured({ ...THEORY, cards })).toEqual({
    measured: ['o1: of o1', 's1: of s1, of s1.x', 'open: Sessions'],
    unmeasured: ['s2', 'm1'],
    beyond: ['l1', 'z1'],
    unmonitored: ['calm'],
  });
});

test('the ceiling says what the team answers for', () => {
  expect(measured({ ...THEORY, ceiling: 'short-term' })).toMatchObject({
    unmeasured: ['s1', 's2'],
    beyond: ['m1', 'l1', 'z1'],
  });
});
