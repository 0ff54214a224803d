import { expect, test } from 'vitest';
import { check } from '../../testing/check.ts';

interface Case {
  readonly population?: string;
  readonly about?: string;
  readonly ages: string;
  readonly at?: string;
  readonly column?: string;
}

async function found({ population = '4 to 10 months', about = 'infant', ages, at, column = 'short-term' }: Case) {
  const text = `theory "T"
population "Families" { ages ${population} }
stakeholders {
  parent "Parents of babies"
  infant "Babies"
}
${column} outcomes {
  safe "Babies feel safe" { indicator "Babies who do" { using m${at === undefined ? '' : `  collected at ${at}`} } }
}
measures { m "Measure" { about ${about}  ages ${ages} } }
`;
  return (await check(text)).filter(({ code }) => code === 'measure-outside-age').map(({ severity }) => severity);
}

test.each<[why: string, given: Case, severities: readonly string[]]>([
  ['the ages hold all children', { ages: '0 to 12 months', at: 'start' }, []],
  ['the ages miss all children', { ages: '2 to 5 years', at: 'start' }, ['error']],
  ['the ages hold some children', { ages: '6 to 12 months', at: 'start' }, ['information']],
  ['it is not about the child', { ages: '16 to 60 years', about: 'parent', at: 'start' }, []],
  [
    'children have grown into it when it is collected',
    { ages: '12 to 48 months', at: 'start, "a year after"' },
    ['information'],
  ],
  ['the child is as old as it asks when it is collected', { ages: '2 to 5 years', at: '"at two years old"' }, []],
  [
    'children have grown out of it when it is collected',
    { ages: '0 to 12 months', at: '"two years after"' },
    ['error'],
  ],
  ['the work may last until the child is old enough', { ages: '12 to 48 months', at: 'end' }, ['information']],
  ['nobody says how much later it is collected', { ages: '4 to 60 months', at: '"follow-up"' }, []],
  ['no moment is given for a later outcome', { ages: '2 to 5 years', column: 'medium-term' }, ['information']],
  ['no moment is given for an early outcome', { ages: '3 to 5 years' }, ['error']],
  ['before birth nobody is asked', { population: 'pregnancy to 12 months', ages: '0 to 12 months', at: 'start' }, []],
  ['one ends where the other begins', { ages: '10 to 48 months', at: 'start' }, ['error']],
  ['the moment is where it begins', { ages: '10 to 48 months', at: '"at 10 months old"' }, []],
  ['it has a lower end only', { ages: '2 months and over', at: 'start, end' }, []],
])('%s', async (_, given, severities) => {
  expect(await found(given)).toEqual(severities);
});

test('an intervention is used with the children as they come', async () => {
  const text = `theory "T"
population "Families" { ages pregnancy to 6 months }
activities {
  group "A group" { uses walkers }
  visits "Visits" { uses babies }
}
interventions {
  walkers "For toddlers" { ages 1 to 3 years }
  babies "For babies" { ages 0 to 12 months }
}
`;
  const findings = (await check(text)).filter(({ code }) => code === 'measure-outside-age');
  expect(findings.map(({ severity, message }) => [severity, message])).toEqual([
    [
      'error',
      '`walkers` is made for 1 to 3 years, and the children here are pregnancy to 6 months: which would fit them?',
    ],
  ]);
  expect(findings[0]?.fixes.map(({ title }) => title)).toEqual(['Use `babies`']);
});

test('without ages of the population nothing is compared', async () => {
  const text = 'theory "T"\nactivities { a "A" { uses w } }\ninterventions { w "W" { ages 1 to 3 years } }\n';
  expect((await check(text)).filter(({ code }) => code === 'measure-outside-age')).toEqual([]);
});
