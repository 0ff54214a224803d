import type { TheoryJson } from '@theory-of-change/exchange';
import { LANGUAGE_WORDS } from '@theory-of-change/language';
import fc from 'fast-check';

type Indicator = NonNullable<TheoryJson['cards'][number]['indicators']>[number];

/** Words as people and their programs write them, quotes, marks and scripts of all kinds among them. */
export const words = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('warm', 'a parent’s', 'and', 'safe,', 'every week;', 'NHS', '38%') },
      fc.constantFrom('"', '“', '”', '“ghosts”', '"good', 'enough"', '„so“', '«ainsi»', '\\', '\\"', '\\n', "'"),
      fc.constantFrom('{', '}', '->', '~>', '//', '/*', '*/', '&', ',', '#', '(', ')"', '["', '-"', 'A ” b', ':', '='),
      fc.constantFrom(
        'problems {',
        'who parent',
        'note',
        'Ymlyniad',
        'Więź',
        '子ども',
        'الأطفال',
        '👨‍👩‍👧',
        'Mối quan hệ',
      ),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
    ),
    { minLength: 1, maxLength: 7 },
  )
  .map((parts) =>
    parts
      .join(' ')
      .replace(/[\s\uFEFF]+/gu, ' ')
      .trim()
      .normalize('NFC'),
  )
  .filter((text) => text !== '');

export const texts = fc.array(words, { minLength: 1, maxLength: 2 });

/** Names that a person would choose, and words of the language, which may be names too. */
export const name = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'carer',
      'warmth',
      'kips',
      'vig',
      'parent',
      'ö2',
      'naïve',
      'ребёнок',
      '子',
      'a-b-c',
      '_x',
    ),
  },
  fc.constantFrom(...[...LANGUAGE_WORDS].filter((word) => !word.includes(' '))),
  fc
    .string({ unit: fc.constantFrom('a', 'é', 'ж', '9', '_'), minLength: 2, maxLength: 8 })
    .filter((one) => !/^\d/.test(one)),
);

const quantity = fc.constantFrom(
  { text: '38%', value: 38, unit: '%' },
  { text: '38 %', value: 38, unit: '%' },
  { text: '1,200 families', value: 1200, unit: 'families' },
  { text: '£310,000', value: 310000, unit: '£' },
  { text: '155 USD', value: 155, unit: 'USD' },
  { text: '12 to 48 months', value: 12, unit: 'months' },
  { text: '2.1', value: 2.1 },
  { text: '-5', value: -5 },
  { text: '38% (n = 12)', value: 38, unit: '% (n = 12)' },
  { text: '3 cost', value: 3, unit: 'cost' },
);
export const ages = fc.constantFrom(
  { text: 'pregnancy to 24 months', fromMonths: -9, toMonths: 24 },
  { text: 'up to 12 months', toMonths: 12 },
  { text: '18+ years', fromMonths: 216 },
  { text: '0–2 years', fromMonths: 0, toMonths: 24 },
  { text: 'young' },
);
export const date = fc.constantFrom('2019', '2027-03', '2027-03-31', 'in spring');
export const cost = fc.record({ amount: quantity, asAt: date }, { requiredKeys: ['amount'] });
export const degree = fc.constantFrom('low' as const, 'medium' as const, 'high' as const);

export const names = fc.uniqueArray(
  fc.oneof(
    name,
    fc.tuple(name, name).map((parts) => parts.join('.')),
  ),
  {
    minLength: 1,
    maxLength: 3,
  },
);
export const annotated = { evidence: names, urls: texts, notes: texts, questions: texts };

const indicator: fc.Arbitrary<Indicator> = fc.record(
  {
    words,
    using: names,
    baseline: quantity,
    targets: fc.array(fc.record({ amount: quantity, by: date }, { requiredKeys: ['amount'] }), {
      minLength: 1,
      maxLength: 2,
    }),
    actuals: fc.array(fc.record({ amount: quantity, on: date }, { requiredKeys: ['amount'] }), {
      minLength: 1,
      maxLength: 2,
    }),
    collectedAt: fc.array(fc.oneof(fc.constantFrom('start', 'end', 'cost', '6'), words), {
      minLength: 1,
      maxLength: 3,
    }),
    collectedBy: fc.oneof(words, name),
  },
  { requiredKeys: ['words'] },
);
export const indicators = fc.array(indicator, { minLength: 1, maxLength: 2 });
