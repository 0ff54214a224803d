import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { mustSkip } from '../support/requirements.ts';
import { run } from '../support/run.ts';
import { folderWithExamples, TOC, toc } from './toc.ts';

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
  },
);
