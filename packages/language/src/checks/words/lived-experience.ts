/** Words for people who live with what a theory is about, rather than work on it (English). */
export const LIVED_EXPERIENCE: readonly string[] = [
  ...['parent', 'parents', 'family', 'families', 'carer', 'carers', 'mother', 'mothers', 'father', 'fathers', 'mums'],
  ...['dads', 'grandparents', 'foster carers', 'young people', 'young person', 'children', 'service users', 'users'],
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
