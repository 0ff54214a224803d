import { describe, expect, test } from 'vitest';
import { neighbours, pathway } from './pathway.ts';
import type { Arrow, Card, Theory } from './theory.ts';

const nowhere = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };
const bare = { notes: [], questions: [], evidence: [], urls: [], source: nowhere };

function card(id: string, parent?: string): Card {
  const lists = { who: [], uses: [], resources: [], fundedBy: [], guidance: [], indicators: [] };
  return { ...bare, ...lists, id, words: id, stage: 'activities', ...(parent === undefined ? {} : { parent }) };
}

/** `a & b -> c`, `~>` for feedback. */
function arrow(text: string): Arrow {
  const kind = text.includes('~>') ? 'feedback' : 'leads-to';
  const [from = '', to = ''] = text.split(/\s*[-~]>\s*/);
  return { ...bare, id: text, kind, from: from.split(/\s*&\s*/), to, assumes: [], restated: [] };
}

function theory(cards: readonly Card[], ...arrows: string[]): Theory {
  const lists = {
    contexts: [],
    columns: [],
    columnArrows: [],
    externals: [],
    stakeholders: [],
    assumptions: [],
    enablers: [],
    risks: [],
    ideas: [],
    measures: [],
    interventions: [],
    evidence: [],
  };
  const head = { kind: 'theory', uri: 'file:///a.toc', title: '', status: 'draft', language: 'en-GB' } as const;
  return { ...head, ...lists, cards, arrows: arrows.map(arrow) };
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
