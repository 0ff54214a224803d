import { emptyTheory, plainArrow, plainCard } from '@theory-of-change/model';
import { describe, expect, test } from 'vitest';
import { readJsonTheory } from './read-json.ts';
import { toJson } from './to-json.ts';

const theory = {
  ...emptyTheory('memory:/t.toc'),
  title: 'A garden',
  columns: [{ stage: 'aims' as const, heading: 'Aims', groups: [], source: plainCard('a', 'aims', 'A').source }],
  cards: [plainCard('a', 'aims', 'A'), { ...plainCard('b', 'aims', 'B'), notes: ['Ask Ann'] }],
  arrows: [plainArrow('a -> b')],
};
const json = toJson(theory, { notes: true });

function told(wrong: unknown): string {
  try {
    readJsonTheory(typeof wrong === 'string' ? wrong : JSON.stringify(wrong), 'memory:/t.toc');
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return '';
}

test('what was written is read', () => {
  expect(readJsonTheory(JSON.stringify(json), 'memory:/t.toc')).toEqual({
    theory: { ...theory, arrows: [{ ...plainArrow('a -> b') }] },
    losses: [],
  });
});

test('notes stay out unless they are wanted', () => {
  expect(JSON.stringify(json)).toContain('Ask Ann');
  expect(JSON.stringify(toJson(theory, { notes: false }))).not.toContain('Ask Ann');
});

describe('what is no theory is told with its place', () => {
  test.each([
    ['{ "a": ', 'this is no JSON'],
    ['[]', 'it has no format'],
    ['{"format":"theory-of-change/9"}', 'its format is theory-of-change/9'],
    [{ ...json, title: 3 }, 'title: '],
    [{ ...json, colour: 'red' }, 'colour'],
    [{ ...json, columns: [] }, 'cards[0].stage: columns has no aims'],
    [{ ...json, columns: [...json.columns, ...json.columns] }, 'columns[1].stage: the column aims is there already'],
    [{ ...json, cards: [{ id: 'a', stage: 'aims' }] }, 'cards[0].words: a card needs words or a name'],
    [{ ...json, cards: [...json.cards, json.cards[0]] }, 'cards[2].id: there is another card with the id a'],
    [{ ...json, cards: [{ id: 'a', words: 'A', stage: 'aims', parent: 'b' }, json.cards[1]] }, 'cards[0].parent'],
    [{ ...json, arrows: [{ from: ['a'], to: 'z', kind: 'leads-to' }] }, 'arrows[0].to: no card has the id z'],
    [{ ...json, arrows: [{ from: ['a'], to: 'a', kind: 'leads-to' }] }, 'arrows[0].to'],
  ])('%j', (wrong, message) => {
    expect(told(wrong)).toContain(message);
  });
});
