import { describe, expect, test } from 'vitest';
import { emptyTheory, plainArrow, plainCard } from './empty-theory.ts';
import type { Card, Theory } from './theory.ts';
import { sourceOf, subjectAt } from './written.ts';

const at = (line: number, character = 0) => ({ line, character });
const lines = (first: number, last: number, character = 40) => ({ start: at(first), end: at(last, character) });
const bare = { notes: [], questions: [], evidence: [], urls: [] };
const card = (id: string, first: number, last: number): Card => ({
  ...plainCard(id, 'activities', id),
  source: { range: lines(first, last) },
});

const theory: Theory = {
  ...emptyTheory('file:///a.toc'),
  cards: [card('whole', 1, 5), card('part', 2, 3), card('next', 6, 6)],
  arrows: [
    {
      ...plainArrow('whole -> next'),
      source: { range: lines(8, 8) },
      restated: [{ range: lines(10, 12) }],
    },
  ],
  evidence: [{ ...bare, id: 'elsewhere', words: '', source: { range: lines(0, 20), uri: 'file:///library.toc' } }],
};

describe('what is written at a place', () => {
  test('the innermost card', () => {
    expect(subjectAt(theory, at(1, 4))).toBe('whole');
    expect(subjectAt(theory, at(2, 4))).toBe('part');
    expect(subjectAt(theory, at(4))).toBe('whole');
  });

  test('an arrow, also where it is restated', () => {
    expect(subjectAt(theory, at(8, 3))).toBe('whole -> next');
    expect(subjectAt(theory, at(11))).toBe('whole -> next');
  });

  test('nothing between, and nothing of other files', () => {
    expect(subjectAt(theory, at(7))).toBeUndefined();
    expect(subjectAt(theory, at(15))).toBeUndefined();
  });
});

test('where a card or an arrow is written', () => {
  expect(sourceOf(theory, 'part')).toEqual({ range: lines(2, 3) });
  expect(sourceOf(theory, 'elsewhere')?.uri).toBe('file:///library.toc');
  expect(sourceOf(theory, 'nobody')).toBeUndefined();
});
