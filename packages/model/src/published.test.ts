import { expect, test } from 'vitest';
import { emptyTheory, plainArrow, plainCard } from './empty-theory.ts';
import { publishedTheory, readPublishedTheory } from './published.ts';
import type { Theory } from './theory.ts';

const range = { start: { line: 3, character: 2 }, end: { line: 3, character: 9 } };
const card = {
  ...plainCard('warmth', 'aims', '</script><b>warm & well</b>'),
  source: { range, uri: 'file:///home/me' },
};
const theory: Theory = {
  ...emptyTheory('file:///home/me/a.toc'),
  title: 'A theory',
  cards: [
    { ...card, notes: ['PRIVATE'], questions: ['PRIVATE?'], evidence: [{ name: 'study', range }], nameRange: range },
    plainCard('safe', 'impact', 'Safe'),
  ],
  arrows: [plainArrow('warmth -> safe')],
  ideas: [{ id: 'idea', words: 'PRIVATE idea', notes: [], questions: [], evidence: [], urls: [], source: { range } }],
};

test('what is published has no word of the team’s own and no place in a file', () => {
  const json = publishedTheory(theory);
  expect(json).not.toContain('PRIVATE');
  expect(json).not.toContain('/home/me');
  expect(json).not.toContain('<');
});

test('what is read back says the same of cards and arrows', () => {
  const read = readPublishedTheory(publishedTheory(theory));
  expect(read.cards.map(({ id, words }) => [id, words])).toEqual([
    ['warmth', '</script><b>warm & well</b>'],
    ['safe', 'Safe'],
  ]);
  expect(read.cards[0]?.evidence).toMatchObject([{ name: 'study', range: { start: { line: 0 } } }]);
  expect(read.arrows).toMatchObject([{ from: ['warmth'], to: 'safe', source: { range: { start: { line: 0 } } } }]);
  expect(read.ideas).toEqual([]);
});
