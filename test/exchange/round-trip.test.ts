import { fromJson, type TheoryJson, toJson } from '@theory-of-change/exchange';
import { formatted, writeTheory } from '@theory-of-change/language';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXAMPLE_NAMES, exampleText, read } from '../support/theories.ts';
import { someTheories } from './some-theories.ts';

const SEED = Number(process.env.TOC_SEED ?? 20261122);
const THEORIES = Number(process.env.TOC_RUNS ?? 400);
const LONG_MS = 300_000;

/** What is told of a text that cannot be read as it stands. */
const MISREAD = new Set(['unreadable-line', 'stray-words', 'unquoted-words', 'unclosed-quote', 'missing-brace']);

async function throughText(json: TheoryJson, name?: string): Promise<TheoryJson> {
  const text = writeTheory(fromJson(json, 'memory:/theory.toc'));
  expect(formatted(text)).toBe(text);
  const { theory, findings } = await read(text, name);
  expect(findings.filter(({ code }) => MISREAD.has(code))).toEqual([]);
  return toJson(theory, { notes: true });
}

describe('JSON → .toc → JSON gives the same JSON', () => {
  test.each(EXAMPLE_NAMES)('of %s, with what it imports', async (name) => {
    const json = toJson((await read(exampleText(name), name)).theory, { notes: true });
    expect(await throughText(json, name)).toEqual(json);
  });

  test(`of ${THEORIES} theories with any words, names, details and arrows (seed ${SEED})`, {
    timeout: LONG_MS,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(someTheories, async (json) => {
        expect(await throughText(json)).toEqual(json);
      }),
      { seed: SEED, numRuns: THEORIES },
    );
  });
});
