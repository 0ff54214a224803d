import {
  type Card,
  emptyTheory,
  type Indicator,
  plainArrow,
  plainCard,
  type Stage,
  type Theory,
} from '@theory-of-change/model';
import { describe, expect, test } from 'vitest';
import { narrative } from './narrative.ts';

describe('a theory of a few cards', () => {
  const visits = theoryOf(
    { strain: 'problems', visits: 'activities', tuned: 'short-term', secure: 'long-term' },
    {
      strain: 'Worry crowds out the baby',
      visits: 'Visit families every week',
      tuned: 'Parent and baby read each other’s signals',
      secure: 'The child grows up feeling safe',
    },
    ['strain -> visits', 'visits -> tuned', 'tuned -> secure'],
  );

  test('begins with one sentence: because, we, so that', () => {
    const spoken = { ...visits, organisation: 'Anytown Team', columns: withTime(visits, 'by the end of therapy') };
    expect(textOf(spoken)).toBe(
      'This is the work of Anytown Team. Because worry crowds out the baby, we visit families every week, so that by the ' +
        'end of therapy parent and baby read each other’s signals. In the long term, once parent and baby read each ' +
        'other’s signals, the child grows up feeling safe.',
    );
  });

  test('says “we” only where an organisation speaks', () => {
    expect(textOf(visits)).toContain('Because worry crowds out the baby, the plan is to visit families every week');
    expect(textOf(visits)).not.toMatch(/\b[Ww]e\b/);
  });

  test('gives the reasons of arrows', () => {
    const [first, second, third] = visits.arrows;
    if (first === undefined || second === undefined || third === undefined) throw new Error('three arrows');
    const told = textOf({
      ...visits,
      arrows: [first, second, { ...third, because: 'Safety that lasts becomes a habit' }],
    });
    expect(told).toContain('the child grows up feeling safe, because safety that lasts becomes a habit.');
  });

  test('says how many of several changes are measured, where not all are', () => {
    const both = theoryOf(
      { tuned: 'short-term', rested: 'short-term' },
      { tuned: 'Parent and baby read each other’s signals', rested: 'Parents sleep better' },
      [],
    );
    const indicator = (card: Card): Indicator => ({
      words: `Pairs who do (${card.id})`,
      using: [],
      targets: [],
      actuals: [],
      collectedAt: [],
      source: card.source,
    });
    const measuredBy = (...ids: readonly string[]): string => {
      const cards = both.cards.map((card) => ({ ...card, indicators: ids.includes(card.id) ? [indicator(card)] : [] }));
      return textOf({ ...both, cards });
    };
    expect(measuredBy('tuned')).toContain('One of these changes is measured by this indicator: pairs who do (tuned)');
    expect(measuredBy('tuned', 'rested')).toContain('This is measured by these indicators');
  });

  test('says nothing of a theory with nothing in it', () => {
    expect(narrative(emptyTheory('memory:/empty.toc'))).toEqual({
      parts: [],
      paragraphs: [],
      words: 0,
      characters: 0,
      leftOut: [],
    });
  });

  test('speaks Welsh in a Welsh theory, and leaves its words as they are', () => {
    expect(textOf({ ...visits, language: 'cy' })).toBe(
      'Oherwydd hyn: Worry crowds out the baby. Gwneir hyn: Visit families every week. Yn y tymor byr, disgwylir hyn: ' +
        'Parent and baby read each other’s signals. Yn y tymor hir, o ganlyniad i hyn (“Parent and baby read each other’s ' +
        'signals”), disgwylir hyn: The child grows up feeling safe.',
    );
  });

  test('leaves words of a language that it has no sentences in as they are', () => {
    expect(textOf({ ...visits, language: 'de' })).toContain('(Worry crowds out the baby)');
  });
});

describe('words of different kinds', () => {
  test('stand in sentences that fit them, with or without arrows', () => {
    const club = theoryOf(
      { nowhere: 'problems', jobless: 'problems', club: 'activities', sport: 'activities', calm: 'long-term' },
      {
        nowhere: 'Young people have nowhere to go',
        jobless: 'High unemployment',
        club: 'Run a youth club',
        sport: 'NICE-approved sports coaching',
        calm: 'Safer streets',
      },
      [],
    );
    expect(textOf({ ...club, organisation: 'Anytown Youth' })).toBe(
      'This is the work of Anytown Youth. Young people have nowhere to go. The work also responds to high unemployment. ' +
        'We run a youth club. We also offer NICE-approved sports coaching. In the long term, we expect safer streets.',
    );
  });

  test('a mistake of the lists never joins words of two kinds in one list', () => {
    const mixed = theoryOf(
      { a: 'short-term', b: 'short-term' },
      { a: 'Increased confidence', b: 'Young people make friends' },
      [],
    );
    expect(textOf(mixed)).toBe(
      'In the short term, two changes are expected. The expected result is increased confidence. Young people make friends.',
    );
  });
});

