import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { mustSkip } from '../support/requirements.ts';
import { type RunResult, run } from '../support/run.ts';
import { faultOf } from '../support/whole.ts';
import { folderWith, folderWithExamples, GOOD, TOC, toc } from './toc.ts';

const EXPORT = ['export', 'examples/clinical.toc', '--to', 'a.pdf', 'a.svg', '--force'];

/** The old file, or a new one from its beginning to its end. */
const WHOLE_PDF = /^old$|^%PDF-1\.7[\s\S]*%%EOF\n$/;
const WHOLE_SVG = /^old$|^<svg[\s\S]*<\/svg>\n$/;

describe('an export that is ended from outside', () => {
  test.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)('%s leaves no half file, whenever it comes', async (signal) => {
    for (const delay of [100, 400, 800, 1200, 1600]) {
      const folder = await folderWithExamples();
      await writeFile(path.join(folder, 'a.pdf'), 'old');
      await writeFile(path.join(folder, 'a.svg'), 'old');
      const child = spawn(process.execPath, [TOC, ...EXPORT], { cwd: folder, stdio: 'ignore' });
      const ended = once(child, 'exit');
      await wait(delay);
      child.kill(signal);
      await ended;
      expect(await readFile(path.join(folder, 'a.pdf'), 'latin1')).toMatch(WHOLE_PDF);
      expect(await readFile(path.join(folder, 'a.svg'), 'latin1')).toMatch(WHOLE_SVG);
      // A process that is killed cannot clear up; all others do.
      if (signal !== 'SIGKILL') expect((await readdir(folder)).sort()).toEqual(['a.pdf', 'a.svg', 'examples']);
    }
  });
});

describe('a bid pack that is ended from outside', () => {
  test.each(['SIGKILL', 'SIGTERM'] as const)(
    '%s leaves whole files only, and the next call is not held up',
    async (signal) => {
      const folder = await folderWith({ 'a.toc': GOOD });
      const pack = path.join(folder, 'pack');
      const child = spawn(process.execPath, [TOC, 'export', 'a.toc', '--pack', 'pack'], {
        cwd: folder,
        stdio: 'ignore',
      });
      const ended = once(child, 'exit');
      while (child.exitCode === null && !existsSync(path.join(pack, 'a.docx'))) await wait(1);
      child.kill(signal);
      await ended;
      for (const name of await readdir(pack)) {
        if (name.endsWith('.tmp')) expect(signal).toBe('SIGKILL');
        else expect(faultOf(name, await readFile(path.join(pack, name)))).toBeUndefined();
      }
      expect(await toc(folder, ['export', 'a.toc', '--pack', 'pack', '--force'])).toMatchObject({
        code: 0,
        stderr: '',
      });
    },
  );

  test('what a killed process left is cleared away by a later one; a file of one that still writes is not', async () => {
    const left = '.toc-0d9f6a52-3c1e-4a57-9a2e-2f6a3d1b7c80.tmp';
    const fresh = '.toc-1d9f6a52-3c1e-4a57-9a2e-2f6a3d1b7c80.tmp';
    const folder = await folderWith({ 'a.toc': GOOD, '.toc-mine.tmp': 'mine', [left]: 'half', [fresh]: 'half' });
    const hourAgo = new Date(Date.now() - 3_600_000);
    for (const name of [left, '.toc-mine.tmp']) await utimes(path.join(folder, name), hourAgo, hourAgo);
    expect(await toc(folder, ['export', 'a.toc', '--to', 'a.svg'])).toMatchObject({ code: 0, stderr: '' });
    expect((await readdir(folder)).sort()).toEqual([fresh, '.toc-mine.tmp', 'a.svg', 'a.toc']);
  });
});

/** Calls `toc` where no file may be longer than `kilobytes`: the system refuses in the middle of a file, as a full disk does. */
function tocLimited(cwd: string, kilobytes: number, args: readonly string[]): Promise<RunResult> {
  const call = `ulimit -f ${kilobytes}; exec "$0" "$@"`;
  const env = { ...process.env, FORCE_COLOR: undefined, NODE_DISABLE_COMPILE_CACHE: '1' };
  return run('bash', ['-c', call, process.execPath, TOC, ...args], { cwd, env });
}

describe('a file that the system stops in its middle', () => {
  test('is told by name; the old one is there, those before it are written and told, the rest are not begun', async () => {
    const folder = await folderWith({ 'a.toc': GOOD, 'a.pptx': 'old' });
    const result = await tocLimited(folder, 20, ['export', 'a.toc', '--to', 'a.svg', 'a.pptx', 'a.json', '--force']);
    expect(result.code).toBe(2);
    expect(result.stdout).toMatch(/^a\.svg: A4 landscape, text \d+\.\d pt\n$/);
    expect(result.stderr).toMatch(
      /^error: a\.pptx cannot be written: it is larger than a file may be there\nhelp: choose /,
    );
    expect((await readdir(folder)).sort()).toEqual(['a.pptx', 'a.svg', 'a.toc']);
    expect(await readFile(path.join(folder, 'a.pptx'), 'utf8')).toBe('old');
    expect(faultOf('a.svg', await readFile(path.join(folder, 'a.svg')))).toBeUndefined();
  });
});

const disk = await mkdtemp(path.join(tmpdir(), 'toc-disk-'));
const mounted = (await run('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', disk])).code === 0;
afterAll(async () => {
  if (mounted) await run('umount', [disk]);
});

describe.skipIf(!mounted && mustSkip('an export to a full disk', ['the right to mount a small disk (root)']))(
  'a full disk',
  () => {
    test('is told plainly; the old file is there, and nothing else', async () => {
      const folder = await folderWithExamples();
      await writeFile(path.join(disk, 'a.pdf'), 'old');
      const result = await toc(folder, [
        'export',
        'examples/clinical.toc',
        '--to',
        path.join(disk, 'a.pdf'),
        '--force',
      ]);
      expect(result).toMatchObject({ code: 2, stdout: '' });
      expect(result.stderr).toMatch(/^error: .*a\.pdf cannot be written: the disk is full\nhelp: make room/);
      expect(await readFile(path.join(disk, 'a.pdf'), 'utf8')).toBe('old');
      expect(await readdir(disk)).toEqual(['a.pdf']);
    });

    test('of several files those that have room are written, and told', async () => {
      const folder = await folderWithExamples();
      const full = path.join(disk, 'b.pdf');
      const result = await toc(folder, ['export', 'examples/clinical.toc', '--to', 'a.svg', full]);
      expect(result.code).toBe(2);
      expect(result.stdout).toMatch(/^a\.svg: A4 landscape/);
      expect(result.stderr).toContain('b.pdf cannot be written: the disk is full');
      expect(await readFile(path.join(folder, 'a.svg'), 'utf8')).toMatch(WHOLE_SVG);
    });

    test('of a pack tells which file found no room, and leaves no half one', async () => {
      const folder = await folderWith({ 'a.toc': GOOD });
      const result = await toc(folder, ['export', 'a.toc', '--pack', path.join(disk, 'pack')]);
      expect(result).toMatchObject({ code: 2, stdout: '' });
      expect(result.stderr).toMatch(/^error: .*pack\/a\.docx cannot be written: the disk is full\nhelp: make room/);
      expect(await readdir(path.join(disk, 'pack'))).toEqual([]);
    });
  },
);
