import { describe, expect, test } from 'vitest';
import { applied, check } from '../../testing/check.ts';

async function asked(code: string, text: string) {
  return (await check(text)).filter((finding) => finding.code === code);
}

describe('evidence-without-source', () => {
  const messages = async (text: string) => (await asked('evidence-without-source', text)).map(({ message }) => message);

  test('a reason that appeals to research is asked for it once, however many arrows it has', async () => {
    const text = `theory "T"
activities { dig "Dig" }
short-term outcomes {
  meet "Neighbours meet"
  talk "Neighbours talk"
}
dig -> meet, talk { because "Research shows that digging together joins people" }
`;
    expect(await messages(text)).toEqual(['“Research shows”: what is the source, and where can a reader find it?']);
    expect(
      await messages(
        text.replace(' }\n', ' }\nevidence { d "Dales (2019)" }\n').replace('{ because', '{ evidence d  because'),
      ),
    ).toEqual([]);
  });

  test('a programme with a rating, guidance or an address speaks for the card that uses it', async () => {
    const text = (details: string) =>
      `activities { a "An evidence-based group" { uses g } }\ninterventions { g "Group" { ${details} } }\n`;
    expect(await messages(text('dose "weekly"'))).toHaveLength(1);
    expect(await messages(text('eif 3 as at 2025'))).toEqual([]);
    expect(await messages(text('guidance "NICE NG26"'))).toEqual([]);
  });

  test('a rating says when it was looked up', async () => {
    expect(await messages('interventions { g "Group" { eif 3 } }\n')).toEqual([
      'Rated 3: as at which year (`as at`), or after which source?',
    ]);
    expect(await messages('interventions { g "Group" { eif unlisted } }\n')).toEqual([]);
  });

  test('a judged study says how to find it; what practice tells does not', async () => {
    const text = (details: string, words = 'A study of gardens') =>
      `evidence { e "${words}" { strength strong ${details} } }\n`;
    expect(await messages(text(''))).toHaveLength(1);
    expect(await messages(text('', 'Dales (2019)'))).toEqual([]);
    expect(await messages(text('url "https://dales.example"'))).toEqual([]);
    expect(await messages(text('kind practice'))).toEqual([]);
  });

  test.each(['A research-backed course', 'Gold-standard home visits', 'A tried and tested course'])(
    'is claimed in other words too: %s',
    async (words) => expect(await messages(`activities { a "${words}" }\n`)).toHaveLength(1),
  );

  test('being informed by evidence is no claim', async () => {
    expect(await messages('activities { a "Evidence-informed groups" }\n')).toEqual([]);
  });
});

describe('evidence-of-harm', () => {
  const count = async (details: string, risk = '') =>
    (
      await asked(
        'evidence-of-harm',
        `activities { rub "Massage" { ${details} } }\n${risk}interventions { oil "Oil massage" { evidence lee } }\nevidence { lee "Lee (2020)" { strength harm } }\n`,
      )
    ).length;

  test('is asked of what an activity uses, and of what it cites itself', async () => {
    expect(await count('uses oil')).toBe(1);
    expect(await count('evidence lee')).toBe(1);
    expect(await count('evidence lee', 'risks { low "Low mood" { threatens rub } }\n')).toBe(0);
  });
});

