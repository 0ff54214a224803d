import { emptyTheory, plainArrow, plainCard, STAGES, type Stage, type Theory } from '@theory-of-change/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { narrative } from './narrative.ts';

const WORDS = [
  'Parents feel safe',
  'Offer families a place to talk',
  'Weekly visits, at home or elsewhere',
  'Worry; fear',
  'What do we do?',
  'NICE guidance is followed.',
  'Peer support group',
  'x',
  'Loneliness',
  'The child is calm: it sleeps, plays and learns',
] as const;

const card = fc.record({
  stage: fc.constantFrom<Stage>(...STAGES),
  words: fc.constantFrom(...WORDS),
  inFull: fc.option(fc.constantFrom(...WORDS), { nil: undefined }),
  inside: fc.boolean(),
});

const arrow = fc.record({
  from: fc.nat(11),
  to: fc.nat(11),
  back: fc.boolean(),
  because: fc.option(fc.constantFrom(...WORDS), { nil: undefined }),
});

const theories: fc.Arbitrary<Theory> = fc
  .record({
    cards: fc.array(card, { maxLength: 12 }),
    arrows: fc.array(arrow, { maxLength: 16 }),
    organisation: fc.option(fc.constant('Anytown Team'), { nil: undefined }),
    language: fc.constantFrom('en-GB', 'cy', 'de'),
    ceiling: fc.option(fc.constantFrom<Stage>('short-term', 'long-term'), { nil: undefined }),
  })
  .map(({ cards, arrows, organisation, language, ceiling }) => {
    const made = cards.map(({ stage, words, inFull, inside }, i) => {
      const parent = cards.findIndex((one, nth) => nth < i && one.stage === stage && !one.inside);
      return {
        ...plainCard(`c${i}`, stage, words),
        ...(inFull === undefined ? {} : { inFull }),
        ...(inside && parent >= 0 ? { parent: `c${parent}` } : {}),
      };
    });
    const ends = arrows.filter(({ from, to }) => from !== to && from < cards.length && to < cards.length);
    return {
      ...emptyTheory('memory:/any.toc'),
      language,
      cards: made,
      arrows: ends.map(({ from, to, back, because }) => ({
        ...plainArrow(`c${from} ${back ? '~>' : '->'} c${to}`),
        ...(because === undefined ? {} : { because }),
      })),
      ...(organisation === undefined ? {} : { organisation }),
      ...(ceiling === undefined ? {} : { ceiling }),
    };
  });

test('no theory makes a narrative longer than is allowed, or a paragraph that does not end', () => {
  fc.assert(
    fc.property(theories, fc.integer({ min: 1, max: 120 }), (theory, words) => {
      const told = narrative(theory, { words });
      expect(told.words).toBeLessThanOrEqual(words);
      for (const paragraph of told.paragraphs) expect(paragraph).toMatch(/^[\p{Lu}“\d].*[.!?…]["”’')\]]?$/su);
    }),
    { numRuns: 150 },
  );
});

test('every card of any theory is told where nothing limits it', () => {
  fc.assert(
    fc.property(theories, (theory) => {
      const whole = narrative(theory).paragraphs.join('\n').toLowerCase();
      const shown = theory.cards.filter(({ parent, stage }) => parent === undefined || stage === 'activities');
      for (const { words, inFull } of shown) {
        expect(whole).toContain((inFull ?? words).replace(/\.$/, '').toLowerCase());
      }
    }),
    { numRuns: 150 },
  );
});
