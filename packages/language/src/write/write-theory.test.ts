import { readdirSync, readFileSync } from 'node:fs';
import { emptyTheory } from '@theory-of-change/model';
import { describe, expect, test } from 'vitest';
import { formatted } from '../format/format-text.ts';
import { readText } from '../testing/reading.ts';
import { writeTheory } from './write-theory.ts';

function texts(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(new URL(folder, import.meta.url))
    .filter((name) => name.endsWith('.toc'))
    .map((name) => [name, readFileSync(new URL(`${folder}${name}`, import.meta.url), 'utf8')] as const);
}

/** A theory without where it was written. */
function meant(text: string): unknown {
  return JSON.parse(
    JSON.stringify(readText(text).theory, (key, value: unknown) =>
      ['source', 'range', 'restated', 'nameRange', 'wordsRange', 'titleRange'].includes(key) ? undefined : value,
    ),
  );
}

describe.each([
  ...texts('../fixtures/'),
  ...texts('../../templates/'),
  ...texts('../../../../examples/'),
  ...texts('../../../../examples/library/'),
])('%s', (_name, text) => {
  const written = writeTheory(readText(text).theory);

  test('is written so that it is read as it was', () => {
    expect(meant(written)).toEqual(meant(text));
  });

  test('is written as the formatter lays it out, without a mistake', () => {
    expect(formatted(written)).toBe(written);
    expect(readText(written).told).toEqual([]);
  });
});

/** What is written of a text. */
function rewritten(text: string): string {
  return writeTheory(readText(text).theory);
}

test('arrows that say nothing share a line where they meet; a reason has a line of its own', () => {
  const text = `theory "T"

status draft

problems {
  a "A"
  b "B"
}

outputs {
  c "C"
  d "D"
  e "E"
}

a, b -> c -> d, e
a & b -> d { because "Both are needed" }
d ~> c
`;
  expect(rewritten(text)).toBe(text);
});

test('a card gets a name where an arrow could not tell it from another with the same words', () => {
  const written = rewritten(`theory "T"
impact { "Calm families" }
problems { "Calm families"  x "X" }
x -> "Calm families"
`);
  expect(written).toContain('calm-families "Calm families"');
  expect(written).toContain('x -> calm-families');
  expect(readText(written).theory.arrows[0]?.to).toBe('calm-families');
  expect(readText(written).theory.cards.at(-1)).toMatchObject({ name: 'calm-families', stage: 'impact' });
});

test('a group without cards keeps its place, and a column without cards stays', () => {
  const text = `theory "T"

status draft

problems {}

outputs "Later" {}

outputs "Now" {
  "A leaflet"
}
`;
  expect(rewritten(text)).toBe(text);
});

test('words with quotes, backslashes and braces come back as they were', () => {
  const odd = 'The "good ” enough\\" { parent “';
  const theory = { ...emptyTheory('memory:/theory.toc'), title: odd };
  expect(readText(writeTheory(theory)).theory.title).toBe(odd);
  expect(readText(writeTheory(theory)).told).toEqual([]);
});

test('a heading that its language gives is not written out', () => {
  const written = rewritten('theory "T"\nlanguage cy\naims { a "A" }\n');
  expect(written).not.toContain('heading');
  expect(readText(written).theory.columns[0]?.heading).toBe('Nodau');
});
