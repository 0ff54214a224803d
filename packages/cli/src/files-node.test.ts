import { chmod, mkdir, mkdtemp, readdir, readFile, readlink, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { writeWhole } from './files-node.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'toc-files-'));
});
const at = (...names: string[]) => path.join(folder, ...names);

test('writes a file, and leaves nothing else behind', async () => {
  await writeWhole(at('a.svg'), 'new', false);
  expect(await readFile(at('a.svg'), 'utf8')).toBe('new');
  expect(await readdir(folder)).toEqual(['a.svg']);
});

test('never writes over anything unasked', async () => {
  await writeFile(at('a.svg'), 'old');
  await expect(writeWhole(at('a.svg'), 'new', false, 'a.svg')).rejects.toMatchObject({
    message: 'a.svg is there already',
    help: 'write over it with --force, or choose another name',
  });
  expect(await readFile(at('a.svg'), 'utf8')).toBe('old');
  expect(await readdir(folder)).toEqual(['a.svg']);
});

test('of two writers of one new file only one wins, and the file is whole', async () => {
  const texts = Array.from({ length: 8 }, (_, index) => `${index}`.repeat(100_000));
  const results = await Promise.allSettled(texts.map((text) => writeWhole(at('a.svg'), text, false)));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(texts).toContain(await readFile(at('a.svg'), 'utf8'));
  expect(await readdir(folder)).toEqual(['a.svg']);
});

test('with force the file is another, its rights are the same', async () => {
  await writeFile(at('a.svg'), 'old');
  await chmod(at('a.svg'), 0o640);
  await writeWhole(at('a.svg'), 'new', true);
  expect(await readFile(at('a.svg'), 'utf8')).toBe('new');
  expect((await stat(at('a.svg'))).mode & 0o777).toBe(0o640);
});

test('a link stays a link: the file behind it changes', async () => {
  await mkdir(at('real'));
  await writeFile(at('real', 'a.svg'), 'old');
  await symlink(path.join('real', 'a.svg'), at('a.svg'));
  await writeWhole(at('a.svg'), 'new', true);
  expect(await readlink(at('a.svg'))).toBe(path.join('real', 'a.svg'));
  expect(await readFile(at('real', 'a.svg'), 'utf8')).toBe('new');
});

test.each([
  ['a folder', 'sub', 'is a folder'],
  ['in a folder that is not there', 'no/a.svg', 'there is no folder'],
  ['below a file', 'file/a.svg', 'there is no folder'],
  ['too long a name', `${'a'.repeat(300)}.svg`, 'the name is too long'],
  ['a link to itself', 'loop', 'its links lead in a circle'],
])('%s is refused, even with force', async (_, name, message) => {
  await mkdir(at('sub'));
  await writeFile(at('file'), '');
  await symlink('loop', at('loop'));
  await expect(writeWhole(at(name), 'new', true)).rejects.toThrow(message);
  expect((await readdir(folder)).sort()).toEqual(['file', 'loop', 'sub']);
});
