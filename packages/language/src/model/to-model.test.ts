import { describe, expect, test } from 'vitest';
import { open } from '../testing/check.ts';
import { readText } from '../testing/reading.ts';
import { toModel } from './to-model.ts';

describe('columns and cards', () => {
  test('columns that lead on together are one broad arrow each: none is lost', () => {
    const { theory } = readText('problems { a "A" }\naims { b "B" }\nimpact { c "C" }\nproblems & aims -> impact');
    expect(theory.columnArrows.map(({ from, to }) => `${from} -> ${to}`)).toEqual([
      'problems -> impact',
      'aims -> impact',
    ]);
  });

  test('a name that is given twice is pointed to once', () => {
    const { theory } = readText(
      'assumptions { s "S" }\nproblems { a "A" b "B" }\na -> b { assumes s, s }\na -> b { assumes s }',
    );
    expect(theory.arrows[0]?.assumes.map(({ name }) => name)).toEqual(['s']);
  });

  test('a column may be opened more than once; columns come in their own order, cards in the file’s', () => {
    const { theory } = readText(
      'aims { c "C" }\nproblems "First" { a "A" }\nproblems "Second" { b "B" }\naims "First" { d "D" }',
    );
    expect(theory.columns.map(({ stage, groups }) => [stage, groups])).toEqual([
      ['problems', ['First', 'Second']],
      ['aims', ['First']],
    ]);
    expect(theory.cards.map(({ id, group }) => [id, group])).toEqual([
      ['a', 'First'],
      ['b', 'Second'],
      ['c', undefined],
      ['d', 'First'],
    ]);
  });

  test('included cards follow the card that includes them; a part of a part belongs to the card in the column', () => {
    const { theory } = readText('activities { a "A" { includes b "B" { includes c "C" } includes "D" } e "E" }');
    expect(theory.cards.map(({ id, parent }) => [id, parent])).toEqual([
      ['a', undefined],
      ['b', 'a'],
      ['c', 'a'],
      ['activities/D', 'a'],
      ['e', undefined],
    ]);
  });

  test('nameless cards are told apart by stage, words and order', () => {
    const { theory } = readText('problems { "Same" "Same" }\naims { "Same" }');
    expect(theory.cards.map(({ id }) => id)).toEqual(['problems/Same', 'problems/Same#2', 'aims/Same']);
  });

  test('an unfinished card is drawn as it is', () => {
    const { theory } = readText('problems {\n  carer\n  Some words\n  b "B"\n}');
    expect(theory.cards.map(({ words, unfinished }) => [words, unfinished])).toEqual([
      ['carer', true],
      ['Some words', true],
      ['B', undefined],
    ]);
  });

  test('ranges say where a card, its name and its words stand', () => {
    const [card] = readText('problems {\n  carer "Words" { note "n" }\n}').theory.cards;
    expect(card?.source.range).toEqual({ start: { line: 1, character: 2 }, end: { line: 1, character: 28 } });
    expect(card?.nameRange).toEqual({ start: { line: 1, character: 2 }, end: { line: 1, character: 7 } });
    expect(card?.wordsRange).toEqual({ start: { line: 1, character: 8 }, end: { line: 1, character: 15 } });
  });

  test('assumptions, enablers and risks are numbered in the file’s order, over several lists', () => {
    const { theory } = readText('assumptions { "A" }\nrisks { "R" }\nassumptions { "B" }');
    expect(theory.assumptions.map(({ words, number }) => [words, number])).toEqual([
      ['A', 1],
      ['B', 2],
    ]);
    expect(theory.risks[0]?.number).toBe(1);
  });
});

