import { describe, expect, test } from 'vitest';
import { shown } from '../testing/shown.ts';
import { readCsv } from './read-csv.ts';

const table = (text: string) => readCsv(text, 'memory:/t.toc');

const ROWS = `LEADS TO;Indicator;Baseline;Target;By when;stage;Outcome;For whom;Measure
meet;;;;;Activities;Dig together;;
trust;"Share who know ""five"" names";38%;50%;2027-03;Short-term outcomes;Neighbours meet;Neighbours, children;Street survey
;;;;;Impact;Trust;;
`.replace('meet;', 'Neighbours meet;');

describe('a row for each card', () => {
  test('its columns stand in any order, in any case', () => {
    const read = table(ROWS);
    expect(shown(read)).toEqual([
      'activities: Dig together',
      'short-term: Neighbours meet',
      'impact: Trust',
      'Dig together -> Neighbours meet',
      'Neighbours meet -> Trust',
    ]);
    expect(read.theory.cards[1]).toMatchObject({
      who: [{ name: 'neighbours' }, { name: 'children' }],
      indicators: [
        {
          words: 'Share who know "five" names',
          using: [{ name: 'street-survey' }],
          baseline: { text: '38%', value: 38 },
          targets: [{ amount: { text: '50%' }, by: '2027-03' }],
        },
      ],
    });
    expect(read.theory.measures).toMatchObject([{ name: 'street-survey', words: 'Street survey' }]);
    expect(read.losses).toEqual([]);
  });

  test('parted by commas or tabs, with a byte-order mark, with any line break', () => {
    const first = shown(table(ROWS));
    const tabs = ROWS.replaceAll(';', '\t');
    expect(shown(table(`\uFEFF${tabs.replaceAll('\n', '\r\n')}`))).toEqual(first);
    expect(shown(table(tabs.replaceAll('\n', '\r')))).toEqual(first);
  });

  test('the same words in the same column are one card, with an indicator a row', () => {
    const read = table('Outcome,Indicator\nTrust,a\nTrust,b\n');
    expect(read.theory.cards).toHaveLength(1);
    expect(read.theory.cards[0]?.indicators.map(({ words }) => words)).toEqual(['a', 'b']);
  });

  test('names, parts, reasons and assumptions', () => {
    const read = table(`Stage,Name,Words,Part of,Leads to,Because,Assumption
Activities,dig,Dig together,,meet,They talk,It stays dry
Activities,,Prepare beds,dig,,,
Outcomes,meet,Neighbours meet,,,,
`);
    expect(shown(read)).toContain('activities: Dig together > Prepare beds');
    expect(read.theory.arrows).toMatchObject([{ because: 'They talk', assumes: [{ name: 'stays-dry' }] }]);
  });

  test('nothing is lost: unknown columns are notes, unknown stages ideas, unknown ends notes', () => {
    const read = table('Stage,Words,Colour,Leads to\nAims,Grow,red,Mars\nFluff,What,blue,\n,Nowhere,,\n');
    expect(read.theory.cards[0]?.notes).toEqual(['Colour: red', 'Leads to: Mars']);
    expect(read.theory.ideas.map(({ words, notes }) => [words, ...notes])).toEqual([
      ['What', 'Stage: Fluff; Colour: blue'],
      ['Nowhere'],
    ]);
    expect(read.losses).toHaveLength(4);
  });
});

describe('a column for each stage', () => {
  test('each cell is a card', () => {
    const read = table(
      'Inputs,Activities,Intermediate outcomes,Assumptions,Colour\nTools,Dig,Meet,Dry,red\n,"Eat\nSing",Trust,,\n',
    );
    expect(shown(read)).toEqual([
      'inputs: Tools',
      'activities: Dig',
      'activities: Eat',
      'activities: Sing',
      'medium-term: Meet',
      'medium-term: Trust',
      'idea: red',
    ]);
    expect(read.theory.assumptions).toMatchObject([{ words: 'Dry' }]);
    expect(read.losses).toEqual(['“Colour” is no column that is known: its cells are in `ideas`']);
  });
});

test.each([
  ['a,b\n1,2\n', 'no heading of this table is known: a, b'],
  ['', 'it is empty'],
  ['Outcome,Indicator\n', 'no row with words'],
  ['Outcome,Indicator\n"open,1\n2,3\n', 'a quote that is not closed'],
  [`Outcome\n${'x\n'.repeat(6_000)}`, 'more than 5000 rows'],
])('what is no table of cards is told: %.30j', (text, words) => {
  expect(() => table(text)).toThrow(words);
});

test('a formula that was made inert is read as it was', () => {
  expect(shown(table("Outcome,Who\n'=SUM(A1),\n"))).toEqual(['short-term: =SUM(A1)']);
});

describe('our own measurement framework', () => {
  const HEADINGS =
    'Outcome,By when,Who,Indicator,Measured with,Baseline,Target,Target by,Collected when,Collected by,Actual,Actual on,Status,Remarks';

  test('rows of one indicator are its targets and figures; the stage stands under By when', () => {
    const read = table(`${HEADINGS}
Warmth,"Short-term outcomes, by the end",Parents; Babies,Rated 3 or more,KIPS,38%,50%,March 2027,start and end,The team,45%,30 September 2026,On track,
Warmth,"Short-term outcomes, by the end",Parents; Babies,Rated 3 or more,KIPS,38%,60%,March 2028,start and end,The team,,,,
Calm,Long-term outcomes,,,,,,,,,,,,ask Ann
`);
    expect(shown(read)).toEqual(['short-term: Warmth', 'long-term: Calm']);
    expect(read.theory.columns[0]?.timeframe).toBe('by the end');
    expect(read.theory.cards[0]).toMatchObject({
      who: [{ name: 'parents' }, { name: 'babies' }],
      indicators: [
        {
          words: 'Rated 3 or more',
          using: [{ name: 'kips' }],
          baseline: { text: '38%' },
          targets: [
            { amount: { text: '50%' }, by: '2027-03' },
            { amount: { text: '60%' }, by: '2028-03' },
          ],
          actuals: [{ amount: { text: '45%' }, on: '2026-09-30' }],
          collectedAt: ['start', 'end'],
          collectedBy: 'The team',
        },
      ],
    });
    expect(read.theory.cards[1]?.notes).toEqual(['ask Ann']);
  });
});
