import type { HexagonSide } from '@theory-of-change/model';

/** One side of the Hexagon, in our own words. */
export interface HexagonSideRow {
  /** What it is about. */
  readonly of: 'site' | 'programme';
  /** What a score of it answers. */
  readonly asks: string;
  /** What the scores from 1 to 5 mean, in this order. */
  readonly scores: readonly [string, string, string, string, string];
}

/**
 * What the six sides ask and what their scores mean, worded anew after the Hexagon Tool of the National Implementation
 * Research Network (Metz and Louison, 2018). Hovers, completion and the documentation go by it.
 */
export const HEXAGON: Readonly<Record<HexagonSide, HexagonSideRow>> = {
  need: {
    of: 'site',
    asks: 'How well does it answer what families here need, as figures and families themselves show?',
    scores: [
      'it answers another need than theirs',
      'it touches their need in a small part',
      'it answers a part of their need',
      'it answers their need',
      'it answers their need very well, and figures show it',
    ],
  },
  fit: {
    of: 'site',
    asks: 'How well does it go with what is done here already, with the team’s values and with families’ cultures?',
    scores: [
      'it goes against what is done here',
      'it would take much bending to fit in',
      'it fits in some ways, not in others',
      'it fits with small changes',
      'it fits as it is, and strengthens what is there',
    ],
  },
  capacity: {
    of: 'site',
    asks: 'Are the people, the money, the time and the data here, to do it and to keep doing it?',
    scores: [
      'none of it is here',
      'little of it is here, and no plan for the rest',
      'some of it is here',
      'enough of it is here to begin',
      'all of it is here, and will last',
    ],
  },
  evidence: {
    of: 'programme',
    asks: 'How sure is it from studies that it works, for families like these?',
    scores: [
      'no study, or studies that found no effect',
      'a reasoned model and first signs, no comparison',
      'one study with a comparison, or several with mixed results',
      'well-made studies with good results, though not with families like these',
      'several well-made studies with good results, with families like these',
    ],
  },
  usability: {
    of: 'programme',
    asks: 'Is it clear what it consists of, what must be kept and what may be changed, so that others can do it?',
    scores: [
      'nobody has written down what it consists of',
      'its aims are clear, its parts are not',
      'its parts are described, but not how to do them',
      'its parts can be taught and watched for',
      'all of it is described, tried elsewhere, and clear on what may be adapted',
    ],
  },
  supports: {
    of: 'programme',
    asks: 'What comes with it: training, supervision, materials, people to ask?',
    scores: [
      'nothing to be had',
      'a manual and little more',
      'training, but little help afterwards',
      'training and supervision that can be had here',
      'training, supervision, materials and people to ask, near and for long',
    ],
  },
};
