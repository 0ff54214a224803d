/**
 * Words for the moment at which work with somebody begins, as plans for collecting data have them: what is collected then
 * is the baseline. Ours, after the “before and after” of Evaluation Support Scotland.
 */
export const START_MOMENTS: ReadonlySet<string> = new Set([
  ...[
    'start',
    'baseline',
    'before',
    'pre',
    'entry',
    'intake',
    'referral',
    'beginning',
    'first',
    'initial',
    'initially',
  ],
  ...['admission', 'assessment', 'enrolment', 'booking', 'outset', 'joining'],
]);

/** Words for collecting again and again: the first time gives the baseline. */
export const REGULAR_MOMENTS: ReadonlySet<string> = new Set([
  ...['every', 'each', 'always', 'daily', 'weekly', 'fortnightly', 'monthly', 'quarterly', 'termly', 'yearly'],
  ...['annually', 'annual', 'routinely', 'continuously', 'ongoing', 'throughout'],
]);

/** Words for the end of the work with somebody. */
export const END_MOMENTS: ReadonlySet<string> = new Set([
  ...['end', 'post', 'discharge', 'closing', 'closure', 'exit', 'last', 'final', 'completion', 'ending'],
]);
