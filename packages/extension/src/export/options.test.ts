import { emptyTheory, type TheoryUpdate } from '@theory-of-change/model';
import { expect, test } from 'vitest';
import { NO_OPTIONS, optionWords, readLength, subjectOf, wishesOf } from './options.ts';

const update: TheoryUpdate = {
  uri: 'file:///a.toc',
  version: 1,
  theory: emptyTheory('file:///a.toc'),
  settings: { minText: 9, theme: 'dark' },
  errors: 0,
  warnings: 0,
};

test('a length is read in words or characters', () => {
  expect(readLength('300')).toEqual({ words: 300 });
  expect(readLength(' 300 words ')).toEqual({ words: 300 });
  expect(readLength('1500 characters')).toEqual({ characters: 1500 });
  expect(readLength('20 characters')).toBeUndefined();
  expect(readLength('a page')).toBeUndefined();
});

test('without options the whole theory is written as the project has it', () => {
  const { theory, look } = subjectOf(update, NO_OPTIONS);
  expect(theory).toBe(update.theory);
  expect(look).toMatchObject({ minText: 9, theme: 'dark' });
  expect(wishesOf(NO_OPTIONS)).toEqual({ notes: false, length: {} });
  expect(optionWords(NO_OPTIONS)).toBe('');
});

test('options win over the project, and are told in words', () => {
  const options = {
    ...NO_OPTIONS,
    onlyWords: '“Therapy”',
    funder: 'Lottery',
    notes: true,
    minText: 11,
    length: { words: 300 },
  };
  expect(subjectOf(update, options).look.minText).toBe(11);
  expect(wishesOf(options)).toEqual({ notes: true, funder: 'Lottery', length: { words: 300 } });
  expect(optionWords(options)).toBe(
    'only “Therapy”, funded by Lottery, with notes, text from 11 pt, narrative of 300 words',
  );
});
