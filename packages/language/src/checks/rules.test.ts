import type { Status } from '@theory-of-change/model';
import { describe, expect, test } from 'vitest';
import { brief, check, checkAt, filesAfter, open } from '../testing/check.ts';
import { newIn } from '../testing/new-findings.ts';
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
      const mended = filesAfter(rule.failing, fix);
      const found = [];
      for (const path of Object.keys(mended)) found.push(await checkAt(path, { ...rule.beside, ...mended }));
      const after = found.flat();
      const said = `${fix.title}:\n${Object.values(mended).join('\n')}`;
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
