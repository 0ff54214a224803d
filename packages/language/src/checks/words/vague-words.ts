/**
 * Words under which two readers picture two things. The first are those that guides to writing outcomes warn of
 * (support, better, holistic, appropriate); the others are our own choice from bids of this field. They are no mistake:
 * an indicator says what is meant. “Improved” is not here: it is the change word that the same guides recommend.
 */
export const VAGUE_WORDS: ReadonlySet<string> = new Set([
  ...['support', 'supports', 'supported', 'supportive', 'better', 'holistic', 'holistically', 'appropriate'],
  ...[
    'appropriately',
    'adequate',
    'adequately',
    'effective',
    'effectively',
    'optimal',
    'optimised',
    'robust',
    'quality',
  ],
  ...['positive', 'positively', 'meaningful', 'meaningfully', 'empowered', 'empowerment', 'engaged', 'engagement'],
  ...['enhanced', 'enhancement', 'resilience', 'resilient'],
  ...[
    'nurturing',
    'nurture',
    'seamless',
    'joined-up',
    'person-centred',
    'child-centred',
    'outcomes',
    'suitable',
    'high-quality',
    'good-quality',
    'wraparound',
    'tailored',
    'person-centered',
    'child-centered',
  ],
]);
