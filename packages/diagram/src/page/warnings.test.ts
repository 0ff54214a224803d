import { describe, expect, test } from 'vitest';
import { sketch } from '../testing/theory.ts';
import { page } from './pages.ts';
import { smallText } from './warnings.ts';

const theory = sketch({ cards: { a: { stage: 'aims', words: 'Families know whom to ask' } } });

describe('words that are too small', () => {
  test('the smallest paper that would do is named, not only the next', () => {
    expect(smallText(theory, 6, 8, page('A4'))?.help).toContain('larger paper (--page A3: about 8 pt)');
    expect(smallText(theory, 5, 11, page('A4'))?.help).toContain('larger paper (a PDF with --page A1: about 14 pt)');
    expect(smallText(theory, 7, 8, page('16:9'))?.help).toContain('larger paper (--page A3: about 10 pt)');
  });

  test('where no paper would do, the largest comes nearest', () => {
    expect(smallText(theory, 1, 8, page('A4', 'portrait'))?.help).toContain(
      'larger paper (a PDF with --page A0: about 4 pt)',
    );
  });

  test('nothing is larger than the largest', () => {
    expect(smallText(theory, 7, 8, page('A0'))?.help).not.toContain('paper');
  });

  test('a split is named where it makes pages of less than the whole', () => {
    const parted = sketch({
      cards: {
        a: { stage: 'activities', words: 'Visit' },
        b: { stage: 'activities', words: 'Train' },
        c: { stage: 'long-term', words: 'Thrive' },
        d: { stage: 'long-term', words: 'Stay' },
      },
      arrows: ['a -> c', 'b -> d'],
    });
    expect(smallText(parted, 6, 8, page('A4'))?.help).toContain('--split pathway');
    expect(smallText(parted, 6, 8, page('A4'))?.help).not.toContain('--split group');
    expect(smallText(theory, 6, 8, page('A4'))?.help).not.toContain('--split');
  });
});
