import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { unpadded } from '../testing/pages.ts';
import { referencePage } from './reference-page.ts';

const PAGE = new URL('../../../../docs/language.md', import.meta.url);
const HEADING = '## All settings and details';

/** Renew it with `RENEW=1 npx vitest run packages/language/src/details && npx biome format --write docs`. */
test('the end of docs/language.md is what the tables say', () => {
  const page = readFileSync(PAGE, 'utf8');
  const start = page.includes(`\n${HEADING}\n`) ? page.indexOf(`\n${HEADING}\n`) + 1 : page.length;
  if (process.env.RENEW) writeFileSync(PAGE, page.slice(0, start) + referencePage());
  expect(unpadded(readFileSync(PAGE, 'utf8').slice(start))).toBe(unpadded(referencePage()));
});
