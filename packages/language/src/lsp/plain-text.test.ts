import { expect, test } from 'vitest';
import { plainText } from './plain-text.ts';

test('the marks of Markdown go, the words of the file stay', () => {
  expect(plainText('**A card**\n\n_an activity_ · more\\_measures.toc\n\nwrite `level clinical`')).toBe(
    'A card\n\nan activity · more_measures.toc\n\nwrite level clinical',
  );
  expect(plainText('\\*\\*not bold\\*\\*')).toBe('**not bold**');
});

test('a block of code is shown as it is, without its fences', () => {
  expect(plainText('before\n\n```text\n**a** _b_\n```\n\nafter **c**')).toBe('before\n\n**a** _b_\n\nafter c');
});
