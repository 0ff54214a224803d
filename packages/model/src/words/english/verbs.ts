/**
 * Verbs with which the deeds of a theory of change begin (English, as they stand in an invitation: “offer families
 * therapy”). Collected from plans and bids of this field; a word that is missing costs a sentence its grace, not its sense.
 */
export const DEEDS: ReadonlySet<string> = new Set(
  `accompany achieve act adapt address adopt advise advocate agree align answer appoint approach arrange ask assess
  assist attend attract award be become begin bring broaden build buy call campaign capture care carry celebrate challenge
  change check choose co-design co-produce coach collaborate collect combine commission communicate connect consult
  continue contribute convene cook coordinate counsel create cultivate deepen deliver demonstrate design develop discover
  discuss distribute draw draft embed employ empower enable encourage engage enhance ensure equip establish evaluate
  examine exchange expand explore extend facilitate feed film find focus follow form foster fund gather get give go grow guide
  have hear help hire hold host identify implement improve include increase influence inform innovate inspire integrate
  introduce invest invite involve join keep launch lead learn lend let link listen lobby maintain make manage map match
  meet mentor mobilise mobilize model monitor motivate move negotiate nurture offer open organise organize pay phone pilot plan
  plant play prepare present prevent print prioritise process produce promote protect provide publish put raise reach read
  recognise record recruit reduce refer reflect regulate reinforce relieve remove repair replace research respond restore review
  reward run safeguard screen secure see seek send serve set shape share show sign signpost simplify spread start
  stay stimulate stop strengthen submit supervise supply support sustain take talk teach tell test think track train
  transform translate treat trial try understand update use visit volunteer walk watch welcome widen win work write`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

/** Words that are a verb wherever they stand after a subject: one of them makes a clause. */
export const SURE_VERBS: ReadonlySet<string> = new Set(
  `is are was were am has have had can cannot may might will would must should could does do did don’t don't doesn’t
  doesn't isn’t isn't aren’t aren't can’t can't won’t won't become becomes feel feels know knows understand understands
  think thinks believe believes get gets go goes keep keeps learn learns grow grows see sees hear hears say says tell
  tells speak speaks find finds give gives take takes make makes bring brings lose loses lack lacks seem seems remain
  remains stay stays suffer suffers enjoy enjoys choose chooses show shows shape shapes reach reaches happen happens
  respond responds notice notices behave behaves develop develops improve improves begin begins continue continues
  allow allows cause causes lead leads prevent prevents let lets meet meets miss misses misread misreads struggle
  struggles receive receives spend spends sleep sleeps live lives attend attends invite invites relate relates regulate
  regulates recognise recognises accept accepts enable enables rely relies face faces stir stirs overlook overlooks pass
  passes manage manages carry carries refer refers agree agrees depend depends harm harms thrive thrives tire tires
  leave leaves listen listens read reads eat eats bond bonds join joins open opens build builds fall falls rise rises
  drop drops increase increases decrease decreases interact interacts communicate communicates cope copes achieve
  achieves gain gains express expresses explore explores wake wakes colour colours hold holds come comes
  pay pays spread spreads damage damages save saves participate participates engage engages act acts adopt adopts provide provides`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

/** Words that are as often a noun: a verb only behind those who do it, or before a word like “out”. */
export const DOUBTFUL_VERBS: ReadonlySet<string> = new Set(
  `need needs help helps work works support supports play plays talk talks trust trusts use uses want wants plan plans
  change changes visit visits care cares love loves contact contacts share shares worry worries crowd crowds ask asks
  seek seeks value values respect respects start starts end ends hope hopes fear fears report reports look looks move
  moves return returns train trains answer answers link links access experience experiences rate rates last lasts turn
  turns set sets run runs cut cuts push pushes`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

/** Words that join a clause to the word before them: the next verb is theirs. */
export const RELATIVES: ReadonlySet<string> = new Set([
  'who',
  'whom',
  'whose',
  'which',
  'that',
  'what',
  'where',
  'when',
  'if',
  'how',
  'because',
  'why',
  'whether',
]);

/** Words that follow a verb: “crowd out”. */
export const PARTICLES: ReadonlySet<string> = new Set(['out', 'up', 'down', 'off', 'away', 'over', 'back', 'on']);

/** Plurals without an s: those who do something. */
export const PLURALS: ReadonlySet<string> = new Set([
  'children',
  'people',
  'men',
  'women',
  'staff',
  'they',
  'we',
  'all',
  'police',
]);
