import type { Status } from '@theory-of-change/model';
import { describe, expect, test } from 'vitest';
import { applied, brief, check, open } from '../testing/check.ts';
import type { Finding } from './finding.ts';
import { RULES } from './table.ts';

/**
 * An example shows one rule. What it lacks beside that (a short one has no population, no measures) is no matter, so
 * long as it holds no other mistake that has to be mended.
 */
function matters(code: string, finding: Finding): boolean {
  const mayStand = RULES.some((rule) => rule.code === finding.code && rule.acceptable);
  return finding.code === code || (finding.severity === 'error' && !mayStand);
}

/** What is found after a fix and was not found before it, wherever it stands and however often. */
function newIn(after: readonly Finding[], before: readonly Finding[]): readonly string[] {
  const known = before.map(spoken);
  return after.map(spoken).filter((said) => {
    const index = known.indexOf(said);
    if (index !== -1) known.splice(index, 1);
    return index === -1;
  });
}

/** What a finding says, without where it stands and of how many cards: a fix may move lines, and make one card of two. */
function spoken(finding: Finding): string {
  return `${finding.code}: ${finding.message.replace(/\d+ (?=outcomes|of|cards)/gu, 'n ')}`;
}

describe.each(RULES.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  test('says nothing of its passing example', async () => {
    const findings = await check(rule.passing, rule.beside);
    expect(findings.filter((finding) => matters(code, finding)).map(brief)).toEqual([]);
  });

  test('says one thing of its failing example, and that is its mistake', async () => {
    const { findings, theory } = await open(rule.failing, rule.beside);
    const found = findings.filter((finding) => matters(code, finding));
    expect(found.map((finding) => finding.code)).toEqual([code]);
    const status: Status = theory.status;
    expect(found.map((finding) => finding.severity)).toEqual([rule.severity[status]]);
  });

  test(rule.remedy === undefined ? 'has no fix' : 'has a fix, as its row says', async () => {
    const findings = await check(rule.failing, rule.beside);
    const fixes = findings.filter((finding) => finding.code === code).flatMap((finding) => finding.fixes);
    expect(fixes.length > 0).toBe(rule.remedy !== undefined);
  });

  test('is gone once a fix is made, and nothing new is found', async () => {
    const before = await check(rule.failing, rule.beside);
    for (const fix of before.find((finding) => finding.code === code)?.fixes ?? []) {
      const mended = applied(rule.failing, fix);
      const after = await check(mended, rule.beside);
      const said = `${fix.title}:\n${mended}`;
      expect(after.filter((finding) => matters(code, finding)).map(brief), said).toEqual([]);
      expect(newIn(after, before), said).toEqual([]);
    }
  });

  test('asks, and ends with no full stop', async () => {
    const finding = (await check(rule.failing, rule.beside)).find((one) => one.code === code);
    expect(finding?.message).not.toMatch(/\.$/);
  });
});

test('every code is told apart from every other', () => {
  expect(new Set(RULES.map((rule) => rule.code)).size).toBe(RULES.length);
});
