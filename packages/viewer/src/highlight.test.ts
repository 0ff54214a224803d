import type { Theory } from '@theory-of-change/model';
import { expect, test } from 'vitest';
import { litBy } from './highlight.ts';
import { sketch } from './testing/sketch.ts';

const plain = sketch(`
  problems a: One
  aims b: Two
  aims x: Beside
  impact c: Three
  a -> b
  b -> c
  x -> c
`);
const nowhere = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };
const bare = { notes: [], questions: [], evidence: [], urls: [], source: nowhere, indicators: [], number: 1 };
const ref = (id: string) => ({ id, name: id, range: nowhere.range });
const theory: Theory = {
  ...plain,
  arrows: plain.arrows.map((arrow) => (arrow.id === 'b -> c' ? { ...arrow, assumes: [ref('A')] } : arrow)),
  assumptions: [{ ...bare, id: 'A', words: 'An assumption' }],
  risks: [{ ...bare, id: 'R', words: 'A risk', threatens: [ref('a')] }],
  enablers: [{ ...bare, id: 'E', words: 'An enabler', helps: [ref('x')] }],
};
const lit = (id: string) => Object.fromEntries(litBy(theory, id) ?? []);

test('a card lights its pathway, with what the pathway rests on', () => {
  expect(lit('b')).toEqual({
    b: 'self',
    a: 'upstream',
    c: 'downstream',
    'a -> b': 'arrow',
    'b -> c': 'arrow',
    A: 'beside',
    R: 'beside',
  });
});

test('an arrow lights its ends', () => {
  expect(lit('x -> c')).toEqual({ 'x -> c': 'self', x: 'upstream', c: 'downstream', E: 'beside' });
});

test('an entry of a list lights what it is about', () => {
  expect(lit('A')).toEqual({ A: 'self', 'b -> c': 'arrow', b: 'beside', c: 'beside' });
  expect(lit('R')).toEqual({ R: 'self', a: 'beside' });
});

test('what is none of these lights nothing', () => {
  expect(litBy(theory, 'nobody')).toBeUndefined();
});
