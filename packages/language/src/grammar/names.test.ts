import { describe, expect, test } from 'vitest';
import { check, open } from '../testing/check.ts';
import { readText } from '../testing/reading.ts';

describe('names that are not parted by commas', () => {
  const who = (line: string) => readText(`stakeholders { p "P" q "Q" }\nactivities { a "A" { ${line}  dose "d" } }`);
  test.each(['who p and q', 'who p & q', 'who p; q', 'who p / q', 'who p q'])('%s', (line) => {
    const { told, theory } = who(line);
    expect(told).toEqual([expect.stringContaining('missing-comma')]);
    expect(theory.cards[0]).toMatchObject({ who: [{ name: 'p' }, { name: 'q' }], dose: 'd' });
  });

  test('words where names belong are one mistake', () => {
    const { told, theory } = who('who Parents and their carers');
    expect(told).toEqual(['2:26 stray-words']);
    expect(theory.cards[0]).toMatchObject({ who: [], dose: 'd' });
  });
});

describe('marks of no meaning around the ends of an arrow', () => {
  test.each(['(a, b) -> c', 'a, b -> c;', 'a, b -> c.', 'a, b -> c /'])('%s', (arrow) => {
    const { told, arrows } = readText(`problems { a "A" b "B" }\naims { c "C" }\n${arrow}`);
    expect(told).toEqual([expect.stringContaining('stray-words')]);
    expect(arrows).toEqual(['a -> c', 'b -> c']);
  });
});

describe('a path without quotes is the path that it means', () => {
  const beside = { 'x.toc': 'theory "X"\nimpact { h "H" }' };
  test.each(['import ./x.toc as x', 'import x.toc as x'])('%s', async (line) => {
    const { findings, theory } = await open(`${line}\nproblems { a "A" }\nx.h ~> a`, beside);
    expect(findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(['unquoted-words']);
    expect(theory.externals.map(({ words }) => words)).toEqual(['H']);
  });

  test('but a brace is no path', () => {
    expect(readText('import {').told).toEqual(['1:1 missing-value', '1:8 unexpected-block']);
  });

  test('detailed in x.toc', async () => {
    const { findings, theory } = await open('activities { a "A" { detailed in ./x.toc  dose "d" } }', beside);
    expect(findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(['unquoted-words']);
    expect(theory.cards[0]).toMatchObject({ detailedIn: './x.toc', dose: 'd' });
  });

  test('and an alias needs none', async () => {
    const errors = (await check('import "./x.toc" as "x"', beside)).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ message }) => message)).toEqual(['A name stands after `as`, without quotes']);
  });
});

test.each([
  ['carer Some children have no tie"', 'carer "Some children have no tie"'],
  ['Some children have no tie"', '"Some children have no tie"'],
  ['Some children have no tie”', '"Some children have no tie"'],
])('words whose first quote is missing are the words that they mean: %s', (line, card) => {
  const { told, cards } = readText(`problems {\n  ${line}\n  b "B"\n}`);
  expect(told).toEqual([expect.stringContaining('unquoted-words')]);
  expect(cards).toEqual([card, 'b "B"']);
});

test.each([
  [
    'shape "A parent\'s "ghosts" shape how they see the baby"',
    'shape "A parent\'s "ghosts" shape how they see the baby"',
  ],
  ['"Parents feel "heard", and stay" { note "n" }', '"Parents feel "heard", and stay"'],
])('straight quotes in straight quotes are told, and read as what they mean: %s', (line, card) => {
  const { told, cards } = readText(`problems {\n  ${line}\n  b "B"\n}`);
  expect(told).toEqual([expect.stringContaining('unclosed-quote')]);
  expect(cards).toEqual([card, 'b "B"']);
});

test('cards that stand close on one line are cards', () => {
  const { told, cards } = readText('problems { a"A"b"B" c "C" "D"e"E" }');
  expect(told).toEqual([]);
  expect(cards).toEqual(['a "A"', 'b "B"', 'c "C"', '"D"', 'e "E"']);
});

test('a name of any script is one name, joiners included', () => {
  const names = ['ශ්\u200dරී', 'می\u200cخواهم', 'க்ஷ', 'हिन्दी', '家族', 'родина'];
  const cards = names.map((name) => `${name} "W"`).join('\n');
  const { told, theory } = readText(`problems {\n${cards}\n}\naims { b "B" }\n${names.join(', ')}->b`);
  expect(told).toEqual([]);
  expect(theory.cards.slice(0, -1).map(({ name }) => name)).toEqual(names.map((name) => name.normalize('NFC')));
  expect(theory.arrows.length).toBe(names.length);
});

describe('a line that is nothing of the language is told with what to write', () => {
  test.each([
    ['goals { c "C" }', '`goals` cannot be read: what stands in its braces is not drawn; the columns are'],
    ['goals { c "C" }', 'the columns are `problems`, `aims`'],
    ['outcomes { c "C" }', 'write `short-term outcomes`, `medium-term outcomes`, `long-term outcomes`'],
    ['a <- b', 'an arrow is written `->`, from what comes first to what follows'],
    ['a,', 'a list of names is followed by an arrow'],
    ['words and words', 'it is no setting, column, list or arrow'],
    ['c "C"', 'This card stands in no column: move it into one'],
  ])('%s', (line, advice) => {
    expect(readText(line).slips.map(({ message }) => message)).toEqual([expect.stringContaining(advice)]);
  });

  test('on one line, whatever the text has', () => {
    expect(readText('a\n, b').slips[0]?.message).toMatch(/^`a , b` cannot be read/);
  });
});

describe('words of the language that are nearly right', () => {
  test('the title', () => {
    const { told, theory } = readText('Theory "T"\nproblems { a "A" }');
    expect(told).toEqual(['1:1 unknown-word']);
    expect(theory.title).toBe('T');
  });

  test('the column of a heading', () => {
    const { slips, theory } = readText('heading problem "Why families come"\nproblems { a "A" }');
    expect(slips.map(({ message }) => message)).toEqual(['`problem` is not a column: did you mean `problems`?']);
    expect(theory.columns[0]?.heading).toBe('Why families come');
    expect(readText('heading risks "What may go wrong"').slips.map(({ message }) => message)).toEqual([
      expect.stringContaining('`risks` is not a column: write `problems`'),
    ]);
  });
});
