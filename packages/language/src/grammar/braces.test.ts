import { describe, expect, test } from 'vitest';
import { applied, check } from '../testing/check.ts';
import { readText } from '../testing/reading.ts';

describe('an opening brace that is missing on the line of its column costs nothing else', () => {
  test.each([
    ['problems a "A" b "B" }\naims { c "C" }', ['a "A"', 'b "B"', 'c "C"']],
    ['problems a "A"\naims { c "C" }', ['a "A"', 'c "C"']],
    ['problems a "A" { note "n" } }\naims { c "C" }', ['a "A"', 'c "C"']],
    ['problems\n  a "A"\n  b "B"\n}\naims { c "C" }', ['a "A"', 'b "B"', 'c "C"']],
    ['problems "For the baby" a "A" }\naims { c "C" }', ['a "A"', 'c "C"']],
  ])('%j', (text, expected) => {
    const { told, cards } = readText(text);
    expect(told).toEqual(['1:1 missing-opening-brace']);
    expect(cards).toEqual(expected);
  });
});

test('a group’s label without quotes is the label that it means', () => {
  const { told, theory } = readText('short-term outcomes For the baby { a "A" }');
  expect(told).toEqual(['1:21 unquoted-words']);
  expect(theory.cards[0]?.group).toBe('For the baby');
});

describe('braces that nothing needs cost themselves alone', () => {
  test('around all that follows the title', () => {
    const { told, cards, arrows, theory } = readText(
      'theory "T" {\n  level clinical\n  problems {\n    a "A"\n  }\n  aims { b "B" }\n  a -> b\n}\n',
    );
    expect(told).toEqual(['1:12 unexpected-block']);
    expect(cards).toEqual(['a "A"', 'b "B"']);
    expect(arrows).toEqual(['a -> b']);
    expect(theory.level).toBe('clinical');
  });

  test('around all that follows the title, and not closed yet', () => {
    const { told, cards } = readText('theory "T" {\n  problems {\n    a "A"\n  }\n  aims { b "B" }\n');
    expect(told).toEqual(['1:12 unexpected-block']);
    expect(cards).toEqual(['a "A"', 'b "B"']);
  });

  test.each(['problems {{ a "A" }}\naims { b "B" }', 'problems {\n  {\n    a "A"\n  }\n}\naims { b "B" }'])(
    'doubled: %j',
    (text) => {
      const { told, cards } = readText(text);
      expect(told.length).toBe(1);
      expect(told[0]).toMatch(/unexpected-block/);
      expect(cards).toEqual(['a "A"', 'b "B"']);
    },
  );

  test('doubled around details', () => {
    const { told, theory } = readText('problems { a "A" {{ note "n" }} b "B" }\naims { c "C" }');
    expect(told).toEqual(['1:19 unexpected-block']);
    expect(theory.cards.map(({ name, notes }) => [name, notes.length])).toEqual([
      ['a', 1],
      ['b', 0],
      ['c', 0],
    ]);
  });

  test('and one fix takes both away', () => {
    const [slip] = readText('theory "T" {\n  level clinical\n}\n').slips;
    expect(slip?.fix?.edits.map(({ range }) => range.start.line)).toEqual([0, 2]);
  });
});

describe('a column of two words that a line break parts', () => {
  test.each(['short-term\noutcomes {', 'short-term\n  outcomes {', 'long-term\noutcomes "For the baby" {'])(
    '%s',
    (header) => {
      const { slips, cards } = readText(`problems { p "P" }\n${header}\n  a "A"\n  b "B"\n}\nimpact { c "C" }`);
      expect(slips.map(({ message }) => message)).toEqual([
        expect.stringMatching(/^`\w+-term outcomes` stands on one line$/),
      ]);
      expect(slips[0]?.fix?.edits.map(({ newText }) => newText)).toEqual([' ']);
      expect(cards).toEqual(['p "P"', 'a "A"', 'b "B"', 'c "C"']);
    },
  );

  test('a comment between them is not taken away', () => {
    const { slips, cards } = readText('short-term // soon\noutcomes { a "A" }');
    expect(slips.map(({ fix }) => fix)).toEqual([undefined]);
    expect(cards).toEqual(['a "A"']);
  });
});

test.each([
  [
    'between two columns',
    'aims { mind "Change minds" }\nactivities {\n  dig "Dig"\nshort-term outcomes { meet "Meet" }\n',
  ],
  ['at the end of the file', 'activities {\n  dig "Dig"'],
])('a missing brace is put in with the line ends of the file, %s', async (_where, unix) => {
  const text = unix.replaceAll('\n', '\r\n');
  const fixes = (await check(text)).filter(({ code }) => code === 'missing-brace').flatMap((found) => found.fixes);
  const [mended] = fixes.map((fix) => applied(text, fix));
  expect(mended).toMatch(/\r\n\}/);
  expect(mended?.replaceAll('\r\n', '')).not.toContain('\n');
});
