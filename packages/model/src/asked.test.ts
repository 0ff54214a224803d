import { expect, test } from 'vitest';
import { card, theoryOf } from './analysis/testing/sketch.ts';
import { ASKED_INDICATOR, isQuestion, withoutAsked } from './asked.ts';
import type { Indicator, Theory } from './theory.ts';

const indicator = (words: string): Indicator => ({
  words,
  using: [],
  targets: [],
  actuals: [],
  collectedAt: [],
  source: card('x').source,
});

const withIndicators = (...all: readonly string[]): Theory => {
  const theory = theoryOf('s1');
  return { ...theory, cards: theory.cards.map((one) => ({ ...one, indicators: all.map(indicator) })) };
};

test('a text that ends in a question mark is a question, in any script', () => {
  expect(['How many now?', '20% or 30%? ', '何人？'].filter(isQuestion)).toHaveLength(3);
  expect(['38%', '? staff', ''].filter(isQuestion)).toEqual([]);
});

test('an indicator that only asks what one would see is left out; an item of a questionnaire is not', () => {
  const asked = withIndicators(ASKED_INDICATOR, '“Do you feel safe?”', 'Do you feel safe?');
  expect(withoutAsked(asked).cards[0]?.indicators.map(({ words }) => words)).toEqual([
    '“Do you feel safe?”',
    'Do you feel safe?',
  ]);
});

test('a theory that has none such stays as it is, and one that has is the same each time', () => {
  const answered = withIndicators('Sessions');
  expect(withoutAsked(answered)).toBe(answered);
  const asked = withIndicators(ASKED_INDICATOR);
  expect(withoutAsked(asked)).toBe(withoutAsked(asked));
});
