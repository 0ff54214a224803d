import { describe, expect, test } from 'vitest';
import { applied, check } from '../../testing/check.ts';

/** What is asked of one outcome. */
async function asked(words: string, code: string): Promise<number> {
  const findings = await check(`theory "T"\nstatus final\nshort-term outcomes { a "${words}" }\n`);
  return findings.filter((finding) => finding.code === code).length;
}

function judged(code: string, found: readonly string[], fine: readonly string[]): void {
  test.each(found)('%s', async (words) => expect(await asked(words, code)).toBe(1));
  test.each(fine)('not: %s', async (words) => expect(await asked(words, code)).toBe(0));
}

describe('outcome-worded-as-activity', () => {
  judged(
    'outcome-worded-as-activity',
    [
      ...[
        'Provide safe space for parents',
        'Delivering eight workshops',
        'Set up a fathers’ group',
        'Attend weekly groups',
      ],
      ...['Support parents to understand their baby', 'Train health visitors in observation', 'Create a programme'],
      'Parents attend all twelve sessions',
      ...['To provide a seamless service to all families', 'We will run a drop-in', 'Hold quarterly reunions'],
      ...['Staff trained in brain injury', 'Twelve workshops delivered', 'Eight hundred hot meals distributed'],
      ...[
        'Promote breastfeeding',
        'Create a map of services',
        'Distribution of food parcels',
        'Employ two outreach workers',
        'Write a strategy',
        'Train peer supporters',
        'Attendance at group sessions',
        'Build partnerships with schools',
        'Engaging with local employers',
        'Screen babies for tongue-tie',
        'Offer counselling',
        'Training for health visitors',
      ],
      ...['Home visits to new parents', 'Newsletters sent to members', 'Enable families to claim benefits'],
      ...['Host a carers’ forum', 'Run a helpline that is free', 'To support parents with feeding'],
    ],
    [
      ...[
        'Staff trained in first aid use it',
        'More staff trained in first aid',
        'To feel safe at home',
        'We know our rights',
      ],
      ...[
        'Screen time falls',
        'Host families feel at home',
        'Run times fall',
        'Teaching staff stay',
        'Attendance at the clinic improves',
        'Delivery of parcels is faster',
        'Delivery of babies at home is safer',
        'Training for health visitors spreads',
        'Visits to grandparents go well',
        'Matching socks',
      ],
      ...['Meals are shared', 'Children held when they cry', 'Trained staff stay', 'Groups run by parents last'],
      ...[
        'Help reaches families before a crisis',
        'Support from family lasts',
        'Support workers know the local services',
      ],
      ...['Training spreads through the workforce', 'Building trust with families', 'Develop a secure bond'],
      ...['Parents run their own group', 'Visits feel less like inspections', 'Help families stay together'],
      ...['More parents attend sessions', 'Parents receive their baby’s signals'],
    ],
  );
});

test('of work among the outcomes nothing else is asked, and of a topic not once more for whom', async () => {
  const text = `theory "T"
status final
stakeholders { parent "Parents" }
activities { talk "Talk" }
short-term outcomes {
  calm "Parents are calmer" { who parent  indicator "Parents who say so" }
  run "Run a weekly group"
  bond "Attachment"
}
long-term outcomes { home "Parents stay calm" { who parent } }
talk -> calm, bond -> home
`;
  const codes = (await check(text)).filter(({ range }) => [6, 7].includes(range.start.line)).map(({ code }) => code);
  expect(codes.toSorted()).toEqual([
    ...['outcome-without-change', 'outcome-without-indicator', 'outcome-worded-as-activity'],
  ]);
});

describe('outcome-without-change', () => {
  judged(
    'outcome-without-change',
    [
      'Attachment',
      'Parenting skills',
      'Parent-infant relationship',
      'Emotional regulation in infants',
      'School readiness',
      ...['Self-esteem', 'Trust between parents and services', 'Skills and confidence', 'Quality of life'],
      ...[
        'Access to specialist services',
        'Mutual respect',
        'Fathers’ involvement',
        'Knowledge about child development',
      ],
      ...[
        'Digital skills',
        'Staff morale',
        'Caregiver burnout',
        'Relationships with other agencies',
        'The parent’s mental health',
      ],
    ],
    [
      // Verbs that no list has, after those who do it or what it happens to.
      ...['Money moves from late to early help', 'Refugees move up one level of English', 'Men own what they did'],
      ...['Volunteers’ views of migration soften', 'Newcomers shape the life of the city', 'Pupils graduate'],
      ...[
        'Traders lend each other stock',
        'Parents’ mood lifts',
        'Pupils’ distress eases',
        'Apprentices earn qualifications',
      ],
      ...['Isolation of farmers lifts', 'Stigma around reading fades', 'Trust in services returns', 'Tenants pay rent'],
      ...[
        'Falls on the ward drop',
        'Good mental health',
        'Staff rest between shifts',
        'Staff care',
        'New skills',
        'A vibrant community',
        'Barriers to work removed',
      ],
      ...['Baby sleeping through the night', 'Neighbours share childcare', 'Staff welcome fathers’ involvement'],
      ...['Children feel safe', 'The child is relaxed', 'Babies invite contact', 'Fewer children enter care', 'Calm'],
      ...['Confident parents', 'A trauma-informed system', 'Neighbours who were lonely make friends'],
      ...['Health visitors spot difficulties early', 'Offers of help accepted by families', 'Develop a secure bond'],
    ],
  );
});

