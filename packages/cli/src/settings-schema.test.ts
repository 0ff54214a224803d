import { readFileSync } from 'node:fs';
import { readSettings, SETTINGS } from '@theory-of-change/model';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';

const schema = JSON.parse(readFileSync(new URL('../schema/theory-of-change.schema.json', import.meta.url), 'utf8'));
const valid = new Ajv().compile(schema);

test('the schema has the settings that the reader knows, in the same words', () => {
  const { $schema: _, ...properties } = schema.properties;
  const described = Object.entries(properties).map(([name, property]) => [
    name,
    { about: (property as { description: string }).description },
  ]);
  expect(Object.fromEntries(described)).toEqual(SETTINGS);
});

describe('schema and reader agree', () => {
  test.each([
    '{}',
    '{ "$schema": "x" }',
    '{ "page": "A3" }',
    '{ "page": "a3" }',
    '{ "page": 3 }',
    '{ "orientation": "portrait", "theme": "dark" }',
    '{ "orientation": "upright" }',
    '{ "theme": "light" }',
    '{ "minText": 11 }',
    '{ "minText": 0 }',
    '{ "minText": 100 }',
    '{ "minText": "11" }',
    '{ "colours": {} }',
    '{ "colours": { "aims": "#005EB8" } }',
    '{ "colours": { "aims": "#005" } }',
    '{ "colours": { "goal": "#005eb8" } }',
    '{ "colours": [] }',
    '{ "severities": { "unresolved-name": "off" } }',
    '{ "severities": { "unresolved-name": "fatal" } }',
    '{ "nothing": 1 }',
    '[]',
  ])('%s', (text) => {
    expect(readSettings(text).problems.length === 0).toBe(valid(JSON.parse(text)));
  });
});
