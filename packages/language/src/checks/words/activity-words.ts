/**
 * Verbs with which work begins, not change. Evaluation Support Scotland and the Big Lottery Fund name the first of them
 * as the sign of an activity that stands among the outcomes (provide, run, deliver, attend, train); the others are the
 * verbs that bids of this field begin their activities with. Words of change in the same form (improve, reduce) are not
 * here: an outcome may begin so.
 */
export const ACTIVITY_WORDS: ReadonlySet<string> = new Set([
  ...['provide', 'provides', 'providing', 'provision of', 'deliver', 'delivers', 'delivering', 'delivery of'],
  ...['run', 'runs', 'running', 'organise', 'organises', 'organising', 'organize', 'organizing', 'offers', 'offering'],
  ...[
    'attend',
    'attends',
    'attending',
    'attendance at',
    'trains',
    'conduct',
    'conducting',
    'carry out',
    'carrying out',
  ],
  ...['set up', 'setting up', 'establish', 'establishing', 'recruit', 'recruiting', 'appoint', 'appointing', 'hire'],
  ...['teach', 'teaches', 'teaching', 'educate', 'educating', 'facilitate', 'facilitates', 'facilitating', 'host'],
  ...['hosting', 'implement', 'implements', 'implementing', 'distribute', 'distributing', 'publish', 'publishing'],
  ...['signpost', 'signposts', 'signposting', 'refer', 'refers', 'referring', 'assess', 'assesses', 'assessing'],
  ...['advise', 'advising', 'invite', 'inviting', 'supervise', 'supervising', 'introduce', 'introducing'],
  ...['raise awareness', 'raising awareness', 'work with', 'working with', 'liaise', 'liaising'],
]);

/**
 * Verbs of work with people that are nouns as well: “Support parents” is work, “Support is easy to find” is not. They
 * count only where those whom it is done to come next.
 */
export const HELPING_WORDS: ReadonlySet<string> = new Set([
  ...['support', 'supporting', 'help', 'helping', 'train', 'training', 'visit', 'visiting', 'link', 'linking', 'give'],
  ...['giving', 'coach', 'coaching', 'counsel', 'counselling', 'mentor', 'mentoring', 'engage', 'engaging'],
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

/** What work makes or holds. */
export const WORK_THINGS: ReadonlySet<string> = new Set([
  ...['session', 'sessions', 'workshop', 'workshops', 'class', 'classes', 'course', 'courses', 'toolkit', 'toolkits'],
  ...['training', 'therapy', 'meeting', 'meetings', 'event', 'events', 'visit', 'visits', 'leaflet', 'leaflets'],
  ...[
    'programme',
    'programmes',
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