test.each([
  ['Self-esteem', ['More self-esteem', 'Stronger self-esteem', 'Improved self-esteem']],
  ['Isolation of carers', ['Less isolation of carers', 'Reduced isolation of carers']],
  ['CBT engagement', ['More CBT engagement', 'Stronger CBT engagement', 'Improved CBT engagement']],
  ['The parent’s mental health', []],
])('a topic is offered words of change that fit it: %s', async (words, offered) => {
  const text = `theory "T"\nshort-term outcomes { a "${words}" }\n`;
  const found = (await check(text)).find(({ code }) => code === 'outcome-without-change');
  expect(found?.fixes.map((fix) => applied(text, fix).split('"')[3])).toEqual(offered);
});

describe('compound-outcome', () => {
  judged(
    'compound-outcome',
    [
      ...['Lower stress, fewer rows and calmer evenings', 'Parent mentalises more and reacts less'],
      ...['Greater trust in services, leading to fewer crises', 'Babies feel safe, and sleep better'],
    ],
    [
      ...['Better attachment, language and sleep', 'Parents are more confident, competent and connected'],
      ...['More parents know where and whom to ask', 'Mothers and fathers, and their parents, worry less'],
      ...['With more help at home, parents sleep better', 'More and more families come'],
    ],
  );
});

describe('outcome-without-who', () => {
  const lonely = (words: string, more = '') => `theory "T"
status final
stakeholders { ranger "Those who look after the forest" }
short-term outcomes { a "${words}" ${more} }
`;
  const count = async (text: string) => (await check(text)).filter(({ code }) => code === 'outcome-without-who').length;

  test.each(['Warmer evenings', 'Fewer rows', 'Reduced isolation'])('%s', async (words) => {
    expect(await count(lonely(words))).toBe(1);
  });

  test.each(['Parents’ sleep is better', 'Less parental stress', 'A ranger knows more', 'Families’ homes are safe'])(
    'not: %s',
    async (words) => expect(await count(lonely(words))).toBe(0),
  );

  test.each([
    'Tenants pay their rent',
    'Traders buy from each other',
    'Moms are calmer',
    'Nobody in the town is hungry',
  ])('not, in other fields: %s', async (words) => expect(await count(lonely(words))).toBe(0));

  test('asks about the people of this theory', async () => {
    const message = async (text: string) =>
      (await check(text)).find(({ code }) => code === 'outcome-without-who')?.message;
    const tenants = lonely('Warmer evenings').replace('stakeholders {', 'stakeholders {\n  tenant "Tenants"');
    expect(await message(tenants)).toBe('Who changes here: `tenant` or `ranger`?');
    expect(await message(lonely('Warmer evenings'))).toBe('Who changes here: which people, or which service?');
  });

  test('not where `who` or the full words say it', async () => {
    expect(await count(lonely('Warmer evenings', '{ who ranger }'))).toBe(0);
    expect(await count(lonely('Warmer evenings', '{ in full "Warmer evenings for parents" }'))).toBe(0);
  });
});

describe('vague-words', () => {
  judged(
    'vague-words',
    [
      'Parents get appropriate support',
      'Children have holistic care',
      'Holistic care',
      'High-quality care',
      'Person-centered care',
      'Appropriate housing for families',
    ],
    // A topic and work are asked what is different already.
    ['Improved sleep', 'Babies cry less', 'Resilience', 'Peer support', 'Provide holistic care'],
  );

  test('not where it is measured, nor beyond the ceiling', async () => {
    const text = (indicator: string, ceiling: string) =>
      `theory "T"\n${ceiling}\nlong-term outcomes { a "Better homes" ${indicator} }\n`;
    const count = async (words: string) => (await check(words)).filter(({ code }) => code === 'vague-words').length;
    expect(await count(text('', ''))).toBe(1);
    expect(await count(text('{ indicator "Homes without damp" }', ''))).toBe(0);
    expect(await count(text('', 'ceiling medium-term'))).toBe(0);
  });
});

test('words of another language are left alone', async () => {
  const text =
    'theory "T"\nlanguage de-DE\nshort-term outcomes { a "Support" b "Attachment, mehr Support, more Wärme" }\n';
  expect(await check(text)).toEqual([]);
});

test('a card that still asks is not judged', async () => {
  expect(await asked('What support do parents get?', 'vague-words')).toBe(0);
});

test('what would be said of four cards in a column is said once, on its heading', async () => {
  const text = `theory "T"
short-term outcomes {
  "Attachment"
  "Sensitivity"
  "Confidence"
  "Resilience"
}
`;
  const found = (await check(text)).filter(({ code }) => code === 'outcome-without-change');
  expect(found.map(({ range, message, related }) => [range.start.line, message, related?.length])).toEqual([
    [1, '4 cards here name topics: what is different about each afterwards, and for whom?', 4],
  ]);
});
