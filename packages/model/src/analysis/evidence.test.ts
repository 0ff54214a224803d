import { describe, expect, test } from 'vitest';
import { plainCard } from '../empty-theory.ts';
import type { Enabler, Intervention, Theory } from '../theory.ts';
import { analysisOf } from './analysis.ts';
import { evidenceAtHand, evidenceOf } from './evidence.ts';
import { refTo, theoryOf } from './testing/sketch.ts';

describe('the evidence of an arrow', () => {
  test.each([
    ['', 'unstated'],
    ['unrated', 'unstated'],
    ['weak promising none', 'promising'],
    ['none unrated', 'none'],
    ['strong harm', 'harm'],
  ])('that cites “%s” is %s', (cited, expected) => {
    const theory = theoryOf('a1 s1', `a1 -> s1 : ${cited}`);
    expect(theory.arrows.map((arrow) => evidenceOf(arrow, theory))).toEqual([expected]);
  });
});

describe('evidence at hand', () => {
  const { notes, questions, urls, source } = plainCard('film', 'impact', 'Film');
  const film: Intervention = {
    id: 'film',
    words: 'Film',
    evidence: [refTo('strong'), refTo('mixed')],
    guidance: [],
    ...{ notes, questions, urls, source },
  };
  const plain = theoryOf('a1 a1.x a2 s1', 'a1 & a2 -> s1 : mixed');
  const theory: Theory = {
    ...plain,
    interventions: [film],
    cards: plain.cards.map((card) => {
      if (card.id === 'a1.x') return { ...card, uses: [refTo('film')] };
      return card.id === 'a2' ? { ...card, evidence: [refTo('weak')] } : card;
    }),
  };

  test('is what the cards at the start, their parts and the interventions that these use cite, and the arrow does not', () => {
    expect(theory.arrows.map((arrow) => evidenceAtHand(arrow, arrow.from, theory).map(({ id }) => id))).toEqual([
      ['strong', 'weak'],
    ]);
  });

  test('counts for no arrow', () => {
    expect(theory.arrows.map((arrow) => evidenceOf(arrow, theory))).toEqual(['mixed']);
  });
});

test('an outcome that nothing leads to but an enabler says which', () => {
  const { notes, questions, evidence, urls, source } = plainCard('lamps', 'impact', 'Lamps');
  const lamps: Enabler = {
    id: 'lamps',
    words: 'Lamps are mended',
    number: 1,
    helps: [refTo('s1.x')],
    indicators: [],
    ...{ notes, questions, evidence, urls, source },
  };
  const [founded] = analysisOf({ ...theoryOf('a1 s1 s1.x'), enablers: [lamps] }).outcomes;
  expect(founded).toMatchObject({ chain: undefined, outside: [{ id: 'lamps' }] });
});
