import { describe, expect, test } from 'vitest';
import { emptyTheory, plainArrow, plainCard } from './empty-theory.ts';
import { backwardArrows, graphOf, loops } from './graph.ts';
import type { Stage } from './stages.ts';
import type { Card, Theory } from './theory.ts';

function card(id: string, { stage = 'problems', parent }: { stage?: Stage; parent?: string } = {}): Card {
  return { ...plainCard(id, stage, id), ...(parent === undefined ? {} : { parent }) };
}

function theory(cards: readonly (string | Card)[], ...arrows: string[]): Theory {
  const all = cards.map((one) => (typeof one === 'string' ? card(one) : one));
  return { ...emptyTheory('file:///a.toc'), cards: all, arrows: arrows.map(plainArrow) };
}

describe('what leads to what', () => {
  test('goes over any number of arrows, and not over feedback', () => {
    const graph = graphOf(theory(['a', 'b', 'c', 'd'], 'a -> b', 'b -> c', 'c ~> d'));
    expect([...graph.after('a')]).toEqual(['b']);
    expect([...graph.downstream('a')]).toEqual(['b', 'c']);
    expect([...graph.upstream('c')]).toEqual(['b', 'a']);
    expect([...graph.before('d')]).toEqual([]);
  });

  test('an arrow at a part is one at its whole', () => {
    const graph = graphOf(
      theory(['need', 'work', card('part', { parent: 'work' }), 'change'], 'need -> work', 'part -> change'),
    );
    expect([...graph.downstream('need')]).toEqual(['work', 'change']);
    expect([...graph.before('change')]).toEqual(['work']);
    expect(graph.wholes.map(({ id }) => id)).toEqual(['need', 'work', 'change']);
  });

  test('cards lead on together, and each by itself counts as a cause', () => {
    const graph = graphOf(theory(['a', 'b', 'c'], 'a & b -> c'));
    expect([...graph.before('c')]).toEqual(['a', 'b']);
  });

  test('a broad arrow joins every whole card of two columns', () => {
    const aims = [card('x', { stage: 'aims' }), card('y', { stage: 'aims' })];
    const broad = { ...plainArrow('problems -> aims'), from: 'problems', to: 'aims' } as const;
    const graph = graphOf({ ...theory(['a', ...aims]), columnArrows: [broad] });
    expect([...graph.after('a')]).toEqual(['x', 'y']);
  });

  test('a card stands downstream of itself only on a loop', () => {
    const graph = graphOf(theory(['a', 'b'], 'a -> b', 'b -> a'));
    expect([...graph.downstream('a')]).toEqual(['b', 'a']);
  });
});

describe('a loop', () => {
  const told = (...arrows: string[]) =>
    loops(theory(['a', 'b', 'c', 'd'], ...arrows)).map(({ cards, closing }) => `${cards.join(' ')}: ${closing.id}`);

  test('is told by the arrow that closes it, from where it starts', () => {
    expect(told('a -> b', 'b -> c', 'c -> a')).toEqual(['a b c: c -> a']);
  });

  test('is told once, and two that share cards twice', () => {
    expect(told('a -> b', 'b -> a', 'b -> c', 'c -> b')).toEqual(['a b: b -> a', 'b c: c -> b']);
  });

  test('that a feedback closes is none', () => {
    expect(told('a -> b', 'b ~> a')).toEqual([]);
  });

  test('that an arrow back in time closes is told as that', () => {
    const later = card('z', { stage: 'aims' });
    expect(loops(theory(['a', later], 'a -> z', 'z -> a'))).toEqual([]);
  });
});

test('arrows to an earlier column run backwards, unless they are a feedback', () => {
  const cards = [card('a'), card('x', { stage: 'aims' }), card('y', { stage: 'aims' })];
  const all = theory(cards, 'a -> x', 'x -> y', 'x -> a', 'a & y -> a', 'y ~> a', 'else.z -> a');
  expect(backwardArrows(all).map(({ id }) => id)).toEqual(['x -> a', 'a & y -> a']);
});
