/** Those of the people who are children: a measure is about them where its ages say how old they have to be. */
export const CHILDREN: ReadonlySet<string> = new Set([
  ...['child', 'children', 'baby', 'babies', 'infant', 'infants', 'toddler', 'toddlers', 'newborn', 'newborns'],
  ...[
    'boy',
    'boys',
    'girl',
    'girls',
    'pupil',
    'pupils',
    'twin',
    'twins',
    'kid',
    'kids',
    'schoolchild',
    'schoolchildren',
  ],
  ...['teenager', 'teenagers', 'adolescent', 'adolescents', 'youngster', 'youngsters', 'under-fives', 'preschoolers'],
]);

/** Those of the people who bring up children. */
export const PARENTS: ReadonlySet<string> = new Set([
  ...['parent', 'parents', 'mother', 'mothers', 'father', 'fathers', 'mum', 'mums', 'mom', 'moms', 'dad', 'dads'],
  ...['carer', 'carers', 'caregiver', 'caregivers', 'guardian', 'guardians'],
]);

/** Parents and children at once. */
export const FAMILIES: ReadonlySet<string> = new Set([
  ...['family', 'families', 'household', 'households', 'pair', 'pairs', 'dyad', 'dyads'],
]);

/** Words for people that say nothing of who they are. */
export const ANYBODY: ReadonlySet<string> = new Set([
  ...['people', 'person', 'adult', 'adults', 'men', 'women', 'everybody', 'everyone', 'nobody', 'anyone', 'others'],
  ...['resident', 'residents', 'community', 'communities', 'society'],
]);

/** Those of the people who work on what a theory is about, or decide on it. */
export const PROFESSIONALS: ReadonlySet<string> = new Set([
  ...['worker', 'workers', 'practitioner', 'practitioners', 'professional', 'professionals', 'staff', 'workforce'],
  ...['therapist', 'therapists', 'nurse', 'nurses', 'midwife', 'midwives', 'visitor', 'visitors', 'doctor', 'doctors'],
  ...['gp', 'gps', 'clinician', 'clinicians', 'teacher', 'teachers', 'helper', 'helpers', 'referrer', 'referrers'],
  ...['manager', 'managers', 'leader', 'leaders', 'commissioner', 'commissioners', 'funder', 'funders', 'trustees'],
  ...['team', 'teams', 'service', 'services', 'agency', 'agencies', 'organisation', 'organisations', 'organization'],
  ...['organizations', 'school', 'schools', 'nursery', 'nurseries', 'hospital', 'hospitals', 'council', 'councils'],
  ...['volunteer', 'volunteers', 'mentors', 'coaches', 'tutor', 'tutors', 'counsellor', 'counsellors', 'educators'],
  ...['police', 'officer', 'officers', 'courts', 'employer', 'employers', 'landlord', 'landlords', 'businesses'],
  ...['charity', 'charities', 'pharmacists', 'paramedics', 'advocates', 'befrienders', 'system'],
]);

/**
 * Those of whom an outcome can say that they change: people, and the bodies they make up. Collected from the stakeholders
 * that the toolkit of the Parent-Infant Foundation speaks of, from those that NCVO and Evaluation Support Scotland name in
 * their examples, and from bids of other fields. Singular and plural, in small letters.
 */
export const PEOPLE: ReadonlySet<string> = new Set([
  ...CHILDREN,
  ...PARENTS,
  ...FAMILIES,
  ...PROFESSIONALS,
  ...['student', 'students', 'youth', 'apprentice', 'apprentices', 'graduates', 'trainees', 'leavers'],
  ...['sibling', 'siblings', 'brother', 'brothers', 'sister', 'sisters'],
  ...['grandparent', 'grandparents', 'partner', 'partners', 'couple', 'couples'],
  ...['person', 'people', 'adult', 'adults', 'woman', 'women', 'man', 'men', 'resident', 'residents'],
  ...['neighbour', 'neighbours', 'citizen', 'citizens', 'client', 'clients', 'patient', 'patients', 'user', 'users'],
  ...['participant', 'participants', 'member', 'members', 'learner', 'learners'],
  ...['group', 'groups', 'community', 'communities', 'neighbourhood', 'neighbourhoods', 'generation', 'generations'],
  ...['grandma', 'grandmas', 'grandad', 'grandads', 'relative', 'relatives', 'friend', 'friends'],
  ...['tenant', 'tenants', 'owner', 'owners', 'renter', 'renters', 'homeowner', 'homeowners', 'neighbor', 'neighbors'],
  ...[
    'refugee',
    'refugees',
    'migrant',
    'migrants',
    'newcomer',
    'newcomers',
    'survivor',
    'survivors',
    'victim',
    'victims',
  ],
  ...['prisoner', 'prisoners', 'offender', 'offenders', 'veteran', 'veterans', 'pensioner', 'pensioners', 'elders'],
  ...['reader', 'readers', 'farmer', 'farmers', 'trader', 'traders', 'customer', 'customers', 'shopper', 'shoppers'],
  ...['employee', 'employees', 'jobseeker', 'jobseekers', 'commuters', 'cyclists', 'drivers', 'peers', 'audience'],
  ...[
    'councillor',
    'councillors',
    'interpreters',
    'passengers',
    'inpatients',
    'outpatients',
    'applicants',
    'claimants',
  ],
  ...['supporters', 'champions', 'town', 'village', 'villagers', 'society'],
]);

/** Words that say whose something is without naming them: “parental stress”, “confidence in parenting”. */
export const OF_PEOPLE: ReadonlySet<string> = new Set([
  ...[
    'parental',
    'maternal',
    'paternal',
    'parenting',
    'parenthood',
    'motherhood',
    'fatherhood',
    'childhood',
    'familial',
  ],
  ...['infancy', 'sibling', 'neighbourly', 'organisational', 'professional', 'societal', 'communal', 'everybody'],
  ...['everyone', 'anyone', 'nobody', 'somebody', 'someone', 'they', 'their', 'we', 'our'],
]);
