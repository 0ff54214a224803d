import type { Layout } from '@theory-of-change/diagram';
import { expect, test } from 'vitest';
import { read } from '../support/theories.ts';
import { layoutFaults } from './layout-faults.ts';
import { modelFaults } from './model-faults.ts';

const TEXT = 'theory "A street"\naims { meet "Meet" grow "Grow" }\nimpact { joy "Joy" }\nmeet -> joy\n';

const SOUND: Pick<Layout, 'bands' | 'boxes'> = {
  bands: [
    { id: 'aims', x: 0, y: 0, width: 100, height: 200, subColumns: 1 },
    { id: 'impact', x: 150, y: 0, width: 100, height: 200, subColumns: 1 },
  ],
  boxes: [
    { id: 'meet', x: 0, y: 0, width: 100, height: 50 },
    { id: 'grow', x: 0, y: 60, width: 100, height: 50 },
    { id: 'joy', x: 150, y: 0, width: 100, height: 50 },
  ],
};

test('a layout without a fault has none, and each fault is told', async () => {
  const { theory } = await read(TEXT);
  const faults = (change: Partial<typeof SOUND>) => layoutFaults(theory, { ...EMPTY, ...SOUND, ...change });
  const [aims, impact] = SOUND.bands;
  const [meet, grow, joy] = SOUND.boxes;
  if (!aims || !impact || !meet || !grow || !joy) throw new Error('The sound layout lacks something');
  expect(faults({})).toEqual([]);
  expect(faults({ boxes: [meet, { ...grow, y: 40 }, joy] })).toEqual(['meet and grow overlap']);
  expect(faults({ boxes: [meet, joy] })).toEqual(['grow stands nowhere']);
  expect(faults({ boxes: [meet, grow, { ...joy, x: 120 }] })).toEqual(['joy stands outside its column']);
  expect(faults({ bands: [aims, { ...impact, x: 90, width: 200 }] })).toEqual(['impact does not stand behind aims']);
});

test('a model without a fault has none, and an arrow to nowhere is told', async () => {
  const { theory } = await read(TEXT);
  expect(modelFaults(theory, TEXT)).toEqual([]);
  const [card, ...others] = theory.cards;
  expect(card?.name).toBe('meet');
  expect(modelFaults({ ...theory, cards: others }, TEXT)).toHaveLength(1);
  expect(modelFaults(theory, 'one line')).not.toEqual([]);
});

/** The rest of a layout, which is not looked at. */
const EMPTY: Layout = {
  width: 250,
  height: 200,
  bands: [],
  boxes: [],
  groups: [],
  chips: [],
  links: [],
  bandLinks: [],
  order: {},
};
