import { STAGES } from '@theory-of-change/model';
import { describe, expect, test } from 'vitest';
import { difference } from '../testing/colour-vision.ts';
import { contrast } from './colour.ts';
import { THEME_NAMES } from './theme.ts';
import { STAGE_COLOURS, theme } from './themes.ts';

/** WCAG 2.2: text 1.4.3, lines and signs 1.4.11. */
const TEXT = 4.5;
const LINES = 3;

describe.each(THEME_NAMES)('the %s theme', (name) => {
  const look = theme(name);

  test('has text that can be read on every ground that it stands on', () => {
    const pairs = [
      [look.ink, look.paper],
      [look.quiet, look.paper],
      [look.ink, look.chip.fill],
      [look.quiet, look.chip.fill],
      [look.risk.ink, look.risk.fill],
      [look.enabler.ink, look.enabler.fill],
      [look.draft, look.paper],
      ...STAGES.flatMap((stage) => {
        const colours = look.stages[stage];
        return [
          [look.ink, colours.card],
          [look.ink, colours.tint],
          [colours.onBand, colours.band],
          [colours.label, colours.tint],
        ];
      }),
    ] as [string, string][];
    for (const [text, ground] of pairs)
      expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(TEXT);
  });

  test('has lines and borders that can be seen', () => {
    const pairs = [
      [look.line, look.paper],
      [look.chip.border, look.paper],
      [look.risk.fill, look.paper],
      ...STAGES.flatMap((stage) => {
        const colours = look.stages[stage];
        return [
          [colours.border, look.paper],
          [colours.border, colours.tint],
          [colours.border, colours.card],
          [look.line, colours.tint],
          [look.line, colours.card],
        ];
      }),
    ] as [string, string][];
    for (const [line, ground] of pairs)
      expect(contrast(line, ground), `${line} on ${ground}`).toBeGreaterThanOrEqual(LINES);
  });

  test('gives neighbours different patterns where colours tell nothing', () => {
    const kinds = STAGES.map((stage) => look.stages[stage].pattern?.kind);
    if (name.startsWith('contrast')) {
      for (const [i, kind] of kinds.entries()) expect(kind).not.toBe(kinds[i + 1]);
    } else expect(new Set(STAGES.map((stage) => look.stages[stage].band)).size).toBe(STAGES.length);
  });
});

describe.each(['usual', 'protanopia', 'deuteranopia'] as const)('for people with %s sight', (vision) => {
  test('no two stages look alike', () => {
    for (const a of STAGES) {
      for (const b of STAGES) {
        if (a === b) continue;
        expect(difference(STAGE_COLOURS[a], STAGE_COLOURS[b], vision), `${a} and ${b}`).toBeGreaterThan(14);
      }
    }
  });
});

describe('own colours', () => {
  test.each(['#ffee00', '#005eb8', '#777777', '#000000', '#ffffff'])('%s can be read and seen', (own) => {
    for (const name of ['print', 'dark'] as const) {
      const { ink, paper, stages } = theme(name, { aims: own });
      const { band, onBand, card, border, tint, label } = stages.aims;
      expect(band).toBe(own);
      expect(contrast(onBand, band)).toBeGreaterThanOrEqual(TEXT);
      expect(contrast(ink, card)).toBeGreaterThanOrEqual(TEXT);
      expect(contrast(label, tint)).toBeGreaterThanOrEqual(TEXT);
      expect(contrast(border, card)).toBeGreaterThanOrEqual(LINES);
      expect(contrast(border, paper)).toBeGreaterThanOrEqual(LINES);
    }
  });
});
