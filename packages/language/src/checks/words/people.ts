/**
 * Those of whom an outcome can say that they change: people of this field, and the bodies they make up. Collected from
 * the stakeholders that the toolkit of the Parent-Infant Foundation speaks of, and from those that NCVO and Evaluation
 * Support Scotland name in their examples. Singular and plural, in small letters.
 */
export const PEOPLE: ReadonlySet<string> = new Set([
  ...['child', 'children', 'baby', 'babies', 'infant', 'infants', 'toddler', 'toddlers', 'newborn', 'newborns'],
  ...['boy', 'boys', 'girl', 'girls', 'pupil', 'pupils', 'student', 'students', 'teenager', 'teenagers'],
  ...['sibling', 'siblings', 'brother', 'brothers', 'sister', 'sisters', 'twin', 'twins'],
  ...['parent', 'parents', 'mother', 'mothers', 'father', 'fathers', 'mum', 'mums', 'dad', 'dads', 'carer', 'carers'],
  ...['caregiver', 'caregivers', 'guardian', 'guardians', 'grandparent', 'grandparents', 'partner', 'partners'],
  ...['couple', 'couples', 'pair', 'pairs', 'dyad', 'dyads', 'family', 'families', 'household', 'households'],
  ...['person', 'people', 'adult', 'adults', 'woman', 'women', 'man', 'men', 'resident', 'residents'],
  ...['neighbour', 'neighbours', 'citizen', 'citizens', 'client', 'clients', 'patient', 'patients', 'user', 'users'],
  ...['participant', 'participants', 'member', 'members', 'volunteer', 'volunteers', 'learner', 'learners'],
  ...['group', 'groups', 'community', 'communities', 'neighbourhood', 'neighbourhoods', 'generation', 'generations'],
  ...['worker', 'workers', 'practitioner', 'practitioners', 'professional', 'professionals', 'staff', 'workforce'],
  ...['therapist', 'therapists', 'nurse', 'nurses', 'midwife', 'midwives', 'visitor', 'visitors', 'doctor', 'doctors'],
  ...['gp', 'gps', 'clinician', 'clinicians', 'teacher', 'teachers', 'helper', 'helpers', 'referrer', 'referrers'],
  ...['manager', 'managers', 'leader', 'leaders', 'commissioner', 'commissioners', 'funder', 'funders'],
  ...['team', 'teams', 'service', 'services', 'agency', 'agencies', 'organisation', 'organisations', 'system'],
  ...['school', 'schools', 'nursery', 'nurseries', 'hospital', 'hospitals', 'council', 'councils', 'society'],
]);

/** Those of the people who are children: a measure is about them where its ages say how old they have to be. */
export const CHILDREN: ReadonlySet<string> = new Set([
  ...['child', 'children', 'baby', 'babies', 'infant', 'infants', 'toddler', 'toddlers', 'newborn', 'newborns'],
  ...['boy', 'boys', 'girl', 'girls', 'pupil', 'pupils', 'twin', 'twins'],
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
