import { chmod, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../support/paths.ts';
import { run } from '../support/run.ts';
import { folderWith, TOC, toc } from './toc.ts';

const UGLY = 'theory   "T"\n\n\n\nproblems {a   "A"\n      bee "B"   }\na->bee';
const FINE = 'theory "T"\n\nproblems {\n  a "A"\n  bee "B"\n}\na -> bee\n';
const TEX = '\\contentsline   {section}{Aims}{1}\n';

test('the examples and the templates are formatted', async () => {
  const { stdout, code } = await toc(ROOT, ['format', '--check', 'examples', 'packages/language/templates']);
  expect(stdout).toMatch(/^\d+ files: all formatted\n$/);
  expect(code).toBe(0);
});

describe('toc format', () => {
  test('writes what it changes, says so, and leaves the rest alone', async () => {
    const folder = await folderWith({ 'fine.toc': FINE, 'ugly.toc': UGLY });
    const before = await stat(path.join(folder, 'fine.toc'));
    await chmod(path.join(folder, 'ugly.toc'), 0o640);
    expect(await toc(folder, ['format'])).toEqual({
      code: 0,
      stdout: 'ugly.toc: formatted (lines 1, 3, 5, 6, 7)\n2 files: 1 changed\n',
      stderr: '',
    });
    expect(await readFile(path.join(folder, 'ugly.toc'), 'utf8')).toBe(FINE);
    expect((await stat(path.join(folder, 'ugly.toc'))).mode & 0o777).toBe(0o640);
    expect((await stat(path.join(folder, 'fine.toc'))).mtimeMs).toBe(before.mtimeMs);
    expect((await toc(folder, ['format'])).stdout).toBe('2 files: all formatted\n');
  });

  test('keeps CRLF and the byte-order mark', async () => {
    const folder = await folderWith({ 'word.toc': `\uFEFF${UGLY.replaceAll('\n', '\r\n')}` });
    await toc(folder, ['format']);
    expect(await readFile(path.join(folder, 'word.toc'), 'utf8')).toBe(`\uFEFF${FINE.replaceAll('\n', '\r\n')}`);
  });

  test('leaves files of TeX alone, and what is no text', async () => {
    const folder = await folderWith({ 'thesis.toc': TEX, 'ugly.toc': UGLY, 'zip.toc': 'PK\u0000\u0001' });
    const result = await toc(folder, ['format']);
    expect(result.code).toBe(2);
    expect(result.stdout).toContain("thesis.toc: another program's .toc file");
    expect(result.stdout).toContain('ugly.toc: formatted');
    expect(result.stderr).toContain('“zip.toc” is not a text file');
    expect(await readFile(path.join(folder, 'thesis.toc'), 'utf8')).toBe(TEX);
    expect(await readFile(path.join(folder, 'ugly.toc'), 'utf8')).toBe(FINE);
  });
});

describe('toc format --check', () => {
  test('names what is not formatted and changes nothing: exit code 1', async () => {
    const folder = await folderWith({ 'fine.toc': FINE, 'ugly.toc': UGLY });
    expect(await toc(folder, ['format', '--check'])).toEqual({
      code: 1,
      stdout: 'ugly.toc: not formatted (lines 1, 3, 5, 6, 7)\n2 files: 1 not formatted\n',
      stderr: '',
    });
    expect(await readFile(path.join(folder, 'ugly.toc'), 'utf8')).toBe(UGLY);
  });

  test('exit code 0 where all are', async () => {
    expect((await toc(await folderWith({ 'fine.toc': FINE }), ['format', '--check'])).code).toBe(0);
  });
});

describe('toc format --stdin', () => {
  /** Runs the command with a file as its standard input. */
  const piped = async (text: string, options = '') =>
    run('bash', ['-c', `'${process.execPath}' '${TOC}' format --stdin ${options} < in.toc`], {
      cwd: await folderWith({ 'in.toc': text }),
    });

  test('is a filter', async () => {
    expect(await piped(UGLY)).toEqual({ code: 0, stdout: FINE, stderr: '' });
    expect((await piped(TEX)).stdout).toBe(TEX);
  });

  test('can check', async () => {
    const result = await piped(UGLY, '--check');
    expect(result).toMatchObject({ code: 1, stdout: 'standard input: not formatted (lines 1, 3, 5, 6, 7)\n' });
    expect(await piped(FINE, '--check')).toMatchObject({ code: 0, stdout: '' });
  });

  test('takes no files', async () => {
    const result = await toc(await folderWith({ 'fine.toc': FINE }), ['format', '--stdin', 'fine.toc']);
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(result.stderr).toContain('--stdin takes no files');
  });
});
