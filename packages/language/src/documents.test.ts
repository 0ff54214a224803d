import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { URI } from 'langium';
import { describe, expect, test } from 'vitest';
import { RULES } from './checks/table.ts';
import { NodeFiles } from './references/file-system-node.ts';
import { openTheory } from './references/open-theory.ts';
import { createTocServices } from './services.ts';
import { brief, check } from './testing/check.ts';

const ROOT = new URL('../../../', import.meta.url);

function filesIn(folder: string, ending: string): readonly string[] {
  return readdirSync(new URL(folder, ROOT))
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}${name}`);
}

function read(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}

const services = createTocServices({ ...NodeFiles, readLibrary: (name) => read(`examples/library/${name}.toc`) });

/**
 * What is asked of the worked examples, by code: judged one by one as an evaluator would, and right to ask. The words
 * keep to their source, whose outcomes tell several changes each.
 */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  'examples/clinical.toc': [
    ...['compound-outcome', 'compound-outcome', 'compound-outcome', 'compound-outcome'],
    ...['incomplete-indicator', 'incomplete-indicator', 'incomplete-indicator'],
    'stale-evidence',
  ],
  'examples/system.toc': ['compound-outcome', 'incomplete-indicator', 'stale-evidence'],
};

describe('of the theories that come with the tool only what we know is asked', () => {
  test.each([
    ...filesIn('examples/', '.toc'),
    ...filesIn('examples/library/', '.toc'),
    ...filesIn('packages/language/templates/', '.toc'),
  ])('%s', async (path) => {
    const { findings } = await openTheory(services, URI.file(fileURLToPath(new URL(path, ROOT))));
    expect(findings.map(({ code }) => code).sort()).toEqual(ASKED[path] ?? []);
    expect(findings.filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([]);
  });
});

/** Blocks of `toc` in a page: `wrong` ones are there to be found fault with, `with-files` need others beside them. */
function blocksOf(page: string): readonly { readonly line: number; readonly mark: string; readonly text: string }[] {
  return [...read(page).matchAll(/^```toc[ \t]*(\S*)\r?\n([\s\S]*?)^```/gm)].map((match) => ({
    line: read(page).slice(0, match.index).split('\n').length,
    mark: match[1] ?? '',
    text: match[2] ?? '',
  }));
}

const mayStand = new Set(RULES.filter(({ acceptable }) => acceptable).map(({ code }) => code));

describe('every block in the documents', () => {
  const blocks = [...filesIn('docs/', '.md'), 'README.md'].flatMap((page) =>
    blocksOf(page).map(({ line, mark, text }) => [`${page}:${line}`, mark, text] as const),
  );

  test.each(blocks.filter(([, mark]) => mark === ''))('%s is right', async (_, __, text) => {
    // An example that shows one thing may lack others: what must be mended is what has no place in it.
    const errors = (await check(text)).filter(({ severity, code }) => severity === 'error' && !mayStand.has(code));
    expect(errors.map((finding) => `${brief(finding)} ${finding.message}`)).toEqual([]);
  });

  test.each(blocks.filter(([, mark]) => mark === 'wrong'))('%s is wrong, as it says', async (_, __, text) => {
    expect((await check(text)).length).toBeGreaterThan(0);
  });

  test('has a known mark', () => {
    expect(blocks.map(([, mark]) => mark).filter((mark) => !['', 'wrong', 'with-files'].includes(mark))).toEqual([]);
  });
});
