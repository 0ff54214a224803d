import { describe, expect, test } from 'vitest';
import { emptyTheory, plainArrow, plainCard } from '../empty-theory.ts';
import type { Card, Evidence, Id, Intervention, Ref, Theory } from '../theory.ts';
import { compareInterventions, interventionsServing } from './compare-interventions.ts';
import { comparisonMarkdown } from './comparison-markdown.ts';
import { comparisonTable, NOT_STATED } from './comparison-table.ts';

const NOWHERE = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const ref = (id: Id): Ref => ({ name: id, id, range: NOWHERE });

function intervention(id: Id, more: Partial<Intervention> = {}): Intervention {
  const { notes, questions, evidence, urls, source } = plainCard(id, 'activities', id);
  return { id, words: `The ${id} programme`, notes, questions, evidence, urls, source, guidance: [], ...more };
}

function activity(id: Id, uses: readonly Id[], more: Partial<Card> = {}): Card {
  return { ...plainCard(id, 'activities', `Do ${id}`), uses: uses.map(ref), ...more };
}

function theoryOf(cards: readonly Card[], arrows: readonly string[], more: Partial<Theory> = {}): Theory {
  return { ...emptyTheory('file:///t.toc'), cards, arrows: arrows.map(plainArrow), ...more };
}

const OUTCOMES = [
  plainCard('warm', 'short-term', 'Warmth'),
  plainCard('calm', 'short-term', 'Calm'),
  plainCard('health', 'long-term', 'Health'),
];
const PROGRAMMES = { interventions: [intervention('film'), intervention('group'), intervention('spare')] };

describe('which interventions serve an outcome', () => {
  const theory = theoryOf(
    [
      activity('therapy', []),
      activity('praise', ['film'], { parent: 'therapy' }),
      activity('grief', ['group'], { parent: 'therapy' }),
      ...OUTCOMES,
    ],
    ['praise -> warm', 'grief -> calm', 'warm -> health', 'calm -> health', 'health ~> calm'],
    PROGRAMMES,
  );
  const serving = (outcome: Id, from: Theory = theory) =>
    compareInterventions(from, outcome).interventions.map(({ intervention: { id }, uses }) => [
      id,
      ...uses.map(({ card, through }) => [card.id, ...through.map((one) => one.id)].join(' > ')),
    ]);

  test('those of a part that leads there, and not those of its neighbours', () => {
    expect(serving('warm')).toEqual([['film', 'praise']]);
    expect(serving('calm')).toEqual([['group', 'grief']]);
  });

  test('those that lead there along a pathway, with what lies between', () => {
    expect(serving('health')).toEqual([
      ['film', 'praise > warm'],
      ['group', 'grief > calm'],
    ]);
  });

  test('those of the parts of an activity that leads there as a whole, and of the whole of a part', () => {
    const whole = theoryOf(theory.cards, ['therapy -> warm'], PROGRAMMES);
    expect(serving('warm', whole)).toEqual([
      ['film', 'praise'],
      ['group', 'grief'],
    ]);
    const cards = [activity('therapy', ['group']), activity('praise', ['film'], { parent: 'therapy' }), ...OUTCOMES];
    expect(serving('warm', theoryOf(cards, ['praise -> warm'], PROGRAMMES))).toEqual([
      ['film', 'praise'],
      ['group', 'therapy'],
    ]);
  });

  test('the nearest first, whatever their order in the file', () => {
    const cards = [activity('talk', ['film']), activity('meet', ['group']), ...OUTCOMES];
    const far = theoryOf(cards, ['talk -> warm', 'warm -> health', 'meet -> health'], PROGRAMMES);
    expect(serving('health', far)).toEqual([
      ['group', 'meet'],
      ['film', 'talk > warm'],
    ]);
  });

  test('none by a feedback arrow, nor by a measure that an activity uses', () => {
    const cards = [activity('talk', ['kips']), ...OUTCOMES];
    expect(serving('warm', theoryOf(cards, ['talk -> warm'], PROGRAMMES))).toEqual([]);
    expect(
      serving('health', theoryOf([activity('talk', ['film']), ...OUTCOMES], ['talk ~> health'], PROGRAMMES)),
    ).toEqual([]);
  });

  test.each([
    ['praise -> warm', 'grief -> calm', 'warm -> health', 'calm -> health'],
    ['therapy -> warm', 'warm ~> therapy', 'praise -> health'],
    ['grief -> calm', 'calm -> warm', 'warm -> calm'],
    [],
  ])('told for all cards at once as for each: %j', (...arrows) => {
    const one = theoryOf(theory.cards, arrows, PROGRAMMES);
    const all = interventionsServing(one);
    for (const { id, stage } of one.cards) {
      if (stage === 'activities') continue;
      expect([...(all.get(id) ?? [])].sort()).toEqual(
        serving(id, one)
          .map(([name]) => name)
          .sort(),
      );
    }
  });

  test('all that the file has, where no outcome is asked about', () => {
    const { interventions, outcome } = compareInterventions(theory);
    expect(outcome).toBeUndefined();
    expect(interventions.map(({ intervention: { id }, uses }) => [id, uses.map(({ card }) => card.id)])).toEqual([
      ['film', ['praise']],
      ['group', ['grief']],
      ['spare', []],
    ]);
  });

  test('those that are named, in their order, also where they do not serve it', () => {
    const { interventions } = compareInterventions(theory, 'warm', ['spare', 'film', 'spare']);
    expect(interventions.map(({ intervention: { id }, uses }) => [id, uses.length])).toEqual([
      ['spare', 0],
      ['film', 1],
    ]);
  });
});

