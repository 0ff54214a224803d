import { type Card, type Theory, wordsIn } from '@theory-of-change/model';
import { describe, expect, test } from 'vitest';
import { sketch } from '../testing/sketch.ts';
import { LENS_IDS } from './lens.ts';
import { shortened } from './lens-labels.tsx';
import { lensOf } from './lens-of.ts';

const RANGE = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const BARE = { notes: [], questions: [], evidence: [], urls: [], source: { range: RANGE } };
const WORDS = wordsIn('en');

const drawn = sketch(`
  activities play: Play together
  short-term warm: Warmer talk
  short-term calm: Calmer nights
  long-term well: Children do well
  play -> warm
  play -> calm
  warm -> well
`);

/** The sketch with what is said of its cards and arrows. */
const theory: Theory = {
  ...drawn,
  ceiling: 'medium-term',
  cards: drawn.cards.map((card) => ({ ...card, ...detailsOf(card) })),
  arrows: drawn.arrows.map((arrow) =>
    arrow.id === 'play -> warm' ? { ...arrow, evidence: [{ name: 'trial', id: 'trial', range: RANGE }] } : arrow,
  ),
  stakeholders: [{ ...BARE, id: 'parents', words: 'Parents' }],
  measures: [{ ...BARE, id: 'diary', words: 'A sleep diary', about: [], completedBy: [] }],
  evidence: [{ ...BARE, id: 'trial', words: 'A trial', strength: 'strong' }],
};

function detailsOf({ id }: Card): Partial<Card> {
  if (id !== 'warm') return {};
  const using = [{ name: 'diary', id: 'diary', range: RANGE }];
  const indicator = { words: 'Nights', using, targets: [], actuals: [], collectedAt: [], source: { range: RANGE } };
  return { who: [{ name: 'parents', id: 'parents', range: RANGE }], indicators: [indicator] };
}

describe('what a figure shows besides', () => {
  test('evidence: how strong it is for each arrow, and how many there are of each strength', () => {
    const { signs, legend } = lensOf('evidence', theory, WORDS);
    expect([...signs].map(([id, { level }]) => [id, level])).toEqual([
      ['play -> warm', 'strong'],
      ['play -> calm', 'weak'],
      ['warm -> well', 'weak'],
    ]);
    expect(legend).toEqual([
      { level: 'strong', words: 'strong evidence', count: 1 },
      { level: 'weak', words: 'weak evidence, or none stated', count: 2 },
    ]);
  });

  test('measures: with what an outcome is measured, what is not, and what nobody expects to be', () => {
    const { signs } = lensOf('measures', theory, WORDS);
    expect([...signs].map(([id, { words }]) => [id, words])).toEqual([
      ['warm', 'Measured: A sleep diary'],
      ['calm', 'Not measured'],
      ['well', 'Not measured: beyond the ceiling'],
    ]);
    expect(signs.get('warm')?.tag).toBe('A sleep diary');
  });

  test('who: the people of each card, and the cards that name nobody', () => {
    const { signs, legend } = lensOf('who', theory, WORDS);
    expect(signs.get('warm')?.words).toBe('Parents');
    expect(legend).toEqual([
      { level: 'named', words: 'Parents', count: 1 },
      { level: 'unnamed', words: 'Nobody named', count: 3 },
    ]);
  });

  test('an empty theory has nothing to show', () => {
    const empty = sketch('');
    expect(LENS_IDS.map((id) => lensOf(id, empty, WORDS).legend)).toEqual([[], [], []]);
  });
});

test('a tag that is too long for its card ends in an ellipsis, and never halves a letter', () => {
  expect(shortened('A sleep diary', 20)).toBe('A sleep diary');
  expect(shortened('A sleep diary', 8)).toBe('A sleep…');
  expect(shortened('👶🏽👶🏽', 2)).not.toMatch(/\p{Surrogate}/u);
});
