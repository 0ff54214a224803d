import { expect, test } from 'vitest';
import { whyUnwritable } from './why-unwritable.ts';

test.each([
  ['ENOSPC: no space left on device, write', 'Unknown', /disk is full/],
  ['EROFS: read-only file system, open', 'NoPermissions', /for reading only/],
  ['Error: EACCES: permission denied', 'NoPermissions', /may not write/],
  ['Error', 'FileNotFound', /folder is not there/],
])('%s is said in plain words', (message, code, words) => {
  expect(whyUnwritable([message, code])).toMatch(words);
});

test('what nobody foresaw is told as it was said', () => {
  expect(whyUnwritable(['The moon is in the way', 'Unknown'])).toBe('The moon is in the way');
});
