import { describe, expect, test } from 'vitest';
import { applied, check, open } from '../testing/check.ts';

async function messages(text: string): Promise<readonly string[]> {
  return (await check(text)).filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

describe('a value that its word does not take', () => {
  test.each([
    ['level clin', '`clin` is not a level: write `clinical` or `system`'],
    ['level "clinical"', '`clinical` stands without quotes'],
    ['measures { m "M" { kind "record" } }', '`record` stands without quotes'],
    ['status ready', '`ready` is not a status: write `workshop`, `draft` or `final`'],
    ['date 2026-13-01', '`2026-13-01` is not a date: write a month or a day, such as 2027-03 or 2027-03-31'],
    ['date 2026', '`2026` is not a date: write a month or a day, such as 2027-03 or 2027-03-31'],
    ['language english!', expect.stringContaining('write a language tag, such as en-GB')],
    ['ceiling medium', expect.stringContaining('`medium` is not a column')],
    ['population "P" { ages young }', expect.stringContaining('write ages such as pregnancy to 24 months')],
    ['population "P" { ages pregnancy to 24 }', expect.stringContaining('is not a range of ages')],
    ['measures { m "M" { ages 4 months to } }', '`to` says nothing yet: write the other end after it'],
    ['measures { m "M" { cost 38,5 GBP } }', expect.stringContaining('`38,5 GBP` is not an amount')],
    ['population "P" { ages 24 to 4 months }', 'These ages run backwards: write the younger one first'],
    ['measures { m "M" { kind rct } }', expect.stringContaining('`rct` is not a kind: write `questionnaire`')],
    [
      'evidence { e "E" { kind interview } }',
      expect.stringContaining('`interview` is not a kind: write `systematic-review`'),
    ],
    ['evidence { e "E" { strength robust } }', expect.stringContaining('`robust` is not a strength')],
    ['evidence { e "E" { as at spring } }', expect.stringContaining('write a year or a date')],
    ['measures { m "M" { cost little } }', expect.stringContaining('`little` is not an amount')],
    ['interventions { i "I" { eif 5 } }', expect.stringContaining('`5` is not a rating of the EIF Guidebook')],
    ['interventions { i "I" { eif 3 cost 9 } }', expect.stringContaining('runs from 1 (low) to 5 (high)')],
    ['interventions { i "I" { hexagon { need 7 } } }', expect.stringContaining('write 1 to 5')],
    [
      'interventions { i "I" { hexagon { wish 4 } } }',
      '`wish` is not a side of the hexagon: write `need`, `fit`, `capacity`, `evidence`, `usability` or `supports`',
    ],
    ['interventions { i "I" { hexagon { Need 4 } } }', expect.stringContaining('`Need` is not a side of the hexagon')],
    [
      'interventions { i "I" { hexagon { need 4 need 5 } } }',
      '`need` is said twice, in different words: which one holds?',
    ],
    [
      'aims { a "A" { indicator "I" { target 50% by 2027-03 by 2028-03 } } }',
      '`by` is said twice, in different words: which one holds?',
    ],
    ['risks { r "R" { likelihood likely } }', expect.stringContaining('`likely` is not a likelihood')],
    ['aims { a "A" { indicator "I" { target 50% by spring } } }', expect.stringContaining('`spring` is not a date')],
  ])('%s', async (line, message) => {
    expect(await messages(`theory "T"\n${line}\n`)).toEqual([message]);
  });
});

test.each([
  ['1,5 pieces', ['1.5 pieces']],
  ['38,5%', ['38.5%']],
  ['none', ['0']],
  ['1,200', undefined],
  ['some', []],
])('an amount that is written otherwise: %s', async (amount, offered) => {
  const found = await check(`theory "T"\naims { a "A" { indicator "I" { baseline ${amount} } } }\n`);
  const fixes = found.find(({ code }) => code === 'invalid-value')?.fixes;
  expect(fixes?.map(({ edits }) => edits[0]?.newText)).toEqual(offered);
});

test.each(['cost 900 GBP as at 2025', 'cost £900', 'cost 1  cost 900 GBP'])(
  'a price beside a rating is a detail of its own: eif 2+ %s',
  async (cost) => {
    const { findings, theory } = await open(`interventions { i "I" { eif 2+ as at 2025 ${cost} } }\n`);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(theory.interventions[0]?.cost?.amount.value).toBe(900);
  },
);

describe('the scores of a hexagon', () => {
  const fixes = async (score: string) => {
    const found = await check(`interventions { i "I" { hexagon { need ${score} } } }`);
    return found.find(({ code }) => code === 'invalid-value')?.fixes.map(({ title }) => title);
  };

  test.each([
    ['7', ['Change to `5`']],
    ['0', ['Change to `1`']],
    ['3.5', ['Change to `3`', 'Change to `4`']],
    ['four', ['Change to `4`']],
    ['"5"', undefined],
    ['4/5', ['Change to `4`']],
    ['4 of 5', ['Change to `4`']],
    ['4-5', ['Change to `4`', 'Change to `5`']],
    ['3,5', ['Change to `3`', 'Change to `4`']],
    ['high', []],
  ])('%s is mended to what was most likely meant', async (score, titles) => {
    expect(await fixes(score)).toEqual(titles);
  });

  test('a half score is none, and the side counts as not scored', async () => {
    const { theory } = await open('interventions { i "I" { hexagon { need 3.5  fit 4 } } }');
    expect(theory.interventions[0]?.hexagon).toEqual({ fit: 4 });
  });

  const asked = async (hexagon: string, status = 'draft') =>
    (await check(`theory "T"\nstatus ${status}\ninterventions { i "I" { ${hexagon} } }`))
      .filter(({ code }) => code === 'incomplete-hexagon')
      .map(({ message }) => message);

  test('sides that nobody scored are asked about, not in a workshop', async () => {
    const begun = 'hexagon { need 4  fit 5  capacity 3 }';
    expect(await asked(begun)).toEqual([
      '`evidence`, `usability` and `supports` have no score yet: what would the team give them?',
    ]);
    expect(await asked(begun, 'workshop')).toEqual([]);
    expect(await asked('hexagon { need 4 fit 5 capacity 3 evidence 4 usability 4 }')).toEqual([
      '`supports` has no score yet: what would the team give it?',
    ]);
    expect(await asked('hexagon { }')).toEqual([expect.stringContaining('no score yet: from 1 to 5')]);
    expect(await asked('dose "weekly"')).toEqual([]);
  });

  test('a misspelt side is mended first', async () => {
    expect(await asked('hexagon { need 4  fitt 5 }')).toEqual([]);
  });
});

describe('figures that are compared', () => {
  test('a date that is none is told once, and compared with nothing', async () => {
    const later = 'aims { a "A" { indicator "I" { actual 45% on Monday } } }';
    expect(await messages(`date 2026-11-22\n${later}`)).toEqual([expect.stringContaining('`Monday` is not a date')]);
    const measured = 'aims { a "A" { indicator "I" { actual 45% on 2026-09-30 } } }';
    expect(await messages(`date 01/02/2026\n${measured}`)).toEqual([expect.stringContaining('is not a date')]);
  });

  test('ranges that begin alike are not the same', async () => {
    const text = (target: string) => `aims { a "A" { indicator "I" { baseline 50 to 55%  target ${target} } } }`;
    expect(await messages(text('50 to 60%'))).toEqual([]);
    expect(await messages(text('50 to 55%'))).toEqual([expect.stringContaining('where it stands already')]);
  });
});

test('a detail that stands on everything is not told with a list of all', async () => {
  expect(await messages('population "P" { note "n" }')).toEqual([
    '`note` says nothing here: it stands on every card and arrow',
  ]);
  expect(await messages('risks { r "R" { in full "n" } }')).toEqual([
    '`in full` says nothing here: it stands on every card in a column',
  ]);
});

test('a theory that is not imported, or this very file, is told as what it is', async () => {
  expect(await messages('activities { a "A" { detailed in clinical } }')).toEqual([
    'Nothing here is called `clinical`: import its file `as clinical`, or change the name',
  ]);
  const [own] = await check('activities { a "A" { detailed in "./main.toc" } }');
  expect(own?.message).toBe('This card is told in full in the file that it stands in: name another theory');
  expect(own?.fixes.map(({ title }) => title)).toEqual(['Remove `detailed in`']);
});

describe('values as people write them', () => {
  test.each([
    'date 2026-11',
    'version 3',
    'version "3.1 beta"',
    'language cy',
    'ceiling medium-term outcomes',
    'population "P" { ages pregnancy to 24 months }',
    'population "P" { ages 4 to 11 years }',
    'population "P" { ages 0-2 years }',
    'population "P" { ages 18 years and over }',
    'population "P" { ages up to 24 months }',
    'measures { m "M" { cost £310,000 } }',
    'measures { m "M" { cost 310,000 € as at 2019 } }',
    'measures { m "M" { cost 155 USD as at 2019-10-01 } }',
    'interventions { i "I" { eif NL2 cost 2 as at 2019 } }',
    'aims { a "A" { indicator "I" { baseline 1,200 families  target 1,500 families by 2027-03 } } }',
    'aims { a "A" { indicator "I" { collected at start, end, "three months after" } } }',
  ])('%s', async (line) => {
    expect(await messages(`theory "T"\n${line}\n`)).toEqual([]);
  });
});

test('a target by a year alone is offered the last month of it; a figure that was measured in one is not', async () => {
  const text = 'theory "T"\naims { a "A" { indicator "I" { target 50% by 2027 } } }\n';
  const [finding, ...others] = (await check(text)).filter(({ code }) => code === 'invalid-value');
  expect(others).toEqual([]);
  expect([finding?.severity, finding?.message]).toEqual([
    'error',
    '`2027` is not a date: write a month or a day, such as 2027-03 or 2027-03-31',
  ]);
  expect(finding?.fixes.map((fix) => [fix.title, applied(text, fix)])).toEqual([
    ['Change to `2027-12`', text.replace('by 2027', 'by 2027-12')],
  ]);
  const measured = text.replace('target 50% by 2027', 'actual 50% on 2025');
  expect((await check(measured)).find(({ code }) => code === 'invalid-value')?.fixes).toEqual([]);
});
