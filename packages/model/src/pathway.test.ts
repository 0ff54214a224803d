import { describe, expect, test } from 'vitest';
import { emptyTheory, plainArrow, plainCard } from './empty-theory.ts';
import { neighbours, pathway } from './pathway.ts';
import type { Card, Theory } from './theory.ts';

function card(id: string, parent?: string): Card {
  return { ...plainCard(id, 'activities', id), ...(parent === undefined ? {} : { parent }) };
}

/** Arrows are written `a & b -> c`, `~>` for feedback. */
function theory(cards: readonly Card[], ...arrows: string[]): Theory {
  return { ...emptyTheory('file:///a.toc'), cards, arrows: arrows.map(plainArrow) };
}

describe('the pathway through a card', () => {
  test('goes through any number of arrows, both ways, and no further', () => {
    const chain = theory(
      ['a', 'b', 'c', 'd', 'x'].map((id) => card(id)),
      'a -> b',
      'b -> c',
      'c -> d',
      'x -> d',
    );
    const { upstream, downstream, arrows } = pathway(chain, 'b');
    expect([...upstream]).toEqual(['a']);
    expect([...downstream].sort()).toEqual(['c', 'd']);
    expect([...arrows].sort()).toEqual(['a -> b', 'b -> c', 'c -> d']);
  });

  test('takes all ends of a joint arrow', () => {
    const joint = theory(
      ['a', 'b', 'c'].map((id) => card(id)),
      'a & b -> c',
    );
    expect([...pathway(joint, 'c').upstream].sort()).toEqual(['a', 'b']);
    expect([...pathway(joint, 'a').upstream]).toEqual([]);
  });

  test('does not follow feedback, and ends in a circle', () => {
    const circle = theory(
      ['a', 'b', 'c'].map((id) => card(id)),
      'a -> b',
      'b -> a',
      'c ~> a',
    );
    const { upstream, downstream } = pathway(circle, 'a');
    expect([...upstream]).toEqual(['b']);
    expect([...downstream]).toEqual(['b']);
  });

  test('a part stands for its whole, but not for another part', () => {
    const cards = [
      card('mind'),
      card('therapy'),
      card('trauma', 'therapy'),
      card('strengths', 'therapy'),
      card('warm'),
    ];
    const parts = theory(cards, 'mind -> therapy', 'strengths -> warm');
    expect([...pathway(parts, 'warm').upstream].sort()).toEqual(['mind', 'strengths', 'therapy']);
    expect([...pathway(parts, 'mind').downstream]).toContain('warm');
    expect([...pathway(parts, 'trauma').downstream]).not.toContain('warm');
  });
});

test('neighbours are one arrow away, feedback included', () => {
  const loop = theory(
    ['a', 'b', 'c'].map((id) => card(id)),
    'a -> b',
    'b -> c',
    'c ~> b',
  );
  expect(neighbours(loop, 'b')).toEqual({ before: ['a', 'c'], after: ['c'] });
});
