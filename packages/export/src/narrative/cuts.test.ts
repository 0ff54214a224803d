import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CUT_KINDS, CUT_NAMES } from './cuts.ts';

test('the order in which a narrative lets go is the one that is documented', () => {
  const page = readFileSync(new URL('../../../../docs/documents.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| \d+ +\| (.*?) +\|$/gm)].map(([, what]) => what);
  expect(rows).toEqual(CUT_KINDS.map((kind) => CUT_NAMES[kind][1]));
});
