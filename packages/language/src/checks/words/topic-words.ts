/**
 * Nouns that name what a theory is about, not what becomes of it: at the head of a card, with nothing that says what is
 * different, they make it a topic (“Parenting skills”, “Trust between services”). Collected from bids of many fields:
 * only what is known to be a noun counts, for a sentence whose verb no list has (“Newcomers shape their city”) is none.
 */
export const TOPIC_NOUNS: ReadonlySet<string> = new Set([
  ...[
    'skill',
    'skills',
    'relationships',
    'friendships',
    'networks',
    'ties',
    'bonds',
    'links',
    'routines',
    'strategies',
  ],
  ...['knowledge', 'understanding', 'trust', 'respect', 'hope', 'love', 'play', 'sleep', 'care', 'support', 'help'],
  ...['stress', 'distress', 'anxiety', 'depression', 'trauma', 'grief', 'mood', 'fear', 'shame', 'stigma', 'pride'],
  ...['self-esteem', 'self-worth', 'self-confidence', 'self-care', 'self-efficacy', 'self-regulation', 'self-harm'],
  ...['health', 'fitness', 'nutrition', 'diet', 'sobriety', 'recovery', 'abuse', 'neglect', 'conflict', 'crime'],
  ...[
    'employment',
    'work',
    'income',
    'debt',
    'poverty',
    'hunger',
    'homelessness',
    'childcare',
    'education',
    'learning',
  ],
  ...['literacy', 'numeracy', 'language', 'speech', 'vocabulary', 'speaking', 'behaviour', 'behavior', 'attitudes'],
  ...['culture', 'heritage', 'identity', 'voice', 'choice', 'choices', 'leadership', 'teamwork', 'partnerships'],
  ...[
    'burnout',
    'safety',
    'justice',
    'practice',
    'pain',
    'symptoms',
    'habits',
    'contact',
    'morale',
    'workload',
    'purpose',
  ],
  ...[
    'autonomy',
    'empathy',
    'warmth',
    'strengths',
    'rights',
    'finances',
    'turnover',
    'connections',
    'exercise',
    'rest',
  ],
  ...['growth', 'progress', 'change', 'impact', 'aspirations', 'opportunities', 'access', 'sense', 'transport', 'life'],
]);

/** Those of the topics that are verbs as well: “Staff rest”. */
export const TOPIC_VERBS: ReadonlySet<string> = new Set([
  ...['trust', 'respect', 'hope', 'love', 'play', 'sleep', 'care', 'support', 'help', 'work', 'rest', 'exercise'],
  ...['contact', 'practice', 'fear', 'change', 'progress', 'conflict', 'abuse', 'neglect', 'access', 'voice', 'stress'],
]);

/** Those of the topics of which less is better. */
export const BURDENS: ReadonlySet<string> = new Set([
  ...['stress', 'distress', 'anxiety', 'depression', 'trauma', 'grief', 'fear', 'shame', 'stigma', 'abuse', 'neglect'],
  ...['conflict', 'crime', 'debt', 'poverty', 'hunger', 'homelessness', 'isolation', 'loneliness', 'reoffending'],
  ...['violence', 'self-harm', 'absence', 'exclusion', 'unemployment', 'addiction', 'obesity', 'smoking', 'drinking'],
  ...['burnout', 'pain', 'symptoms', 'turnover', 'workload', 'loss', 'self-neglect', 'truancy', 'grooming', 'falls'],
  ...['discrimination', 'bullying', 'inequality', 'deprivation', 'dependence', 'offending', 'gambling', 'illness'],
]);

/**
 * Endings of nouns that name a quality or a process: “attachment”, “sensitivity”. A word with another ending may well be a
 * state (“Calm”, “Secure”) or a verb.
 */
export const TOPIC_ENDINGS: readonly string[] = [
  ...['ment', 'ness', 'ity', 'tion', 'sion', 'ship', 'ance', 'ence', 'hood', 'being', 'ing', 'cy', 'ism', 'health'],
];

/** Words after which what a topic is about begins: “access to services”, “skills for life” (English). */
export const TOPIC_LINKS: ReadonlySet<string> = new Set([
  ...[
    'of',
    'in',
    'for',
    'with',
    'between',
    'among',
    'about',
    'around',
    'to',
    'towards',
    'at',
    'on',
    'across',
    'within',
  ],
]);
