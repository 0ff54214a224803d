import { expect, test } from 'vitest';
import { sketch } from '../testing/theory.ts';
import { altText, longDescription } from './describe.ts';

const theory = sketch({
  about: { title: 'How it helps', ceiling: 'short-term', population: { words: 'Families' } },
  timeframes: { 'short-term': 'within a year' },
  cards: {
    meet: { stage: 'short-term', words: 'People meet' },
    lonely: { stage: 'problems', words: 'People know nobody' },
    walk: { stage: 'activities', words: 'Lead a walk' },
    tea: { stage: 'activities', words: 'Make tea!', parent: 'walk' },
  },
  arrows: ['lonely -> walk', 'walk & tea -> meet', 'meet ~> walk'],
  columnArrows: ['problems -> activities'],
  assumptions: { dry: 'It stays dry' },
  risks: { slip: { words: 'Somebody slips' } },
});

test('the short text counts what is there', () => {
  expect(altText(theory)).toBe(
    'Theory of change “How it helps”: Problems (1), Activities (1) and Short-term outcomes (1), joined by 3 arrows.',
  );
});

test('the long text goes through the columns in their order and says what leads to what', () => {
  expect(longDescription(theory)).toMatchInlineSnapshot(`
    "Theory of change “How it helps”: Problems (1), Activities (1) and Short-term outcomes (1), joined by 3 arrows.
    Families.

    Problems
    1. People know nobody. Leads to “Lead a walk”.

    Activities
    1. Lead a walk. Together with “Make tea!”, leads to “People meet”.
       It includes: Make tea! Together with “Lead a walk”, leads to “People meet”.

    Short-term outcomes (within a year)
    1. People meet. Feeds back to “Lead a walk”.

    Problems as a whole leads to Activities.

    Ceiling of accountability: after Short-term outcomes.

    Assumptions
    A1. It stays dry.

    Risks
    R1. Somebody slips."
  `);
});

test('the words of the team stay out', () => {
  const candid = {
    ...theory,
    cards: theory.cards.map((card) => ({ ...card, notes: ['SECRET'], questions: ['SECRET'] })),
    ideas: theory.assumptions.map((entry) => ({ ...entry, words: 'SECRET' })),
  };
  expect(longDescription(candid)).toBe(longDescription(theory));
});

test('a Welsh theory is described in Welsh, its words as they are', () => {
  const welsh = { ...theory, language: 'cy' };
  expect(altText(welsh)).toBe(
    'Damcaniaeth newid “How it helps”: Problems (1), Activities (1), Short-term outcomes (1), wedi’u cysylltu gan 3 saeth.',
  );
  const text = longDescription(welsh);
  expect(text).toContain('1. People know nobody. Yn arwain at “Lead a walk”.');
  expect(text).toContain('Ynghyd â “Make tea!”, yn arwain at “People meet”.');
  expect(text).toContain('Mae’r golofn “Problems” yn ei chyfanrwydd yn arwain at y golofn “Activities”.');
  expect(text).toContain('T1. It stays dry.');
  expect(text).not.toMatch(/leads|Together|Ceiling|Assumptions|Risks/);
});
