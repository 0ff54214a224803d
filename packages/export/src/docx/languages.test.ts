import { describe, expect, test } from 'vitest';
import { isRightToLeft, isWrittenRightToLeft, proofingLanguage } from './languages.ts';

describe('the language of words in Word', () => {
  test('has a country where Word’s spelling asks for one', () => {
    expect(['en', 'cy', 'en-GB', 'pl'].map(proofingLanguage)).toEqual(['en-GB', 'cy-GB', 'en-GB', 'pl']);
  });

  test('runs the way of the first letter, whatever stands before it', () => {
    expect(['مرحبا', '“1. שלום” and more', 'Łódź مرحبا', '123 –', ''].map(isRightToLeft)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test('is written from right to left where its script is', () => {
    expect(['ar', 'ur-PK', 'he', 'cy', 'en-GB'].map(isWrittenRightToLeft)).toEqual([true, true, true, false, false]);
  });
});
