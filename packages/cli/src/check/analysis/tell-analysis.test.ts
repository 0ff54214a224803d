import { analysisOf, emptyTheory, plainArrow, plainCard, type Theory } from '@theory-of-change/model';
import { expect, test } from 'vitest';
import { style } from '../../shell.ts';
import { tellAnalysis } from './tell-analysis.ts';

const source = plainCard('x', 'impact', 'x').source;

const THEORY: Theory = {
  ...emptyTheory('file:///street.toc'),
  title: 'A garden for the street',
  cards: [
    plainCard('dig', 'activities', 'Dig together'),
    { ...plainCard('plant', 'activities', 'Plant bulbs'), parent: 'dig' },
    plainCard('tea', 'activities', 'Serve tea'),
    plainCard('meet', 'short-term', 'Neighbours know each other'),
    plainCard('quiet', 'short-term', 'The street is quieter'),
  ],
  externals: [
    { id: 'city.lamps', name: 'city.lamps', words: 'Lamps are mended', stage: 'outputs', theory: 'The city', source },
  ],
  arrows: ['plant & tea -> meet', 'city.lamps -> meet', 'city.lamps -> quiet'].map(plainArrow),
};

function told(theory: Theory, width = 80): string {
  return tellAnalysis('street.toc', { theory, analysis: analysisOf(theory) }, style(false), width);
}

test('a step of cards that lead on together names them all, and where they stand', () => {
  expect(told(THEORY)).toContain(
    [
      '  Neighbours know each other',
      '    Plant bulbs (part of “Dig together”)',
      '    and Serve tea',
      '    → this outcome',
      '        its only step: no evidence cited, no reason given',
      '    also: Lamps are mended (in “The city”)',
      '          no evidence cited, no reason given',
    ].join('\n'),
  );
});

test('an outcome to which no activity leads says what else does', () => {
  expect(told(THEORY)).toContain(
    ['  The street is quieter', '    No activity leads to it.', '    From “The city”: Lamps are mended'].join('\n'),
  );
});

test('what others lead to only together with an activity is told as that', () => {
  expect(told(THEORY)).toContain(
    ['  Serve tea', '    Other activities lead only together with it to:', '      - Neighbours know each other'].join(
      '\n',
    ),
  );
});

test('long words break at the width, behind their mark', () => {
  const words = 'Neighbours who have never met before know each other by name and by face';
  const cards = THEORY.cards.map((card) => (card.id === 'meet' ? { ...card, words } : card));
  const lines = told({ ...THEORY, cards }, 40).split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40);
  expect(lines).toContain('      - Neighbours who have never met');
  expect(lines).toContain('        before know each other by name');
});

test('what a file holds gives the terminal no orders', () => {
  expect(told({ ...THEORY, title: 'Red \u001b[31m' })).not.toContain('\u001b');
});
