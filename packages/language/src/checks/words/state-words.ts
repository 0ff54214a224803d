/**
 * Words that say how it is once it has changed: “feel safe”, “know each other”, “can ask for help”. Evaluation Support
 * Scotland counts knowledge, skills, attitudes, feelings and behaviour as outcomes: these are the verbs that tell them.
 * An outcome that has one says a change, with or without a change word.
 */
export const STATE_WORDS: ReadonlySet<string> = new Set([
  ...['is', 'are', 'be', 'being', 'been', 'was', 'were', 'has', 'have', 'had', 'having', 'do', 'does', 'can', 'cannot'],
  ...['able', 'ready', 'willing', 'free', 'become', 'becomes', 'stay', 'stays', 'remain', 'remains', 'keep', 'keeps'],
  ...['hold', 'holds', 'last', 'lasts', 'sustain', 'sustains', 'sustained', 'maintain', 'maintains', 'maintained'],
  ...['feel', 'feels', 'felt', 'feeling', 'enjoy', 'enjoys', 'love', 'loves', 'like', 'likes', 'hope', 'hopes'],
  ...['know', 'knows', 'understand', 'understands', 'understood', 'learn', 'learns', 'believe', 'believes'],
  ...['see', 'sees', 'seen', 'notice', 'notices', 'recognise', 'recognises', 'recognize', 'recognizes', 'remember'],
  ...['trust', 'trusts', 'respect', 'respects', 'accept', 'accepts', 'value', 'values', 'want', 'wants'],
  ...['ask', 'asks', 'seek', 'seeks', 'find', 'finds', 'get', 'gets', 'use', 'uses', 'choose', 'chooses'],
  ...['speak', 'speaks', 'talk', 'talks', 'listen', 'listens', 'respond', 'responds', 'answer', 'answers'],
  ...['play', 'plays', 'sleep', 'sleeps', 'eat', 'eats', 'read', 'reads', 'thrive', 'thrives', 'cope', 'copes'],
  ...[
    'manage',
    'manages',
    'need',
    'needs',
    'live',
    'lives',
    'belong',
    'belongs',
    'relate',
    'relates',
    'share',
    'shares',
  ],
  ...['come', 'comes', 'go', 'goes', 'reach', 'reaches', 'return', 'returns', 'spread', 'spreads', 'work', 'works'],
  ...[
    'act',
    'acts',
    'make',
    'makes',
    'take',
    'takes',
    'give',
    'gives',
    'show',
    'shows',
    'tell',
    'tells',
    'meet',
    'meets',
  ],
  ...['join', 'joins', 'lead', 'leads', 'become', 'end', 'ends', 'happen', 'happens', 'matter', 'matters'],
  ...['begin', 'begins', 'start', 'starts', 'stop', 'stops', 'no', 'never', 'not', 'without'],
]);

/** Verbs of feeling: with a word after them they tell a change of their own (“feel safe”). */
export const FEELING_WORDS: ReadonlySet<string> = new Set(['feel', 'feels', 'felt', 'feeling']);

/**
 * Endings of nouns that name a quality or a process: a card of one such word is a topic (“Attachment”, “Sensitivity”). One
 * word with another ending may well be a state (“Calm”, “Secure”).
 */
export const TOPIC_ENDINGS: readonly string[] = [
  ...['ment', 'ness', 'ity', 'tion', 'sion', 'ship', 'ance', 'ence', 'hood', 'being', 'ing', 'cy', 'ism', 'health'],
];

/** Words that say how somebody or something is: a card that begins with one names a state (“Confident parents”). */
export const STATE_ADJECTIVES: ReadonlySet<string> = new Set([
  ...[
    'safe',
    'secure',
    'confident',
    'healthy',
    'calm',
    'warm',
    'happy',
    'stable',
    'strong',
    'skilled',
    'able',
    'ready',
  ],
  ...[
    'willing',
    'engaged',
    'connected',
    'informed',
    'aware',
    'sensitive',
    'attuned',
    'responsive',
    'resilient',
    'settled',
  ],
  ...[
    'regular',
    'timely',
    'early',
    'equal',
    'fair',
    'full',
    'easy',
    'open',
    'trusted',
    'trusting',
    'welcoming',
    'loving',
  ],
  ...['trauma-informed', 'well-informed', 'joined-up', 'lasting', 'smooth', 'relaxed', 'content', 'independent'],
]);
