import { STAGES, type Stage, type Theory } from '@theory-of-change/model';
import * as fc from 'fast-check';
import { type CardSketch, sketch } from './theory.ts';

const word = fc.oneof(
  { weight: 8, arbitrary: fc.stringMatching(/^[a-zé]{1,12}$/) },
  { weight: 1, arbitrary: fc.constantFrom('parent-infant', 'and/or', '“ghosts”', '1,200', 'Łódź', 'ẃy', '→') },
  { weight: 1, arbitrary: fc.stringMatching(/^[a-z]{30,60}$/) },
);

const words = fc.array(word, { minLength: 1, maxLength: 24 }).map((parts) => parts.join(' '));

const card = (stages: readonly Stage[], ids: readonly string[]): fc.Arbitrary<CardSketch> =>
  fc.record(
    {
      stage: fc.constantFrom(...stages),
      words,
      group: fc.constantFrom('For parents', 'For the baby and everybody else'),
      unfinished: fc.boolean(),
      parent: fc.constantFrom(...ids),
    },
    { requiredKeys: ['stage', 'words'] },
  );

/** Theories of every shape: cards in cards, groups, cycles, long words, badges. */
export const randomTheory: fc.Arbitrary<Theory> = fc
  .record({
    stages: fc.subarray([...STAGES], { minLength: 1, maxLength: 5 }),
    count: fc.integer({ min: 1, max: 14 }),
    seed: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(3)), { maxLength: 16 }),
  })
  .chain(({ stages, count, seed }) => {
    const ids = Array.from({ length: count }, (_, i) => `c${i}`);
    return fc.array(card(stages, ids), { minLength: count, maxLength: count }).map((cards) => {
      const drawn = Object.fromEntries(cards.map((one, i) => [`c${i}`, inPlace(one, i, cards)]));
      const arrows = seed.map(([from, to, kind]) => {
        const [a, b] = [`c${from % count}`, `c${to % count}`];
        if (kind === 0) return `${a} ~> ${b}`;
        return kind === 1 ? `${a} -> ${b} | one, two` : `${a} -> ${b}`;
      });
      return sketch({
        cards: drawn,
        arrows: [...new Map(arrows.map((arrow) => [arrow.split('|')[0]?.trim().replace('~', '-'), arrow])).values()],
        assumptions: { one: 'It goes well', two: 'It goes better still' },
        risks: { strain: { words: 'It may be too much', threatens: ['c0', 'c1'] } },
      });
    });
  });

/** A card is included only in an earlier one that stands in a column itself; it is of its stage and in no group. */
function inPlace({ parent, ...one }: CardSketch, i: number, cards: readonly CardSketch[]): CardSketch {
  const holder = parent === undefined ? -1 : Number(parent.slice(1));
  const around = cards[holder];
  if (holder >= i || holder < 0 || around === undefined || around.parent !== undefined) return one;
  const { group: _, ...alone } = one;
  return { ...alone, stage: around.stage, parent: `c${holder}` };
}