describe('a length', () => {
  const whole = manyCards(6);

  test.each([8, 20, 33, 60, 100, 150])('of %i words is never passed, and used', (words) => {
    const told = narrative(whole, { words });
    expect(told.words).toBeLessThanOrEqual(words);
    expect(told.paragraphs.join(' ').split(/\s+/u).filter(Boolean)).toHaveLength(told.words);
    if (words >= 20) expect(told.words).toBeGreaterThan(words * 0.6);
  });

  test.each([40, 120, 500, 1000])(
    'of %i characters is never passed, line breaks counted as forms send them',
    (characters) => {
      const told = narrative(whole, { characters });
      expect(told.characters).toBeLessThanOrEqual(characters);
      expect(told.paragraphs.join('\r\n\r\n')).toHaveLength(told.characters);
    },
  );

  test('leaves sentences whole and says what is missing', () => {
    const told = narrative(whole, { words: 60 });
    for (const paragraph of told.paragraphs) expect(paragraph).toMatch(/^[A-Z“].*[.!?]”?$/);
    expect(told.leftOut.map(({ kind }) => kind)).toContain('card');
  });

  test('drops reasons before cards', () => {
    const all = narrative(whole);
    const shorter = narrative(whole, { words: all.words - 5 });
    expect(shorter.leftOut.map(({ kind }) => kind)).not.toContain('card');
    expect(shorter.leftOut.length).toBeGreaterThan(0);
  });

  test('too short for any sentence leaves nothing but the word of it', () => {
    const told = narrative(whole, { words: 1 });
    expect(told.paragraphs).toEqual([]);
    expect(told.leftOut.length).toBeGreaterThan(0);
  });

  test('that all fits in changes nothing', () => {
    expect(narrative(whole, { words: 5000 })).toEqual(narrative(whole));
  });

  test('the same theory gives the same text', () => {
    expect(narrative(whole, { words: 77 })).toEqual(narrative(whole, { words: 77 }));
  });
});

type Words = Readonly<Record<string, string>>;

function theoryOf(stages: Readonly<Record<string, Stage>>, words: Words, arrows: readonly string[]): Theory {
  const empty = emptyTheory('memory:/test.toc');
  const cards = Object.entries(stages).map(([id, stage]) => plainCard(id, stage, words[id] ?? id));
  const columns = [...new Set(cards.map(({ stage }) => stage))].map((stage) => ({
    stage,
    heading: stage,
    groups: [],
    source: cards[0]?.source ?? { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } },
  }));
  return { ...empty, columns, cards, arrows: arrows.map(plainArrow) };
}

/** So many cards a column, each leading to its neighbour for a reason. */
function manyCards(count: number): Theory {
  const columns: readonly Stage[] = ['problems', 'activities', 'short-term', 'long-term'];
  const sayings = ['Parents worry that', 'Teach skill', 'Parents know skill', 'Children are safe in street'];
  const stages: Record<string, Stage> = {};
  const words: Record<string, string> = {};
  for (const [column, stage] of columns.entries()) {
    for (let i = 0; i < count; i++) {
      stages[`c${column}r${i}`] = stage;
      words[`c${column}r${i}`] = `${sayings[column]} ${i + 1}`;
    }
  }
  const ends = columns
    .slice(1)
    .flatMap((_, column) => Array.from({ length: count }, (__, i) => `c${column}r${i} -> c${column + 1}r${i}`));
  const theory = theoryOf(stages, words, ends);
  return {
    ...theory,
    organisation: 'Anytown Team',
    arrows: theory.arrows.map((arrow) => ({
      ...arrow,
      because: `This is the reason of ${arrow.id.replace('->', 'to')}`,
    })),
  };
}

function withTime(theory: Theory, timeframe: string): Theory['columns'] {
  return theory.columns.map((column) => (column.stage === 'short-term' ? { ...column, timeframe } : column));
}

function textOf(theory: Theory): string {
  return narrative(theory).paragraphs.join('\n');
}
