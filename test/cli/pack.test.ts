import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { BID_PACK } from '@theory-of-change/export/catalogue';
import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../support/run.ts';
import { mustSkipWithout } from '../support/tools.ts';
import { faultOf } from '../support/whole.ts';
import { folderWith, GOOD, TOC, toc, tocWithoutRights } from './toc.ts';

const NAMES = BID_PACK.map(({ ending }) => `a${ending}`);

describe('a bid pack', () => {
  let folder = '';
  let stdout = '';

  beforeAll(async () => {
    folder = await folderWith({ 'a.toc': GOOD });
    const result = await toc(folder, ['export', 'a.toc', '--pack', 'bids/2026']);
    expect(result).toMatchObject({ code: 0, stderr: '' });
    stdout = result.stdout;
  });

  test('is a folder, made where it is missing, with these files and nothing else', async () => {
    expect((await readdir(path.join(folder, 'bids/2026'))).sort()).toEqual([...NAMES].sort());
  });

  test.each(NAMES)('%s is whole', async (name) => {
    expect(faultOf(name, await readFile(path.join(folder, 'bids/2026', name)))).toBeUndefined();
  });

  test('says of each file that it was written; of pages, how large the words are', () => {
    const told = stdout.split('\n').flatMap((line) => line.split(': ')[0]?.split(', ') ?? []);
    expect(told.filter((name) => name !== '').sort()).toEqual(NAMES.map((name) => `bids/2026/${name}`).sort());
    expect(stdout).toMatch(/^bids\/2026\/a\.pdf: body, A4, text \d+\.\d pt; tables/m);
  });
});

describe('a pack that is there already', () => {
  let folder = '';
  const inPack = (name: string) => path.join(folder, 'pack', name);

  beforeAll(async () => {
    folder = await folderWith({ 'a.toc': GOOD });
    await mkdir(path.join(folder, 'pack'));
    for (const name of [...NAMES, 'ours.txt']) await writeFile(inPack(name), 'old');
  });

  test('is refused before any work, and all its files are named', async () => {
    const result = await toc(folder, ['export', 'a.toc', '--pack', 'pack']);
    const named = NAMES.map((name) => `pack/${name}`).join(', ');
    expect(result).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: ${named} are there already\nhelp: write over them with --force, or choose other names\n`,
    });
    for (const name of NAMES) expect(await readFile(inPack(name), 'utf8')).toBe('old');
  });

  test('gives way to --force, but for what is not of the pack', async () => {
    expect(await toc(folder, ['export', 'a.toc', '--pack', 'pack', '--force'])).toMatchObject({ code: 0, stderr: '' });
    for (const name of NAMES) expect(faultOf(name, await readFile(inPack(name)))).toBeUndefined();
    expect(await readFile(inPack('ours.txt'), 'utf8')).toBe('old');
    expect((await readdir(path.join(folder, 'pack'))).sort()).toEqual([...NAMES, 'ours.txt'].sort());
  });
});

describe('a folder that cannot be', () => {
  test.each([
    ['a file', ['a.toc'], 'a.toc is no folder', 'name a folder, or a new one'],
    ['in a file', ['a.toc/pack'], 'a.toc is no folder', 'name a folder, or a new one'],
    ['of too long a name', ['x'.repeat(300)], 'cannot be made: the name is too long', 'choose a shorter one'],
    ['with a folder in the way', ['taken'], 'a.docx is a folder', 'name a file in it'],
    ['twice the same file', ['p', '--to', 'p/a.docx'], 'p/a.docx is named twice', 'name each file once'],
  ])('%s is told, and nothing is made', async (_, args, message, help) => {
    const folder = await folderWith({ 'a.toc': GOOD });
    await mkdir(path.join(folder, 'taken/a.docx'), { recursive: true });
    const result = await toc(folder, ['export', 'a.toc', '--pack', ...args]);
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(result.stderr).toContain(message);
    expect(result.stderr).toContain(`help: ${help}\n`);
    expect((await readdir(folder, { recursive: true })).sort()).toEqual(['a.toc', 'taken', 'taken/a.docx']);
  });

  test('in a folder that one may not write to is told before any work', async () => {
    const folder = await folderWith({ 'a.toc': GOOD });
    await chmod(folder, 0o555);
    const { code, stderr } = tocWithoutRights(folder, ['export', 'a.toc', '--pack', 'bids/2026']);
    expect(code).toBe(2);
    expect(stderr).toBe(
      'error: the folder bids/2026 cannot be made: you may not write there\nhelp: choose a folder of your own\n',
    );
    expect(await readdir(folder)).toEqual(['a.toc']);
  });

  test('is not made for a theory that cannot be read', async () => {
    const folder = await folderWith({ 'a.toc': GOOD });
    expect(await toc(folder, ['export', 'nothing.toc', '--pack', 'pack'])).toMatchObject({ code: 2, stdout: '' });
    expect(await readdir(folder)).toEqual(['a.toc']);
  });
});

describe('how it goes', () => {
  test.skipIf(mustSkipWithout('the progress on a terminal', 'script'))(
    'is told file by file on a terminal, and cleared away',
    async () => {
      const folder = await folderWith({ 'a.toc': GOOD });
      const call = `"${process.execPath}" "${TOC}" export a.toc --to a.svg a.json`;
      const env = { ...process.env, FORCE_COLOR: undefined, TERM: 'xterm' };
      const { code, stdout } = await run('script', ['-qec', call, '/dev/null'], { cwd: folder, env });
      expect(code).toBe(0);
      const clear = '\r\u001b[K';
      const steps = ['Reading a.toc …', 'Laying out a.toc …', 'Writing a.svg …', 'Writing a.json …'];
      const shown = steps.map((step) => `${step}${clear}`).join('');
      expect(stdout).toContain(shown);
      expect(stdout.slice(stdout.indexOf(shown) + shown.length)).toMatch(/^a\.svg: A4 landscape.*\r\na\.json\r\n$/);
    },
  );

  test('is not told in a pipe', async () => {
    const folder = await folderWith({ 'a.toc': GOOD });
    const { stdout, stderr } = await toc(folder, ['export', 'a.toc', '--to', 'a.svg', 'a.json']);
    expect(stderr).toBe('');
    expect(stdout).not.toMatch(/…|\r/);
  });
});
