import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { unpadded } from '../testing/pages.ts';
import { rulesPage } from './rules-page.ts';

const PAGE = new URL('../../../../docs/rules.md', import.meta.url);

/** Renew the page with `RENEW=1 npx vitest run packages/language/src/checks/rules-page.test.ts && npx biome format --write docs`. */
test('docs/rules.md is what the table says', () => {
  if (process.env.RENEW) writeFileSync(PAGE, rulesPage());
  expect(unpadded(readFileSync(PAGE, 'utf8'))).toBe(unpadded(rulesPage()));
});
