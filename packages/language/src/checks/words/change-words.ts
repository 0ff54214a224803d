/**
 * Words that tell a direction: what is different afterwards. From the “change words” that Evaluation Support Scotland
 * and the Big Lottery Fund ask outcomes to begin with (increased, reduced, improved, more, fewer …), with their other
 * forms and the comparatives that outcomes of this field use.
 */
export const CHANGE_WORDS: ReadonlySet<string> = new Set([
  ...['more', 'most', 'less', 'fewer', 'fewest', 'greater', 'better', 'best', 'worse', 'higher', 'lower', 'larger'],
  ...['smaller', 'bigger', 'stronger', 'weaker', 'deeper', 'wider', 'broader', 'richer', 'fuller', 'clearer', 'closer'],
  ...['sooner', 'earlier', 'later', 'faster', 'quicker', 'slower', 'longer', 'shorter', 'easier', 'harder', 'rarer'],
  ...[
    'calmer',
    'safer',
    'healthier',
    'happier',
    'warmer',
    'kinder',
    'gentler',
    'fitter',
    'fairer',
    'cheaper',
    'poorer',
  ],
  ...['readier', 'steadier', 'livelier', 'friendlier', 'smoother', 'surer', 'wiser', 'older', 'younger', 'quieter'],
  ...['improve', 'improves', 'improved', 'improving', 'improvement', 'improvements'],
  ...['increase', 'increases', 'increased', 'increasing', 'reduce', 'reduces', 'reduced', 'reducing'],
  ...['reduction', 'reductions', 'decrease', 'decreases', 'decreased', 'decreasing', 'decline', 'declines', 'declined'],
  ...['strengthen', 'strengthens', 'strengthened', 'enhanced', 'heightened', 'deepened', 'widened', 'lessened'],
  ...['lessens', 'lowered', 'raised', 'risen', 'rise', 'rises', 'fallen', 'falls', 'drops', 'dropped', 'eased'],
  ...['fall', 'drop', 'shrink', 'shrinks', 'halve', 'halves', 'double', 'doubles', 'fade', 'fades', 'lessen', 'eases'],
  ...['shorten', 'shortens', 'narrow', 'narrows', 'disappear', 'disappears', 'climb', 'climbs', 'slow', 'slows'],
  ...['grow', 'grows', 'grown', 'gain', 'gains', 'gained', 'recover', 'recovers', 'recovered'],
  ...['boosted', 'expanded', 'enriched', 'reinforced', 'bolstered', 'sharpened', 'accelerated', 'growing', 'growth'],
  ...[
    'diminished',
    'diminishing',
    'lessening',
    'minimised',
    'eliminated',
    'alleviated',
    'weakened',
    'softened',
    'healed',
  ],
  ...['prevented', 'averted', 'avoided', 'restored', 'repaired', 'relieved', 'doubled', 'halved'],
]);

/** Those of the change words that say there is less of something: `fewer`, `reduced`. */
export const LESS_WORDS: ReadonlySet<string> = new Set([
  ...['less', 'fewer', 'fewest', 'lower', 'smaller', 'weaker', 'shorter', 'slower', 'rarer', 'worse', 'poorer'],
  ...['reduce', 'reduces', 'reduced', 'reducing', 'reduction', 'reductions', 'decrease', 'decreases', 'decreased'],
  ...['decreasing', 'decline', 'declines', 'declined', 'lessened', 'lessens', 'lowered', 'fallen', 'falls', 'drops'],
  ...['diminished', 'diminishing', 'lessening', 'minimised', 'eliminated', 'alleviated', 'weakened'],
  ...[
    'fall',
    'drop',
    'shrink',
    'shrinks',
    'halve',
    'halves',
    'fade',
    'fades',
    'lessen',
    'eases',
    'shorten',
    'shortens',
  ],
  ...['narrow', 'narrows', 'disappear', 'disappears', 'slow', 'slows'],
  ...['dropped', 'eased', 'prevented', 'averted', 'avoided', 'halved'],
]);

/** Those of the change words that are nouns: at the end of a phrase they are what changes, not how (“emotional growth”). */
export const CHANGE_NOUNS: ReadonlySet<string> = new Set([
  ...['improvement', 'improvements', 'reduction', 'reductions', 'increase', 'decrease', 'decline', 'rise', 'growth'],
  ...['gain', 'gains'],
]);
