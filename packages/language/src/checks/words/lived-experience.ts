/** Words for people who live with what a theory is about, rather than work on it (English). */
export const LIVED_EXPERIENCE: readonly string[] = [
  ...['parent', 'parents', 'family', 'families', 'carer', 'carers', 'mother', 'mothers', 'father', 'fathers', 'mums'],
  ...['dads', 'grandparents', 'foster carers', 'young people', 'young person', 'children', 'service users', 'users'],
  ...[
    'mum',
    'dad',
    'mom',
    'moms',
    'tenants',
    'refugees',
    'prisoners',
    'veterans',
    'learners',
    'teenagers',
    'peer worker',
  ],
  ...['peer support', 'patient representative', 'patient panel', 'pupil council', 'student council', 'tenant board'],
  ...['youth council', 'youth panel', 'youth board', 'who came as', 'who have been', 'who have lived', 'who had used'],
  ...['clients', 'patients', 'residents', 'neighbours', 'members', 'participants', 'survivors', 'pupils', 'students'],
  ...[
    'lived experience',
    'experts by experience',
    'peer workers',
    'people who have used',
    'people who use',
    'community',
  ],
];
