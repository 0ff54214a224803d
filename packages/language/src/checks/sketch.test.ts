import { describe, expect, test } from 'vitest';
import { check } from '../testing/check.ts';

const CARDS = `problems { lonely "Parents feel alone" }
activities { visits "Visit families at home" }
short-term outcomes { warm "Parents feel calmer" }
lonely -> visits
`;

async function codes(text: string): Promise<ReadonlySet<string>> {
  return new Set((await check(text)).map(({ code }) => code));
}

describe('what a theory of few cards lacks', () => {
  test('is not asked while it is only begun and says no status', async () => {
    expect(await codes(`theory "T"\n${CARDS}`)).toEqual(new Set());
  });

  test.each(['draft', 'final'])('is asked of one that says it is a %s', async (status) => {
    const found = await codes(`theory "T"\nstatus ${status}\n${CARDS}`);
    expect(found).toContain('outcome-without-cause');
    expect(found).toContain('activity-without-outcome');
    expect(found).toContain('no-population');
  });

  test('is not asked in a workshop', async () => {
    expect(await codes(`theory "T"\nstatus workshop\n${CARDS}`)).toEqual(new Set());
  });
});
