import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { formatted } from '@theory-of-change/language';
import { describe, expect, test } from 'vitest';
import { fencedBlocks } from './support/markdown.ts';
import { ROOT } from './support/paths.ts';
import { read } from './support/theories.ts';

const PAGES = [...markdownIn('.'), ...markdownIn('docs')];

/** Made from the table of rules, whose examples are tests there: each is about one rule, and may break another. */
const RULES_PAGE = path.join('docs', 'rules.md');

/**
 * A block of ```` ```toc ```` is a theory, or a part of one, that reads without an error; one of ```` ```toc wrong ````
 * shows what is found. Others (with files beside them) are tested where they are told from.
 */
const BLOCKS = PAGES.filter((page) => page !== RULES_PAGE).flatMap((page) =>
  fencedBlocks(readFileSync(path.join(ROOT, page), 'utf8'))
    .filter(({ info }) => info === 'toc' || info === 'toc wrong')
    .map((block) => ({ ...block, where: `${page}:${block.line}` })),
);

describe('the theories in the documents', () => {
  test('are there', () => {
    expect(BLOCKS.length).toBeGreaterThan(0);
  });

  test.each(BLOCKS)('$where reads as it says', async ({ info, text }) => {
    const { findings } = await read(text);
    const told = findings.map(
      ({ severity, range, message }) => `${severity} in line ${range.start.line + 1}: ${message}`,
    );
    if (info === 'toc wrong') expect(told).not.toEqual([]);
    else expect(told.filter((words) => words.startsWith('error'))).toEqual([]);
  });
});

/** Pages that teach the language; those of the rules are made of their examples. */
const TEACHING = BLOCKS.filter(({ info, where }) => info === 'toc' && !where.startsWith('docs/rules.md'));

test.each(TEACHING)('$where is laid out as `toc format` does', ({ text }) => {
  expect(formatted(text)).toBe(text);
});

describe('the links of the documents', () => {
  test.each(PAGES)('%s points only to what is there', (page) => {
    const text = readFileSync(path.join(ROOT, page), 'utf8');
    // What stands between backticks is shown, not linked.
    const prose = text.replace(/^```[\s\S]*?^```/gm, '').replace(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g, '');
    const targets = [...prose.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map((match) => match[1] ?? '');
    const missing = targets.filter((target) => !existsSync(path.join(ROOT, path.dirname(page), target)));
    expect(missing).toEqual([]);
  });
});

function markdownIn(folder: string): readonly string[] {
  return readdirSync(path.join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join(folder, name));
}
