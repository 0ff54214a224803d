import { describe, expect, test } from 'vitest';
import type { Indicator, Quantity, Theory } from '../../theory.ts';
import { chainsOf } from '../chains.ts';
import { removalsFrom } from '../removal.ts';
import { theoryOf } from '../testing/sketch.ts';
import { foundationOf } from './foundation.ts';
import { indicatorInWords } from './indicator.ts';
import { removalInWords } from './removal.ts';
import { listed } from './telling.ts';

describe('what a step is founded on', () => {
  test.each([
    ['a1 -> s1', 'no evidence cited, no reason given'],
    ['a1 -> s1 : because low', 'no evidence cited, low confidence'],
    ['a1 -> s1 : because strong', 'strong evidence (strong)'],
    ['a1 -> s1 : because unrated', 'a source is cited (unrated), but not how strong it is'],
    ['a1 -> s1 : because none', 'evidence was looked for and not found (none)'],
    ['a1 -> s1 : because weak promising', 'promising evidence (promising: promising, weak: weak)'],
    ['a1 -> s1 : because strong harm', 'evidence of harm (strong: strong, harm: harm)'],
  ])('%s: %s', (arrow, words) => {
    const theory = theoryOf('a1 s1', arrow);
    expect(
      chainsOf(theory)
        .to('s1')
        ?.steps.map((step) => foundationOf(step, theory)),
    ).toEqual([words]);
  });

  test('a step to what the team makes is its own work', () => {
    const theory = theoryOf('a1 o1 s1', 'a1 -> o1', 'o1 -> s1 : because weak');
    const steps = chainsOf(theory).to('s1')?.steps ?? [];
    expect(steps.map((step) => foundationOf(step, theory))).toEqual(['the team’s own work', 'weak evidence (weak)']);
  });

  test('an address is a source too', () => {
    const plain = theoryOf('a1 s1', 'a1 -> s1 : because');
    const theory = { ...plain, arrows: plain.arrows.map((arrow) => ({ ...arrow, urls: ['https://example.org'] })) };
    expect(
      chainsOf(theory)
        .to('s1')
        ?.steps.map((step) => foundationOf(step, theory)),
    ).toEqual(['a source is cited, but not how strong it is']);
  });
});

describe('what would be left without an activity', () => {
  const sentences = (theory: Theory, id: string, most?: number) =>
    theory.cards
      .filter((card) => card.id === id)
      .flatMap((card) => removalInWords(theory, removalsFrom(theory)(card), (words) => `“${words}”`, most));

  test('names the first of many', () => {
    const theory = theoryOf('a1 s1 s2 s3 s4', 'a1 -> s1', 'a1 -> s2', 'a1 -> s3', 'a1 -> s4');
    expect(sentences(theory, 'a1', 2)).toEqual([
      'Without it “s1”, “s2” and 2 more would have no activity leading to them.',
    ]);
  });

  test('tells the weakening of the first, and names the others', () => {
    const theory = theoryOf(
      'a1 a2 s1 s2',
      ...['a1 -> s1 : strong because', 'a2 -> s1 : weak because', 's1 -> s2 : strong because'],
    );
    expect(sentences(theory, 'a1')).toEqual([
      'Without it “s1” would rest on a weaker step, “a2” → “s1”: weak evidence (weak) (now: strong evidence (strong)).',
      'Weaker too would be “s2”.',
    ]);
  });

  test('of one that leads to no outcome says so', () => {
    expect(sentences(theoryOf('a1 s1'), 'a1')).toEqual(['No pathway leads from it to an outcome.']);
  });
});

describe('an indicator', () => {
  const quantity = (text: string): Quantity => ({ text, value: Number.parseFloat(text), unit: '%' });
  const bare: Indicator = {
    words: 'Greetings',
    using: [],
    targets: [],
    actuals: [],
    collectedAt: [],
    source: { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } },
  };

  test('says what is known and what is not', () => {
    expect(indicatorInWords(theoryOf('s1'), bare)).toBe('no measure named, no time said, no target');
    const full: Indicator = {
      ...bare,
      using: [{ name: 'count', range: bare.source.range }],
      baseline: quantity('38%'),
      targets: [{ amount: quantity('50%'), by: '2027-03' }, { amount: quantity('60%') }],
      actuals: [{ amount: quantity('45%'), on: '2026-09-30' }],
      collectedAt: ['start', 'end'],
      collectedBy: 'parents',
    };
    expect(indicatorInWords(theoryOf('s1'), full)).toBe(
      'with count; collected: start, end; by parents; baseline 38%; target 50% by 2027-03; target 60%; actual 45% on 2026-09-30',
    );
  });
});

test('a list says how many more there are, unless it is one', () => {
  expect(listed([])).toBe('');
  expect(listed(['a'])).toBe('a');
  expect(listed(['a', 'b'])).toBe('a and b');
  expect(listed(['a', 'b', 'c'], 2)).toBe('a, b and c');
  expect(listed(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more');
});