describe('arrows', () => {
  const CARDS = 'problems { a "A" b "B" { includes p "P" } c "C" }\nassumptions { x "X" y "Y" }\n';

  test('restated, they add up; what can be said once stays as it was first said', () => {
    const { theory } = readText(
      `${CARDS}a -> c { assumes x because "first" }\na -> c { assumes y because "second" confidence low }\na ~> c`,
    );
    expect(theory.arrows).toHaveLength(1);
    expect(theory.arrows[0]).toMatchObject({
      kind: 'leads-to',
      because: 'first',
      confidence: 'low',
      assumes: [{ id: 'x' }, { id: 'y' }],
      restated: [{}, {}],
    });
  });

  test('a block belongs to every arrow of its statement', () => {
    const { theory } = readText(`${CARDS}a -> b -> c { because "so" }`);
    expect(theory.arrows.map(({ because }) => because)).toEqual(['so', 'so']);
  });

  test('together means the same whichever card is named first', () => {
    const { arrows } = readText(`${CARDS}a & b -> c\nb & a -> c`);
    expect(arrows).toEqual(['a & b -> c']);
  });

  test('from a card to itself, to its own part, or to what is no card, there is none', () => {
    const { arrows } = readText(`${CARDS}a -> a\nb -> p\np -> b\na -> x\na -> nobody\np -> a`);
    expect(arrows).toEqual(['p -> a']);
  });

  test('an end may be a card’s exact words', () => {
    const { arrows } = readText('problems { "Cafe\u0301  talk" }\naims { b "B" }\n"Caf\u00e9 talk" -> b');
    expect(arrows).toEqual(['problems/Café talk -> b']);
  });

  test('join columns only as whole columns', () => {
    const { theory } = readText('problems { a "A" }\naims { b "B" }\nproblems -> aims { because "so" }\nproblems -> b');
    expect(theory.columnArrows).toMatchObject([{ from: 'problems', to: 'aims', because: 'so' }]);
    expect(theory.arrows).toEqual([]);
  });
});

describe('settings', () => {
  test('that are not given have their defaults, and a file without a title is a library', () => {
    const { theory } = readText('measures { m "M" }');
    expect(theory).toMatchObject({ kind: 'library', title: '', status: 'draft', language: 'en-GB', contexts: [] });
    expect(theory.level).toBeUndefined();
  });

  test('with a value that does not exist count as not given', () => {
    expect(readText('theory "T"\nlevel clin\nstatus done').theory).toMatchObject({ kind: 'theory', status: 'draft' });
    expect(readText('level clin').theory.level).toBeUndefined();
  });

  test('say what is over a column and when', () => {
    const { theory } = readText(
      'heading aims "What we want"\ntimeframe aims "this year"\nceiling short-term outcomes\naims { a "A" }',
    );
    expect(theory.columns[0]).toMatchObject({ heading: 'What we want', timeframe: 'this year' });
    expect(theory.ceiling).toBe('short-term');
  });

  test('name the language of the headings that are not given', () => {
    const { theory } = readText(
      'language cy\ntheory "T"\naims { a "A" }\nheading impact "Effaith fawr"\nimpact { b "B" }',
    );
    expect(theory.columns.map(({ heading }) => heading)).toEqual(['Nodau', 'Effaith fawr']);
  });
});

describe('several files', () => {
  const library = `theory "Clinical"
long-term outcomes { health "Children grow up healthier" }
measures { kips "A scale" { about child  evidence study } }
interventions { vig "Video" { evidence study } }
evidence { study "A study" { kind rct } }
stakeholders { child "Children" }
`;

  test('a card of another theory is drawn at the edge', async () => {
    const { document } = await open(
      'import "./clinical.toc" as clinical\ntheory "System"\nlong-term outcomes { demand "Less demand" }\nclinical.health -> demand',
      { 'clinical.toc': library },
    );
    const theory = toModel(document);
    expect(theory.externals).toMatchObject([
      { id: 'clinical.health', words: 'Children grow up healthier', stage: 'long-term', theory: 'Clinical' },
    ]);
    expect(theory.externals[0]?.source.uri).toMatch(/clinical\.toc$/);
    expect(theory.arrows).toMatchObject([{ from: ['clinical.health'], to: 'demand' }]);
    expect(theory.cards.map(({ id }) => id)).toEqual(['demand']);
  });

  test('what is imported is told as it is written', async () => {
    const { document } = await open(
      'import "./clinical.toc" as clinical\nimport "library:none"\nimport\ntheory "System"',
      { 'clinical.toc': library },
    );
    expect(toModel(document).imports).toEqual([
      { path: './clinical.toc', alias: 'clinical', uri: 'file:///theories/clinical.toc' },
      { path: 'library:none', uri: 'library:/none.toc' },
    ]);
  });

  test('what is used of another file comes with what it cites, and nothing else does', async () => {
    const { document } = await open(
      'import "./clinical.toc"\ntheory "T"\nactivities { a "A" { uses vig } }\nevidence { own "Own" }',
      { 'clinical.toc': library },
    );
    const theory = toModel(document);
    expect(theory.cards[0]?.uses).toMatchObject([{ name: 'vig', id: 'vig' }]);
    expect(theory.interventions.map(({ id, source }) => [id, source.uri?.endsWith('clinical.toc')])).toEqual([
      ['vig', true],
    ]);
    expect(theory.evidence.map(({ id }) => id)).toEqual(['own', 'study']);
    expect(theory.measures).toEqual([]);
  });
});
