import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainArrow } from '../empty-theory.ts';
import { familiesOf } from '../families.ts';
import { CHANGE_STAGES, stageIndex } from '../stages.ts';
import type { ColumnArrow, Id, Theory } from '../theory.ts';
import { chainsOf } from './chains.ts';
import { judgementOf } from './judgement.ts';
import { card, theoryOf } from './testing/sketch.ts';

/** The chain to a card: its arrows, the weakest in brackets with its evidence. */
function told(theory: Theory, id: Id, ...without: readonly Id[]): string {
  const chain = chainsOf(theory).without(new Set(without)).to(id);
  if (!chain) return 'none';
  return chain.steps
    .map((step) => (step === chain.weakest ? `[${step.arrow.id}: ${step.evidence}]` : step.arrow.id))
    .join(', ');
}

describe('a chain', () => {
  test('runs from an activity to the outcome, and is as strong as its weakest step', () => {
    const theory = theoryOf('p1 a1 s1 m1', 'p1 -> a1 : strong', 'a1 -> s1 : strong', 's1 -> m1 : weak');
    expect(told(theory, 'm1')).toBe('a1 -> s1, [s1 -> m1: weak]');
    expect(told(theory, 's1')).toBe('[a1 -> s1: strong]');
    expect(told(theory, 'a1')).toBe('none');
  });

  test('is the one of several whose weakest step is the strongest', () => {
    const theory = theoryOf(
      'a1 a2 s1 s2 m1',
      'a1 -> s1 : strong',
      's1 -> m1',
      'a2 -> s2 : weak',
      's2 -> m1 : mixed',
      'a1 -> m1 : none',
    );
    expect(told(theory, 'm1')).toBe('[a2 -> s2: weak], s2 -> m1');
  });

  test.each([
    ['cites a source', 'a1 -> s1 : because high', 'a2 -> s1 : unrated'],
    ['is surer', 'a1 -> s1 : because low', 'a2 -> s1'],
    ['gives a reason', 'a1 -> s1', 'a2 -> s1 : because'],
    ['cites no harm', 'a1 -> s1 : strong harm', 'a2 -> s1'],
    ['is not known to fail', 'a1 -> s1 : none', 'a2 -> s1'],
  ])('of equal evidence the one that %s', (_, worse, better) => {
    expect(told(theoryOf('a1 a2 s1', worse, better), 's1')).toContain('a2 -> s1');
  });

  test('of equal ones is the shorter, then that from the first activity', () => {
    expect(told(theoryOf('a1 s1 s2', 'a1 -> s1', 's1 -> s2', 'a1 -> s2'), 's2')).toBe('[a1 -> s2: unstated]');
    expect(told(theoryOf('a1 a2 s1', 'a2 -> s1', 'a1 -> s1'), 's1')).toBe('[a1 -> s1: unstated]');
  });

  test('rests on all cards that lead on together', () => {
    const arrows = ['a1 -> s1 : weak', 'a2 -> s2 : strong', 's1 & s2 -> m1 : mixed'];
    expect(told(theoryOf('a1 a2 s1 s2 m1', ...arrows), 'm1')).toBe('a2 -> s2, [a1 -> s1: weak], s1 & s2 -> m1');
    expect(told(theoryOf('a1 a2 s1 s2 m1', ...arrows.slice(1)), 'm1')).toBe('none');
  });

  test('needs nothing before what is given', () => {
    const external = { ...card('m9'), name: 'other.m9', theory: 'Other' };
    const theory = { ...theoryOf('i1 a1 s1', 'a1 & i1 & m9 -> s1', 'i1 -> s1'), externals: [external] };
    expect(told(theory, 's1')).toBe('[a1 & i1 & m9 -> s1: unstated]');
    expect(told(theoryOf('i1 s1', 'i1 -> s1'), 's1')).toBe('none');
  });

  test('asks for evidence of changes, not of what the team itself makes', () => {
    const theory = theoryOf('a1 o1 s1', 'a1 -> o1', 'o1 -> s1 : weak');
    expect(told(theory, 's1')).toBe('a1 -> o1, [o1 -> s1: weak]');
    expect(told(theoryOf('a1 o1 s1', 'a1 -> o1 : harm', 'o1 -> s1'), 's1')).toBe('[a1 -> o1: harm], o1 -> s1');
  });

  test('goes on from the whole of a part and from the parts of a whole, but not from part to part', () => {
    const theory = theoryOf('a1 a1.x s1 s1.y s1.z m1 m2', 'a1.x -> s1.y', 's1 -> m1', 's1.z -> m2');
    expect(told(theory, 's1')).toBe('[a1.x -> s1.y: unstated]');
    expect(told(theory, 'm1')).toBe('[a1.x -> s1.y: unstated], s1 -> m1');
    expect(told(theory, 'm2')).toBe('none');
  });

  test('does not follow feedback, and ends in a circle', () => {
    const theory = theoryOf('a1 s1 s2 s3', 'a1 -> s1', 's1 -> s2', 's2 -> s1', 's2 ~> s3');
    expect(told(theory, 's2')).toBe('[a1 -> s1: unstated], s1 -> s2');
    expect(told(theory, 's3')).toBe('none');
    expect(told(theoryOf('a1 s1 s2', 's1 -> s2', 's2 -> s1'), 's1')).toBe('none');
  });

  test('goes over a broad arrow between columns', () => {
    const broad: ColumnArrow = { ...plainArrow('activities -> short-term'), from: 'activities', to: 'short-term' };
    const theory = { ...theoryOf('a1 s1'), columnArrows: [broad] };
    expect(told(theory, 's1')).toBe('[activities -> short-term: unstated]');
  });

  test('does without cards that are left out', () => {
    const theory = theoryOf('a1 a2 s1', 'a1 -> s1 : strong', 'a2 -> s1 : weak', 'a1 & a2 -> s1 : mixed');
    expect(told(theory, 's1', 'a1')).toBe('[a2 -> s1: weak]');
    expect(told(theory, 's1', 'a1', 'a2')).toBe('none');
  });
});

