import { describe, expect, test } from 'vitest';
import { formatted } from '../../format/format-text.ts';
import { applied, check } from '../../testing/check.ts';

async function asked(indicator: string, settings = ''): Promise<readonly string[]> {
  const text = `theory "T"\nstatus final\n${settings}\nshort-term outcomes {\n  a "Neighbours greet" { indicator "Who greet" { ${indicator} } }\n}\n`;
  return (await check(text)).filter(({ code }) => code === 'incomplete-indicator').map(({ message }) => message);
}

test('all that lacks is asked in one finding', async () => {
  expect(await asked('')).toEqual([
    'Where does it stand today (`baseline`)? How far should it go, and by when (`target … by`)? How and when will it be known (`using`, `collected at`)?',
  ]);
});

test('what is collected at the start, or again and again, is a baseline to come', async () => {
  expect(await asked('target 50% by 2027-06  collected at start, end')).toEqual([]);
  expect(await asked('target 50% by 2027-06  collected at "every quarter"')).toEqual([]);
  expect(await asked('target 50% by 2027-06  collected at end')).toEqual(['Where does it stand today (`baseline`)?']);
});

test('a figure that cannot be read is told where it stands, and not asked for once more', async () => {
  expect(await asked('baseline few  target many by 2027-06  collected at end')).toEqual([]);
});

test('a target needs a date, of its own or of its column', async () => {
  const indicator = 'baseline 20%  target 50%  collected by "neighbours"';
  expect(await asked(indicator)).toEqual(['By when should the target be reached (`by`)?']);
  expect(await asked(indicator, 'timeframe short-term "within a year"')).toEqual([]);
});

test('beyond the ceiling nothing is asked', async () => {
  expect(await asked('', 'ceiling outputs')).toEqual([]);
});

test('where no indicator has a target it is asked once, of the whole theory', async () => {
  const cards = ['Ann', 'Ben', 'Cleo', 'Dan'].map(
    (name) => `  "${name} greets" { indicator "Greetings of ${name}" { collected at start, end } }`,
  );
  const text = `theory "T"\nstatus final\nshort-term outcomes {\n${cards.join('\n')}\n}\n`;
  const found = (await check(text)).filter(({ code }) => code === 'incomplete-indicator');
  expect(found.map(({ message, range, related }) => [range.start.line, message, related?.length])).toEqual([
    [0, 'None of the 4 indicators has a target: how far should each go, and by when?', 4],
  ]);
});

describe('a question in the place of a figure', () => {
  const draft = (details: string, status = '') =>
    `theory "T"${status}
problems {
  "Neighbours do not know each other"
  "Neighbours feel alone"
  "The street is empty"
  "Nobody greets"
}
measures {
  tally "Tally" { about neighbour }
}
stakeholders {
  neighbour "Neighbours"
}
short-term outcomes {
  a "Neighbours greet" {${details}}
  b "Neighbours help" { indicator "Who help" { baseline 1  target 2 by 2027-06  using tally } }
}
`;
  const FINAL = '\nstatus final';
  const ASKED = `
    who neighbour
    indicator "What would you see?" {
      using tally
      baseline "How many now?"
      target "How many, and by when?"
      collected at start, end
    }
  `;
  const CODES = ['incomplete-indicator', 'outcome-without-indicator', 'invalid-value', 'impossible-figures'];
  const found = async (text: string) => (await check(text)).filter(({ code }) => CODES.includes(code));

  test('is what an added indicator has: a draft is asked nothing more, and the one measure that fits is named', async () => {
    const [finding] = await found(draft(' who neighbour '));
    const [fix] = finding?.fixes ?? [];
    const mended = applied(draft(' who neighbour '), fix ?? { title: '', edits: [] });
    expect(mended).toBe(draft(ASKED));
    expect(formatted(mended)).toBe(mended);
    expect(await found(mended)).toEqual([]);
  });

  test('is to be answered in a final version, and no fix brings one there', async () => {
    expect((await found(draft(ASKED, FINAL))).map(({ code, message, fixes }) => [code, message, fixes])).toEqual([
      [
        'incomplete-indicator',
        '“What would you see?”, “How many now?” and “How many, and by when?” are still questions: what has the team agreed?',
        [],
      ],
    ]);
    expect((await found(draft(' who neighbour ', FINAL))).map(({ code, fixes }) => [code, fixes])).toEqual([
      ['outcome-without-indicator', []],
    ]);
  });

  test.each([
    [
      '',
      'Add `baseline`, `target` and `collected at`, to be answered',
      '{\n    baseline "How many now?"\n    target "How many, and by when?"\n    collected at start, end\n  }',
    ],
    [
      ' { baseline 20%  using tally }',
      'Add `target`, to be answered',
      '{ baseline 20%  using tally  target "How many, and by when?" }',
    ],
    [
      ' { target 50% by 2027-06  collected at end }',
      'Add `baseline`, to be answered',
      '{ target 50% by 2027-06  collected at end  baseline "How many now?" }',
    ],
  ])('is offered where a draft lacks a figure:%s', async (block, title, details) => {
    const before = draft(` who neighbour  indicator "Greetings"${block} `);
    const [finding] = await found(before);
    const fix = finding?.fixes.find((one) => one.title === title);
    const mended = applied(before, fix ?? { title: 'none', edits: [] });
    expect(mended).toContain(`indicator "Greetings" ${details}`);
    expect(await found(mended)).toEqual([]);
  });

  test.each([
    ['baseline "some"  target 2 by 2027-06', ['invalid-value']],
    ['baseline 1  target "20% or 30%?"  actual "How many?"', ['invalid-value']],
    ['baseline "20%?"  target 20% by 2027-06', []],
  ])('is in quotes and asks, and only what is not known yet is asked: %s', async (details, codes) => {
    const told = await found(draft(` who neighbour  indicator "Greetings" { ${details}  collected by neighbour } `));
    expect(told.map(({ code }) => code)).toEqual(codes);
  });
});
