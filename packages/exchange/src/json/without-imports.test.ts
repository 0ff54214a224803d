import { expect, test } from 'vitest';
import { fromJson } from './from-json.ts';
import type { TheoryJson } from './schema.ts';
import { withoutImports } from './without-imports.ts';

const JSON_THEORY: TheoryJson = {
  format: 'theory-of-change/1',
  kind: 'theory',
  title: 'T',
  status: 'draft',
  language: 'en-GB',
  imports: [
    { path: './measures.toc', as: 'm' },
    { path: './clinical.toc', as: 'clinical' },
    { path: 'library:parent-infant' },
  ],
  columns: [{ stage: 'long-term', heading: 'Long-term outcomes' }],
  cards: [
    {
      id: 'calm',
      name: 'calm',
      words: 'Calm',
      stage: 'long-term',
      indicators: [{ words: 'Days', using: ['m.diary', 'kips'] }],
    },
  ],
  arrows: [{ from: ['clinical.health'], to: 'calm', kind: 'leads-to' }],
  externals: [
    { id: 'clinical.health', name: 'clinical.health', words: 'Health', stage: 'long-term', theory: 'Clinical' },
  ],
  measures: [
    { id: 'm.diary', name: 'diary', words: 'A diary', from: './measures.toc' },
    { id: 'kips', name: 'kips', words: 'KIPS', from: 'library:parent-infant' },
  ],
};
const imported = { theory: fromJson(JSON_THEORY, 'memory:/t.toc'), losses: [] };

test('what a missing file held becomes the theory’s own, under its plain name', () => {
  const { theory, losses } = withoutImports(imported, new Set(['./measures.toc']));
  expect(theory.measures.map(({ name, source }) => [name, source.uri])).toEqual([
    ['diary', undefined],
    ['kips', 'library:parent-infant'],
  ]);
  expect(theory.cards[0]?.indicators[0]?.using.map(({ name }) => name)).toEqual(['diary', 'kips']);
  expect(theory.imports.map(({ path }) => path)).toEqual(['./clinical.toc', 'library:parent-infant']);
  expect(losses).toHaveLength(1);
});

test('an arrow from another theory keeps its import, and the report says what is missing', () => {
  const { theory, losses } = withoutImports(imported, new Set(['./clinical.toc']));
  expect(theory.imports.map(({ path }) => path)).toContain('./clinical.toc');
  expect(losses).toEqual(['./clinical.toc is not here: put it beside the new file, or take out what points to it']);
});

test('where nothing is missing nothing changes', () => {
  expect(withoutImports(imported, new Set())).toEqual(imported);
});
