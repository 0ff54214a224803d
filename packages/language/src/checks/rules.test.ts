import { describe, expect, test } from 'vitest';
import { applied, brief, check } from '../testing/check.ts';
import { RULES } from './table.ts';

describe.each(RULES.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  test('says nothing of its passing example', async () => {
    expect((await check(rule.passing, rule.beside)).map(brief)).toEqual([]);
  });

  test('says one thing of its failing example, and no other rule anything', async () => {
    const findings = await check(rule.failing, rule.beside);
    expect(findings.map((finding) => finding.code)).toEqual([code]);
    expect(findings.map((finding) => finding.severity)).toEqual([rule.severity.draft]);
  });

  test('is gone once a fix is made, and nothing new is there', async () => {
    const [finding] = await check(rule.failing, rule.beside);
    for (const fix of finding?.fixes ?? []) {
      const mended = applied(rule.failing, fix);
      expect((await check(mended, rule.beside)).map(brief), `${fix.title}:\n${mended}`).toEqual([]);
    }
  });
});

test('every code is told apart from every other', () => {
  expect(new Set(RULES.map((rule) => rule.code)).size).toBe(RULES.length);
});
