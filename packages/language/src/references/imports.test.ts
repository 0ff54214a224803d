import { describe, expect, test } from 'vitest';
import { brief, check, open, servicesOver } from '../testing/check.ts';
import { type MemoryEntry, MemoryFiles, uriOf } from '../testing/memory-files.ts';
import { openTheory } from './open-theory.ts';
import { LARGEST_FILE } from './read-file.ts';
import { UnreadableTheory } from './theory-text.ts';

/** What is said at an import of `path`, with something there. */
async function said(path: string, there: Readonly<Record<string, MemoryEntry>> = {}): Promise<readonly string[]> {
  const findings = await check(`import "${path}"\ntheory "T"\nproblems { one "One" }\n`, there);
  expect(findings.filter((finding) => finding.range.start.line !== 0)).toEqual([]);
  return findings.map((finding) => `${finding.code}: ${finding.message}`);
}

describe('an import that leads to no theory is told where it stands', () => {
  test.each<[string, string, Readonly<Record<string, MemoryEntry>>, RegExp]>([
    ['a missing file', './gone.toc', {}, /is not there/],
    ['a folder', './folder.toc', { 'folder.toc': { folder: true } }, /is a folder/],
    ['a binary file', './pic.toc', { 'pic.toc': new Uint8Array([0x89, 0x50, 0, 1]) }, /not a text file in UTF-8/],
    ['a text that is not UTF-8', './old.toc', { 'old.toc': new Uint8Array([0x63, 0xe9, 0x0a]) }, /save it as UTF-8/],
    ['a file of 5 MB', './big.toc', { 'big.toc': 'x'.repeat(5 * LARGEST_FILE) }, /too large/],
    ['a TeX file', './paper.toc', { 'paper.toc': '\\contentsline {section}{Intro}{1}\n' }, /another program's/],
    ['a file that may not be read', './mine.toc', { 'mine.toc': { locked: true } }, /cannot be read/],
    ['a path out of the workspace', '../other/x.toc', {}, /outside this workspace/],
    ['a winding path out of it', './a/../../x.toc', {}, /outside this workspace/],
    [
      'a link out of it',
      './link.toc',
      { 'link.toc': { link: '../secret.toc' }, '../secret.toc': 'aims { }' },
      /outside/,
    ],
    ['an absolute path', '/etc/passwd.toc', {}, /not beside this file/],
    ['an address', 'https://example.org/x.toc', {}, /not beside this file/],
    ['a drive', 'C:/x.toc', {}, /not beside this file/],
    ['backslashes', '.\\\\x.toc', {}, /has a backslash/],
    ['another kind of file', './notes.txt', { 'notes.txt': 'hello' }, /only \.toc files/],
    ['no path', '', {}, /names no file/],
    ['the file itself', './main.toc', {}, /imports itself/],
    ['a label of 10,000 letters', `./${'x'.repeat(10_000)}.toc`, {}, /is not there/],
  ])('%s', async (_, path, there, message) => {
    const [first, ...others] = await said(path, there);
    expect(first).toMatch(message);
    expect(first?.length).toBeLessThan(250);
    expect(others).toEqual([]);
  });

  test('and the names that it would have brought are not told one by one', async () => {
    const text = `import "./gone.toc" as gone
theory "T"
problems { one "One" }
aims { two "Two" }
one -> two
gone.three -> two
`;
    expect((await check(text)).map(brief)).toEqual(['1:8 unreadable-import']);
  });
});

describe('files that import each other', () => {
  test('are told the circle', async () => {
    const [finding, ...others] = await check('import "./b.toc"\ntheory "A"\nproblems { one "One" }\n', {
      'b.toc': 'import "./c.toc"\nproblems { two "Two" }\n',
      'c.toc': 'import "./main.toc"\nproblems { three "Three" }\n',
    });
    expect(finding?.message).toBe(
      'These files import each other in a circle (main.toc → b.toc → c.toc → main.toc): take one of the imports away',
    );
    expect(others).toEqual([]);
  });

  test('elsewhere are no fault of this file', async () => {
    const findings = await check('import "./b.toc"\ntheory "A"\n', {
      'b.toc': 'import "./c.toc"\nproblems { two "Two" }\n',
      'c.toc': 'import "./b.toc"\nproblems { three "Three" }\n',
    });
    expect(findings).toEqual([]);
  });
});

describe('a path of `detailed in`', () => {
  test('is looked up like an import', async () => {
    const text = `theory "T"\nactivities { work "Work" { detailed in "./gone.toc" } }\n`;
    expect((await check(text)).map(brief)).toEqual(['2:40 unreadable-import']);
    expect(await check(text, { 'gone.toc': 'theory "Found"\n' })).toEqual([]);
  });
});

describe('openTheory', () => {
  test('reads imports from a folder around the file where it may', async () => {
    const files = new MemoryFiles({
      'shared.toc': 'measures { kips "KIPS" }',
      'team/main.toc': 'import "../shared.toc"\ntheory "T"\n',
    });
    const services = servicesOver(files);
    expect((await openTheory(services, uriOf('team/main.toc'))).findings.map(brief)).toEqual(['1:8 unreadable-import']);
    expect((await openTheory(services, uriOf('team/main.toc'), undefined, { root: uriOf('') })).findings).toEqual([]);
  });

  test('reads everything anew at each call', async () => {
    const files = new MemoryFiles({
      'b.toc': 'measures { kips "KIPS" }',
      'main.toc': 'import "./b.toc"\ntheory "One"\n',
    });
    const services = servicesOver(files);
    expect((await openTheory(services, uriOf('main.toc'))).theory.title).toBe('One');
    files.put('b.toc', undefined);
    files.put('main.toc', 'import "./b.toc"\ntheory "Two"\n');
    const again = await openTheory(services, uriOf('main.toc'));
    expect(again.theory.title).toBe('Two');
    expect(again.findings.map(brief)).toEqual(['1:8 unreadable-import']);
  });

  test('takes a text in place of the file', async () => {
    const services = servicesOver(new MemoryFiles({}));
    expect((await openTheory(services, uriOf('new.toc'), 'theory "Unsaved"\n')).theory.title).toBe('Unsaved');
  });

  test('calls that come together wait for each other', async () => {
    const services = servicesOver(new MemoryFiles({ 'a.toc': 'theory "A"', 'b.toc': 'theory "B"' }));
    const both = await Promise.all([openTheory(services, uriOf('a.toc')), openTheory(services, uriOf('b.toc'))]);
    expect(both.map(({ theory }) => theory.title)).toEqual(['A', 'B']);
  });

  test('throws what people can read where there is nothing to read', async () => {
    const services = servicesOver(new MemoryFiles({ 'big.toc': 'x'.repeat(LARGEST_FILE + 1) }));
    await expect(openTheory(services, uriOf('gone.toc'))).rejects.toThrow('“gone.toc” is not there');
    await expect(openTheory(services, uriOf('big.toc'))).rejects.toThrow(UnreadableTheory);
  });

  test('says that another program’s file is no theory, and finds nothing in it', async () => {
    const { foreign, findings } = await open('\\contentsline {section}{One}{1}\n');
    expect({ foreign, findings }).toEqual({ foreign: true, findings: [] });
  });

  test('takes a project’s own severities', async () => {
    const text = 'theory "T"\nproblems { one "One" }\naims { two "Two" }\none -> two\none -> two\n';
    expect((await check(text)).map((finding) => finding.severity)).toEqual(['hint']);
    expect(
      (await check(text, {}, { severities: { 'repeated-arrow': 'error' } })).map(({ severity }) => severity),
    ).toEqual(['error']);
    expect(await check(text, {}, { severities: { 'repeated-arrow': 'off' } })).toEqual([]);
  });
});
