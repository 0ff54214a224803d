import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../support/paths.ts';
import { mustRun } from '../support/run.ts';
import { mustSkipWithout } from '../support/tools.ts';
import { folderWith, toc } from './toc.ts';

const TEMPLATES = readdirSync(path.join(ROOT, 'packages/language/templates')).map((file) =>
  path.basename(file, '.toc'),
);

test.each(TEMPLATES)('a theory from the template %s has no error', async (template) => {
  const folder = await folderWith({});
  expect(await toc(folder, ['new', template, 'ours'])).toMatchObject({ code: 0, stderr: '' });
  expect(await toc(folder, ['check', 'ours.toc'])).toMatchObject({ code: 0, stdout: '1 file: no errors\n' });
});

test('the help names the templates that there are', async () => {
  const { stdout } = await toc(ROOT, ['new', '--help']);
  for (const template of TEMPLATES) expect(stdout).toContain(template);
});

test('without a template it is the blank one', async () => {
  const folder = await folderWith({});
  await toc(folder, ['new', 'ours.toc']);
  const blank = readFileSync(path.join(ROOT, 'packages/language/templates/blank.toc'), 'utf8');
  expect(readFileSync(path.join(folder, 'ours.toc'), 'utf8')).toBe(blank);
});

test('a file that is there stays, unless forced', async () => {
  const folder = await folderWith({ 'ours.toc': 'mine' });
  const refused = await toc(folder, ['new', 'ours.toc']);
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(refused.stderr).toContain('ours.toc is there already');
  expect(readFileSync(path.join(folder, 'ours.toc'), 'utf8')).toBe('mine');
  expect((await toc(folder, ['new', 'ours.toc', '--force'])).code).toBe(0);
});

test.each([
  [['new'], 'toc new wants a template and a file'],
  [['new', 'blank'], 'toc new wants a file too'],
  [['new', 'clinicalteam', 'x'], 'did you mean clinical-team?'],
  [['new', 'blank', 'x', 'y'], 'toc new wants a template and a file'],
])('%j is a wrong call', async (args, words) => {
  const result = await toc(await folderWith({}), args);
  expect(result.code).toBe(2);
  expect(result.stderr).toContain(words);
});

describe.skipIf(mustSkipWithout('what git ignores', 'git'))('git', () => {
  test('says when git ignores the new theory', async () => {
    const folder = await folderWith({ '.gitignore': '*.toc\n' });
    await mustRun('git', ['init', '-q'], { cwd: folder });
    expect((await toc(folder, ['new', 'ours.toc'])).stderr).toContain('note: git ignores ours.toc');
  });
});
