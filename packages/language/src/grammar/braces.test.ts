import { describe, expect, test } from 'vitest';
import { readText } from '../testing/reading.ts';

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

  test('and one fix takes both away', () => {
    const [slip] = readText('theory "T" {\n  level clinical\n}\n').slips;
    expect(slip?.fix?.edits.map(({ range }) => range.start.line)).toEqual([0, 2]);
  });
});