describe('overstated-evidence', () => {
  const text = (rating: string, words = 'Run an evidence-based course') =>
    `activities { a "${words}" { uses g } }\ninterventions { g "Group" { eif ${rating} as at 2025 } }\n`;

  test.each(['NE', 'NL2', '2', '2+'])('%s is less than evidence-based', async (rating) => {
    expect(await asked('overstated-evidence', text(rating))).toHaveLength(1);
  });

  test.each(['3', '3+', '4', '4+', 'unlisted'])('of %s nothing is said', async (rating) => {
    expect(await asked('overstated-evidence', text(rating))).toEqual([]);
  });

  test('the words of the bid are read as well', async () => {
    const inFull = text('2', 'Run a course').replace('{ uses', '{ in full "Run an evidence-based course"  uses');
    expect(await asked('overstated-evidence', inFull)).toHaveLength(1);
  });

  test.each([
    ['2', 'Run an evidence-based course', 'Run a course (preliminary evidence)'],
    ['2+', 'Evidence-based infant groups', 'Infant groups (preliminary evidence)'],
    ['NE', 'Run a proven infant group', 'Run an infant group'],
  ])('rated %s, “%s” becomes “%s”', async (rating, words, after) => {
    const [finding] = await asked('overstated-evidence', text(rating, words));
    const [fix] = finding?.fixes ?? [];
    expect(fix && applied(text(rating, words), fix)).toBe(text(rating, after));
  });
});

describe('evidence-of-harm', () => {
  const text = (evidence: string, population = 'Mothers at medium risk of depression', risk = '') => `theory "T"
population "${population}"
activities { a "Groups" { includes b "Massage" { uses m } } }
interventions { m "Massage" { evidence e } }
evidence { e "Dales (2019)" { ${evidence} } }
${risk}
`;

  test('harm to anybody is asked about, and a risk on the card or its whole answers it', async () => {
    const harm = 'strength harm  applies to "Pairs at risk"';
    expect(await asked('evidence-of-harm', text(harm, 'Families'))).toHaveLength(1);
    for (const name of ['a', 'b']) {
      const risk = `risks { r "It may hurt" { threatens ${name} } }`;
      expect(await asked('evidence-of-harm', text(harm, 'Families', risk))).toEqual([]);
    }
  });

  test('mixed results count where they are of these people, or of nobody in particular', async () => {
    const mixed = 'strength mixed  applies to "Mothers with depression"';
    expect(await asked('evidence-of-harm', text(mixed))).toHaveLength(1);
    expect(await asked('evidence-of-harm', text(mixed, 'Fathers in prison'))).toEqual([]);
    expect(await asked('evidence-of-harm', text('strength mixed', 'Fathers in prison'))).toHaveLength(1);
  });

  test('the card gets a name if the risk needs one', async () => {
    const nameless = text('strength harm').replace('includes b', 'includes');
    const [finding] = await asked('evidence-of-harm', nameless);
    const [fix] = finding?.fixes ?? [];
    expect(fix && applied(nameless, fix)).toContain(
      'risks { "Massage may make things worse for some" { threatens massage  mitigation "What will we do?" } }',
    );
  });
});

describe('stale-evidence', () => {
  const text = (date: string, asAt: string) =>
    `theory "T"\n${date}\ninterventions { g "Group" { eif 3 as at ${asAt} } }\n`;

  test('three years after its end a year is long ago', async () => {
    expect(await asked('stale-evidence', text('date 2022-12-31', '2019'))).toEqual([]);
    expect(await asked('stale-evidence', text('date 2023-01-01', '2019'))).toHaveLength(1);
    expect(await asked('stale-evidence', text('date 2022-10-02', '2019-10-01'))).toHaveLength(1);
  });

  test('without a date nothing is', async () => {
    expect(await asked('stale-evidence', text('', '1999'))).toEqual([]);
  });

  test('what an import brings is said once, at the import', async () => {
    const library = `interventions { g "Group" { eif 3 as at 2019  evidence e } }
evidence { e "Dales" { as at 2008 } }
measures { m "Unused" { cost 3 GBP as at 2001 } }
`;
    const main = `import "./library.toc"\ntheory "T"\ndate 2026-11-22\nactivities { a "Groups" { uses g } }\n`;
    const found = (await check(main, { 'library.toc': library })).filter(({ code }) => code === 'stale-evidence');
    expect(found.map(({ range, message }) => [range.start.line, message])).toEqual([
      [
        0,
        '2 things used from here date from more than 3 years ago (the oldest from 2008): are there newer prices, ratings or studies?',
      ],
    ]);
  });
});
