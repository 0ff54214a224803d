import { expect, test } from 'vitest';
import { shortName } from './short-name.ts';

test.each([
  ['Parent and infant feel safe', 'parent-infant'],
  ["The baby's behaviour stirs old trauma", 'baby-behaviour'],
  ['1,200 families are seen', 'families-seen'],
  ['Mae’r teulu yn teimlo’n ddiogel', 'mae-teulu'],
  ['親子の絆', '親子の絆'],
  ['???', 'card'],
])('%s', (words, name) => {
  expect(shortName(words, new Set())).toBe(name);
});

test('is one that is free', () => {
  expect(shortName('Parents feel calm', new Set(['parents-feel', 'parents-feel-2']))).toBe('parents-feel-3');
});
