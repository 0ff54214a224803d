/**
 * Verbs with which work begins, not change. Evaluation Support Scotland and the Big Lottery Fund name the first of them
 * as the sign of an activity that stands among the outcomes (provide, run, deliver, attend, train); the others are the
 * verbs that bids of this field begin their activities with. Words of change in the same form (improve, reduce) are not
 * here: an outcome may begin so.
 */
export const ACTIVITY_WORDS: ReadonlySet<string> = new Set([
  ...['provide', 'provides', 'providing', 'deliver', 'delivers', 'delivering'],
  ...['run', 'runs', 'running', 'organise', 'organises', 'organising', 'organize', 'organizing', 'offers', 'offering'],
  ...['attend', 'attends', 'attending', 'trains', 'conduct', 'conducting', 'carry out', 'carrying out'],
  ...['set up', 'setting up', 'establish', 'establishing', 'recruit', 'recruiting', 'appoint', 'appointing', 'hire'],
  ...['teach', 'teaches', 'teaching', 'educate', 'educating', 'facilitate', 'facilitates', 'facilitating', 'host'],
  ...['hosting', 'implement', 'implements', 'implementing', 'distribute', 'distributing', 'publish', 'publishing'],
  ...['signpost', 'signposts', 'signposting', 'refer', 'refers', 'referring', 'assess', 'assesses', 'assessing'],
  ...['advise', 'advising', 'invite', 'inviting', 'supervise', 'supervising', 'introduce', 'introducing'],
  ...['produce', 'producing', 'promote', 'promoting', 'arrange', 'arranging', 'coordinate', 'coordinating'],
  ...['campaign for', 'campaigning for', 'fundraise', 'fundraising', 'raise funds', 'monitor', 'consult with'],
  ...['employ', 'employing', 'engage with', 'engaging with'],
  ...['raise awareness', 'raising awareness', 'work with', 'working with', 'liaise', 'liaising'],
]);

/**
 * Verbs of work with people that are nouns as well: “Support parents” is work, “Support is easy to find” is not. They
 * count only where those whom it is done to come next.
 */
export const HELPING_WORDS: ReadonlySet<string> = new Set([
  ...['support', 'supporting', 'help', 'helping', 'train', 'training', 'visit', 'visiting', 'link', 'linking', 'give'],
  ...['giving', 'coach', 'coaching', 'counsel', 'counselling', 'mentor', 'mentoring', 'engage', 'engaging'],
  ...['screen', 'screening', 'lobby', 'lobbying', 'enable', 'enabling', 'empower', 'empowering', 'equip', 'equipping'],
  ...['inform', 'informing', 'prepare', 'preparing', 'connect', 'connecting', 'pair', 'pairing', 'match', 'matching'],
  ...['encourage', 'encouraging', 'contact', 'contacting', 'guide', 'guiding', 'involve', 'involving', 'offer'],
]);

/** Verbs of making, which begin changes as well (“Build trust”): they count only where what is made is work. */
export const MAKING_WORDS: ReadonlySet<string> = new Set([
  ...['hold', 'holding', 'make', 'making', 'create', 'creating', 'build', 'building', 'develop', 'developing', 'plan'],
  ...['planning', 'offer', 'give', 'giving', 'start', 'starting', 'open', 'opening', 'design', 'designing', 'write'],
]);

/** What people do who take part in work: “Parents attend sessions” tells that it took place, not what it changed. */
export const ATTENDING_WORDS: ReadonlySet<string> = new Set([
  ...['attend', 'attends', 'receive', 'receives', 'complete', 'completes', 'participate', 'participates'],
]);

/** Work as a noun: “Delivery of ten sessions”; not “Delivery of parcels is faster”, nor “Attendance at school improves”. */
export const WORK_NOUNS: ReadonlySet<string> = new Set([
  ...['provision of', 'delivery of', 'attendance at', 'publication of', 'distribution of', 'facilitation of'],
  ...['recruitment of', 'establishment of', 'creation of', 'production of', 'organisation of', 'implementation of'],
]);

/** How work is told as done: “Twelve staff trained”, “Leaflets distributed”. It tells that it took place. */
export const DONE_WORDS: ReadonlySet<string> = new Set([
  ...[
    'trained',
    'delivered',
    'provided',
    'held',
    'run',
    'distributed',
    'organised',
    'organized',
    'conducted',
    'hosted',
  ],
  ...[
    'facilitated',
    'recruited',
    'appointed',
    'hired',
    'published',
    'implemented',
    'offered',
    'sent',
    'printed',
    'produced',
    'carried out',
    'set up',
  ],
]);

/** Words that may stand before the verb of work: “To provide …”, “We will run …”. */
export const OPENING_WORDS: ReadonlySet<string> = new Set(['to', 'we', 'will', 'shall', 'continue', 'continuing']);

/** What work makes or holds. */
export const WORK_THINGS: ReadonlySet<string> = new Set([
  ...['session', 'sessions', 'workshop', 'workshops', 'class', 'classes', 'course', 'courses', 'toolkit', 'toolkits'],
  ...['reunion', 'reunions', 'forum', 'forums', 'club', 'clubs', 'outing', 'outings', 'drop-in', 'drop-ins', 'group'],
  ...['groups', 'evening', 'evenings', 'clinic', 'clinics', 'talks', 'conference', 'conferences', 'campaign'],
  ...['campaigns', 'briefing', 'briefings', 'seminar', 'seminars', 'booklet', 'booklets', 'newsletter', 'meals'],
  ...['strategy', 'strategies', 'report', 'reports', 'guide', 'guides', 'handbook', 'handbooks', 'materials', 'hub'],
  ...['hubs', 'partnerships', 'curriculum', 'app', 'database', 'directory', 'map', 'helpline', 'café'],
  ...['counselling', 'counseling', 'mentoring', 'coaching', 'supervision', 'transport', 'childcare', 'newsletters'],
  ...['training', 'therapy', 'meeting', 'meetings', 'event', 'events', 'visit', 'visits', 'leaflet', 'leaflets'],
  ...[
    'programme',
    'programmes',
    'program',
    'programs',
    'package',
    'packages',
    'resource',
    'resources',
    'website',
    'plan',
    'plans',
  ],
]);