describe('what is told of them', () => {
  const trial: Evidence = {
    ...intervention('trial'),
    words: 'A trial',
    kind: 'rct',
    strength: 'mixed',
    appliesTo: 'mothers at high risk',
    asAt: '2015',
  };
  const film = intervention('film', {
    ages: { text: '12 to 72 months', fromMonths: 12, toMonths: 72 },
    dose: 'seven sessions',
    cost: { amount: { text: '155 USD', value: 155, unit: 'USD' }, asAt: '2019' },
    training: 'three days',
    eif: { rating: '3', cost: 1, asAt: '2019' },
    evidence: [ref('trial'), { name: 'lost', range: NOWHERE }],
    guidance: ['NICE NG26', 'NICE PH40'],
    appliesTo: 'Families at risk',
    hexagon: { need: 4, fit: 2 },
  });
  const theory = theoryOf(
    [
      activity('therapy', [], { dose: 'weekly' }),
      activity('praise', ['film', 'group'], { parent: 'therapy' }),
      ...OUTCOMES,
    ],
    ['praise -> warm', 'warm -> health'],
    {
      interventions: [film, intervention('group', { eif: { rating: 'unlisted' } })],
      evidence: [trial],
      population: { words: 'Families', ages: { text: 'pregnancy to 24 months', fromMonths: -9, toMonths: 24 } },
    },
  );

  test('every fact, side by side; what is not stated is told as that', () => {
    const table = comparisonTable(compareInterventions(theory, 'warm'));
    expect(table.title).toBe('Interventions for “Warmth”');
    expect(table.population).toBe('Families (pregnancy to 24 months)');
    expect(table.headings).toEqual(['The film programme', 'The group programme']);
    expect(Object.fromEntries(table.rows.map(({ fact, cells }) => [fact, cells]))).toEqual({
      'Serves it by': [['Do praise, directly'], ['Do praise, directly']],
      'Planned dose': [['weekly'], ['weekly']],
      Ages: [['12 to 72 months (for a part of the children here)'], [NOT_STATED]],
      Dose: [['seven sessions'], [NOT_STATED]],
      Cost: [['155 USD, as at 2019'], [NOT_STATED]],
      Training: [['three days'], [NOT_STATED]],
      'EIF rating': [['3, cost 1 of 5, as at 2019'], ['unlisted: not in the Guidebook']],
      Evidence: [['A trial [rct, strength: mixed, as at 2015; applies to: mothers at high risk]'], [NOT_STATED]],
      Guidance: [['NICE NG26', 'NICE PH40'], [NOT_STATED]],
      'Applies to': [['Families at risk'], [NOT_STATED]],
      Hexagon: [['6 of 10 (2 of 6 sides)'], [NOT_STATED]],
      '· need': [['████░ 4'], [NOT_STATED]],
      '· fit': [['██░░░ 2'], [NOT_STATED]],
      '· capacity': [[NOT_STATED], [NOT_STATED]],
      '· evidence': [[NOT_STATED], [NOT_STATED]],
      '· usability': [[NOT_STATED], [NOT_STATED]],
      '· supports': [[NOT_STATED], [NOT_STATED]],
    });
  });

  test('the way there, where it is not direct', () => {
    const { rows } = comparisonTable(compareInterventions(theory, 'health'));
    expect(rows[0]?.cells[0]).toEqual(['Do praise, through “Warmth”']);
  });

  test('of what does not serve it, whether it is used at all', () => {
    const { rows } = comparisonTable(
      compareInterventions({ ...theory, interventions: [film, intervention('spare')] }, 'calm', ['film', 'spare']),
    );
    expect(rows[0]).toEqual({
      fact: 'Serves it by',
      cells: [['used, but not on the way to it'], ['not used in this theory']],
    });
  });

  test('whether its ages are those of the children here', () => {
    const agesOf = (text: string, fromMonths: number, toMonths: number) =>
      comparisonTable(
        compareInterventions(
          { ...theory, interventions: [intervention('film', { ages: { text, fromMonths, toMonths } })] },
          'warm',
        ),
      ).rows.find(({ fact }) => fact === 'Ages')?.cells[0];
    expect(agesOf('0 to 5 years', 0, 60)).toEqual(['0 to 5 years']);
    expect(agesOf('4 to 11 years', 48, 132)).toEqual(['4 to 11 years (for none of the children here)']);
  });

  test('what it leads to, where no outcome is asked about', () => {
    const { rows } = comparisonTable(compareInterventions(theory));
    expect(rows.slice(0, 3).map(({ fact, cells }) => [fact, cells[0]])).toEqual([
      ['Used in', ['Do praise']],
      ['Planned dose', ['weekly']],
      ['Leads to', ['Warmth']],
    ]);
  });

  test('in a library, where nothing uses anything, no more than what it says of them', () => {
    const { rows } = comparisonTable(compareInterventions({ ...theory, cards: [] }));
    expect(rows[0]?.fact).toBe('Ages');
  });

  test('the sides of the Hexagon only where one has a score', () => {
    const { rows } = comparisonTable(
      compareInterventions({ ...theory, interventions: [intervention('group')] }, 'warm'),
    );
    expect(rows.filter(({ fact }) => fact.startsWith('·') || fact === 'Hexagon')).toEqual([
      { fact: 'Hexagon', cells: [[NOT_STATED]] },
    ]);
  });

  test('that none serves an outcome, and what would change it', () => {
    const nothing = (from: Theory, outcome?: Id) => comparisonTable(compareInterventions(from, outcome)).nothing;
    expect(nothing(theory, 'warm')).toBeUndefined();
    expect(nothing(theory, 'calm')).toMatch(/^No activity leads to “Calm” yet/);
    const idle = theoryOf([activity('talk', []), ...OUTCOMES], ['talk -> warm']);
    expect(nothing(idle, 'warm')).toBe(
      'No intervention serves “Warmth”: of what leads there (“Do talk”), nothing says which it `uses`.',
    );
    expect(nothing(theoryOf([], []))).toMatch(/^This file has no intervention/);
  });

  test('that what leads there stands in another theory', () => {
    const health = { id: 'c.health', name: 'c.health', words: 'Health', stage: 'long-term', theory: 'Clinic' } as const;
    const externals = [{ ...health, source: { range: NOWHERE } }];
    const system = theoryOf(OUTCOMES, ['c.health -> calm'], { externals });
    expect(comparisonTable(compareInterventions(system, 'calm')).nothing).toBe(
      'No activity of this theory leads to “Calm”: “Health” does, of “Clinic”. Compare what serves it there.',
    );
  });

  test('as Markdown, in which the words of the file are only words', () => {
    const odd = { ...theory, interventions: [{ ...film, words: 'Film | <b>twice</b>\n*now*' }] };
    const markdown = comparisonMarkdown(compareInterventions(odd, 'warm'));
    expect(markdown).toContain(
      '# Interventions for “Warmth”\n\nFor: Families (pregnancy to 24 months)\n\n|  | **Film ',
    );
    expect(markdown).toContain('Film \\| \\<b\\>twice\\</b\\> \\*now\\*');
    expect(markdown).toContain('| Guidance | NICE NG26<br>NICE PH40 |');
    expect(markdown).toContain('| · need | ████░ 4 |');
    const columns = markdown
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => line.split(/(?<!\\)\|/).length);
    expect(new Set(columns)).toEqual(new Set([4]));
  });
});
