import { describe, expect, test } from 'vitest';
import { wordsFor, wordsIn } from './index.ts';

describe('the language of the tool’s own words', () => {
  test.each([
    ['en-GB', 'en'],
    ['EN', 'en'],
    ['cy', 'cy'],
    ['cy-GB', 'cy'],
    ['de-AT', 'en'],
    ['', 'en'],
  ])('%s → %s', (language, tag) => {
    expect(wordsFor({ language }).tag).toBe(tag);
  });

  test('no text is left out, and Welsh is not English', () => {
    const english = textsOf(wordsIn('en'));
    const welsh = textsOf(wordsIn('cy'));
    expect([...welsh.keys()]).toEqual([...english.keys()]);
    expect([...welsh.values()].filter((text) => text.trim() === '')).toEqual([]);
    const alike = [...welsh].filter(([key, text]) => english.get(key) === text).map(([, text]) => text);
    expect(alike.toSorted()).toEqual(['Cost', 'R']);
  });
});

test('an English list parts items that have commas of their own by semicolons', () => {
  const { items } = wordsIn('en').narrative;
  expect(items(['warmth', 'trust'])).toBe('warmth and trust');
  expect(items(['£90,000 a year', 'two coordinators'])).toBe('£90,000 a year and two coordinators');
  expect(items(['staff', 'mothers, fathers and carers'])).toBe('staff, and mothers, fathers and carers');
  expect(items(['parents and carers', 'babies'])).toBe('parents and carers, and babies');
  expect(items(['mothers, fathers and carers', 'staff'])).toBe('mothers, fathers and carers; and staff');
});

test('a Welsh sentence never bends the words that the user wrote', () => {
  const { narrative, figure, description } = wordsIn('cy');
  const card = narrative.saying('Cynnig therapi i deuluoedd.', new Set());
  expect(card.text).toBe('Cynnig therapi i deuluoedd');
  expect(narrative.work({ work: [card], problems: [], aims: [card], reasons: [], nth: 0, voice: 'we' })).toBe(
    'Er mwyn cyrraedd y nod hwn (“Cynnig therapi i deuluoedd”), rydym yn gwneud hyn: Cynnig therapi i deuluoedd.',
  );
  expect(figure.key.paidForBy('Llywodraeth Cymru')).toBe('ariennir gan: Llywodraeth Cymru');
  expect(description.arrow('“Cariad”', '“Diogelwch”', 1)).toBe('Mae “Cariad” yn arwain at “Diogelwch”');
});

test.each([
  ['pregnancy to 24 months', 'beichiogrwydd i 24 mis'],
  ['birth to 5 years', 'genedigaeth i 5 oed'],
  ['up to 12 weeks', 'hyd at 12 wythnos'],
])('ages in Welsh: %s', (written, welsh) => {
  expect(wordsIn('cy').values.ages(written)).toBe(welsh);
});

test('when changes are seen', () => {
  const { opening } = wordsIn('en').narrative;
  expect(opening('short-term', 'by the end of therapy')).toBe('By the end of therapy');
  expect(opening('medium-term', 'up to two years after')).toBe('In the medium term (up to two years after)');
  expect(opening('long-term')).toBe('In the long term');
});

/** Every text of the table by its path; functions are called elsewhere. */
function textsOf(value: unknown, path = ''): ReadonlyMap<string, string> {
  if (typeof value === 'string') return new Map(path.endsWith('.tag') ? [] : [[path, value]]);
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(
    Object.entries(value)
      .filter(([key]) => key !== 'id')
      .flatMap(([key, one]) => [...textsOf(one, `${path}.${key}`)]),
  );
}
