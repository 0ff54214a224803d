import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../support/paths.ts';
import { mustRun } from '../support/run.ts';
import { mustSkipWithout } from '../support/tools.ts';
import { folderWith, folderWithExamples, toc } from './toc.ts';

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

describe('from another program’s file', () => {
  test('a theory, what it holds, and a report that stands in the file too', async () => {
    const folder = await folderWith({
      'walks.txt': 'Needs\nNobody nearby\nOutcomes\nA friend\nNobody nearby -> A friend\nbuy tea -> x\n',
    });
    const made = await toc(folder, ['new', '--from', 'walks.txt']);
    expect(made).toMatchObject({ code: 0, stdout: 'walks.toc: made from walks.txt, 2 cards and 1 arrow\n' });
    expect(made.stderr).toContain('note: “Outcomes” does not say its term');
    const text = readFileSync(path.join(folder, 'walks.toc'), 'utf8');
    expect(text).toMatch(/^\/\/ Made from walks\.txt\./);
    expect(text).toContain('// - “buy tea -> x” is no arrow yet');
    expect(await toc(folder, ['check', 'walks.toc'])).toMatchObject({ code: 0 });
    expect(await toc(folder, ['format', 'walks.toc', '--check'])).toMatchObject({ code: 0 });
  });

  test('JSON gives the theory that it was made of, byte for byte', async () => {
    const folder = path.join(await folderWithExamples(), 'examples');
    await toc(folder, ['export', 'system.toc', '--to', 'a.json', '--notes']);
    expect(await toc(folder, ['new', '--from', 'a.json', 'again'])).toMatchObject({ code: 0, stderr: '' });
    await toc(folder, ['export', 'again.toc', '--to', 'b.json', '--notes']);
    expect(readFileSync(path.join(folder, 'b.json'), 'utf8')).toBe(readFileSync(path.join(folder, 'a.json'), 'utf8'));
  });

  test('JSON on its own keeps what it took from files that are not there', async () => {
    const folder = path.join(await folderWithExamples(), 'examples');
    await toc(folder, ['export', 'system.toc', '--to', 'a.json']);
    const alone = await folderWith({ 'a.json': readFileSync(path.join(folder, 'a.json'), 'utf8') });
    const made = await toc(alone, ['new', '--from', 'a.json']);
    expect(made.code).toBe(0);
    expect(made.stderr).toContain('clinical.toc is not here');
  });

  test.each([
    [['--from', 'none.csv'], 'there is no file none.csv'],
    [['--from', '.'], '. is a folder'],
    [['--from', 'walks.txt', 'a', 'b'], 'takes one file to write, and there is b too'],
    [['--from', 'walks.txt', '--format', 'word'], '--format cannot be "word"'],
    [['--from', 'walks.txt', '--format', 'miradi'], 'cannot be unpacked'],
    [['--format', 'csv', 'x'], '--format tells the format of --from FILE'],
    [['--from', '-'], 'wants a file to write'],
  ])('%j is told', async (args, words) => {
    const result = await toc(await folderWith({ 'walks.txt': 'x' }), ['new', ...args]);
    expect(result.code).toBe(2);
    expect(result.stderr).toContain(words);
  });

  test('a file that is there stays, unless forced', async () => {
    const folder = await folderWith({ 'walks.txt': 'Aims\nGrow', 'walks.toc': 'mine' });
    expect((await toc(folder, ['new', '--from', 'walks.txt'])).stderr).toContain('walks.toc is there already');
    expect(readFileSync(path.join(folder, 'walks.toc'), 'utf8')).toBe('mine');
    expect((await toc(folder, ['new', '--from', 'walks.txt', '--force'])).code).toBe(0);
  });
});

describe.skipIf(mustSkipWithout('what git ignores', 'git'))('git', () => {
  test('says when git ignores the new theory', async () => {
    const folder = await folderWith({ '.gitignore': '*.toc\n' });
    await mustRun('git', ['init', '-q'], { cwd: folder });
    expect((await toc(folder, ['new', 'ours.toc'])).stderr).toContain('note: git ignores ours.toc');
  });
});