test('the ways to a card are the arrows by which activities lead there', () => {
  const theory = theoryOf(
    'a1 a2 s1 s2 m1 m1.x',
    'a1 -> s1',
    's1 -> m1',
    'a2 & a1 -> m1.x',
    's2 -> m1',
    'a1 & s2 -> m1',
  );
  const ways = chainsOf(theory).waysTo('m1');
  expect(ways.map(({ arrow }) => arrow.id)).toEqual(['s1 -> m1', 'a2 & a1 -> m1.x']);
});

describe('on any theory', () => {
  const ids = ['i1', 'a1', 'a1.x', 'a2', 'o1', 's1', 's1.y', 's2', 'm1', 'l1'];
  const said = fc.constantFrom('', 'strong', 'promising', 'mixed', 'weak', 'none', 'harm', 'unrated low', 'because');
  const drawn = fc
    .tuple(fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 }), fc.constantFrom(...ids), said)
    .map(([from, to, words]) => `${from.join(' & ')} -> ${to} : ${words}`);
  const theories = fc.array(drawn, { maxLength: 14 }).map((arrows) => theoryOf(ids.join(' '), ...arrows));

  test('the weakest step is as doubtful as that of the best of all pathways', () => {
    fc.assert(
      fc.property(theories, fc.constantFrom(...ids), (theory, id) => {
        const weakest = chainsOf(theory).to(id)?.weakest;
        const expected = id.startsWith('a') ? undefined : leastDoubt(theory, id);
        expect(weakest?.doubt).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });

  test('without some cards, chains are those of a theory that never had them', () => {
    fc.assert(
      fc.property(theories, fc.subarray(ids), fc.constantFrom(...ids), (theory, left, id) => {
        const bare = {
          ...theory,
          cards: theory.cards.filter((one) => !left.includes(one.id)),
          arrows: theory.arrows.filter(({ from, to }) => ![...from, to].some((end) => left.includes(end))),
        };
        expect(told(theory, id, ...left)).toBe(told(bare, id));
      }),
    );
  });

  test('a chain is whole: each step rests on an activity or on a step before it', () => {
    fc.assert(
      fc.property(theories, fc.constantFrom(...ids), (theory, id) => {
        const families = familiesOf(theory.cards);
        const reached = new Set(ids.filter((one) => one.startsWith('a')));
        for (const step of chainsOf(theory).to(id)?.steps ?? []) {
          expect(step.restsOn.filter((end) => !reached.has(end))).toEqual([]);
          for (const one of [step.to, ...(families.get(step.to) ?? [])]) reached.add(one);
        }
      }),
    );
  });
});

/** The same by trying every pathway, which only a small theory allows. */
function leastDoubt(theory: Theory, id: Id): number | undefined {
  const families = familiesOf(theory.cards);
  const stageOf = (one: Id) => card(one).stage;
  const isGiven = (one: Id) => stageIndex(stageOf(one)) < stageIndex('activities');
  const goOnFrom = (one: Id, visited: readonly Id[]): number => {
    if (stageOf(one) === 'activities') return Number.NEGATIVE_INFINITY;
    return Math.min(...[one, ...(families.get(one) ?? [])].map((end) => arriveAt(end, visited)));
  };
  const arriveAt = (one: Id, visited: readonly Id[]): number => {
    if (visited.includes(one)) return Number.POSITIVE_INFINITY;
    const ways = theory.arrows.filter(({ to }) => to === one);
    return Math.min(
      Number.POSITIVE_INFINITY,
      ...ways.map((arrow) => {
        const needed = arrow.from.filter((end) => !isGiven(end));
        const restsOn = needed.length > 0 ? needed : arrow.from;
        const isClaim = CHANGE_STAGES.includes(stageOf(one));
        const { doubt } = judgementOf(arrow, isClaim, theory);
        return Math.max(doubt, ...restsOn.map((end) => goOnFrom(end, [...visited, one])));
      }),
    );
  };
  const least = goOnFrom(id, []);
  return least === Number.POSITIVE_INFINITY ? undefined : least;
}
