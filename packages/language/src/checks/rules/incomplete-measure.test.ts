import { expect, test } from 'vitest';
import { applied, check } from '../../testing/check.ts';

test('the gap of each detail that a measure lacks is added to those that it has', async () => {
  const text = 'theory "T"\nstatus final\nmeasures { m "Counting" { cost £20 } }\n';
  const finding = (await check(text)).find(({ code }) => code === 'incomplete-measure');
  expect(finding?.fixes.map((fix) => applied(text, fix))).toEqual([
    'theory "T"\nstatus final\nmeasures { m "Counting" { cost £20  takes "How long does it take?"  training "What training does it need?" } }\n',
  ]);
});
