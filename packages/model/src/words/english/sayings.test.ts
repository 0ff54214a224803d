import { describe, expect, test } from 'vitest';
import { englishReason, englishSaying, inside } from './sayings.ts';

const NOBODY: ReadonlySet<string> = new Set();

describe('how words fit into a sentence', () => {
  test.each([
    ['Offer families direct therapeutic work', 'deed'],
    ['Help babies feel secure with their parent', 'deed'],
    ['Set up a drop-in', 'deed'],
    ['Work through trauma, stress, worry and risk', 'deed'],
    ['Support parents at home', 'deed'],
    ['Support for parents', 'thing'],
    ['Play sessions in the park', 'thing'],
    ['Work is safe', 'clause'],
    ['Parents feel less stress', 'clause'],
    ['The child is calmer', 'clause'],
    ['Fewer children need specialist help', 'clause'],
    ['Fewer children in the area need specialist services', 'clause'],
    ['Worry and past hurt crowd out the baby', 'clause'],
    ['Services that share families barely know or trust each other', 'clause'],
    ['People who move here know nobody', 'clause'],
    ['Weekly visits that build on what goes well', 'thing'],
    ['A choice of therapy for families who are worried', 'thing'],
    ['Increased confidence', 'thing'],
    ['Better support for families', 'thing'],
    ['Reduced need for specialist services', 'thing'],
    ['Low employment rates among care leavers', 'thing'],
    ['Mentor drop-out damages trust', 'clause'],
    ['Open a café', 'deed'],
    ['Open access drop-in', 'thing'],
    ['Walk with families', 'deed'],
    ['Print a map of walks in six languages', 'deed'],
    ['Call those who stay away', 'deed'],
    ['Film club', 'thing'],
    ['Bake a cake for every new family', 'other'],
    ['Half the families', 'thing'],
    ['Knowing the baby', 'thing'],
    ['Community events', 'thing'],
    ['The team facilitates', 'other'],
    ['GPs refer earlier', 'clause'],
    ['Waiting times fall', 'clause'],
    ['Cliques form', 'other'],
    ['What do we do about it?', 'other'],
  ] as const)('%s: a %s', (words, form) => {
    expect(englishSaying(words, NOBODY).form).toBe(form);
  });

  test('what “we” do is a deed without the “we”', () => {
    expect(englishSaying('We run a food bank', NOBODY)).toEqual({ form: 'deed', text: 'run a food bank' });
  });

  test('a reason of more than a few words is a clause, whatever its verb', () => {
    expect(englishReason('Trust between services oils every later step', NOBODY).form).toBe('clause');
    expect(englishReason('Poverty', NOBODY).form).toBe('other');
  });
});

describe('the first letter inside a sentence', () => {
  test.each([
    ['Parents feel safe.', 'Parents feel safe'],
    ['NICE guidance is followed', 'NICE guidance is followed'],
    ['GPs refer families', 'GPs refer families'],
  ])('a full stop goes, an acronym stays: %s', (words, text) => {
    expect(englishSaying(words, new Set(['Parents'])).text).toBe(text);
  });

  test.each([
    ['Parents and carers', 'parents and carers'],
    ['Babies’ needs', 'babies’ needs'],
    ['A keyworker', 'a keyworker'],
    ['Video Interaction Guidance (VIG)', 'Video Interaction Guidance (VIG)'],
    ['DC:0–5 Levels of Adaptive Functioning', 'DC:0–5 Levels of Adaptive Functioning'],
    ['Keys to Interactive Parenting Scale (KIPS)', 'Keys to Interactive Parenting Scale (KIPS)'],
    ['Parent-infant psychotherapy', 'parent-infant psychotherapy'],
    ['I trust them', 'I trust them'],
    ['Who does it?', '“Who does it?”'],
  ])('%s → %s', (words, text) => {
    expect(inside(words, NOBODY)).toBe(text);
  });

  test.each([
    ['Peer support group', 'a peer support group'],
    ['Open access drop-in', 'an open access drop-in'],
    ['Three coordinators', 'three coordinators'],
    ['The Tuesday group', 'the Tuesday group'],
    ['Counselling', 'counselling'],
  ])('a single thing gets its article: %s', (words, text) => {
    expect(englishSaying(words, new Set()).text).toBe(text);
  });

  test('names that the theory writes with a capital elsewhere keep theirs', () => {
    expect(inside('Anytown has a team', new Set(['Anytown']))).toBe('Anytown has a team');
  });
});
