import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { emptyTheory, plainCard } from '@theory-of-change/model';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { jsonSchema } from './schema.ts';
import { toJson } from './to-json.ts';

const FILE = new URL('../../../../docs/schema/theory.schema.json', import.meta.url);

/** Renew it with `RENEW=1 npx vitest run packages/exchange && npx biome format --write docs`. */
test('docs/schema/theory.schema.json is the schema that is read by', () => {
  if (process.env.RENEW) writeFileSync(FILE, JSON.stringify(jsonSchema(), undefined, 2));
  expect(existsSync(FILE) && JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(jsonSchema());
});

describe('the published schema', () => {
  const valid = new Ajv2020({ strict: true }).compile(jsonSchema());
  const json = toJson({ ...emptyTheory('memory:/t.toc'), cards: [plainCard('a', 'aims', 'A')] }, { notes: true });

  test('takes what is written', () => {
    expect(valid(json)).toBe(true);
  });

  test.each([
    ['another format', { ...json, format: 'theory-of-change/2' }],
    ['a key that it does not know', { ...json, colour: 'red' }],
    ['a stage that there is not', { ...json, cards: [{ id: 'a', words: 'A', stage: 'goals' }] }],
    ['a name that is none', { ...json, cards: [{ id: 'a', name: 'two words', stage: 'aims' }] }],
  ])('refuses %s', (_, wrong) => {
    expect(valid(wrong)).toBe(false);
  });
});
