import { describe, expect, test } from 'vitest';
import { readText } from '../testing/reading.ts';

const CARDS = 'problems { a "A" }\naims { b "B" }\nassumptions { s "S" }\n';

describe('an arrow whose details lack their braces keeps them, and is one mistake', () => {
  test.each([
    ['a -> b because "x"', '4:8'],
    ['a -> b because "x" }', '4:8'],
    ['a -> b because "x" assumes s', '4:8'],
    ['a -> b\n  because "x"', '5:3'],
    ['a -> b\n  because "x"\n  assumes s\n', '5:3'],
  ])('%j', (text, place) => {
    const { told, theory } = readText(`${CARDS}${text}\nb ~> a`);
    expect(told).toEqual([`${place} missing-opening-brace`]);
    expect(theory.arrows.map(({ id, because }) => [id, because])).toEqual([
      ['a -> b', 'x'],
      ['b -> a', undefined],
    ]);
  });

  test('and one fix adds the braces', () => {
    const edits = readText(`${CARDS}a -> b because "x"`).slips[0]?.fix?.edits;
    expect(edits?.map(({ range, newText }) => [range.start.character, newText])).toEqual([
      [6, ' {'],
      [18, ' }'],
    ]);
  });
});

test('a word of the language is an end where a mark follows', () => {
  const { told, arrows } = readText(`problems { evidence "E" because "B" }\naims { b "B" }\nevidence, because -> b`);
  expect(told).toEqual([]);
  expect(arrows).toEqual(['evidence -> b', 'because -> b']);
});
