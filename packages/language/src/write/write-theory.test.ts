import { readdirSync, readFileSync } from 'node:fs';
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
