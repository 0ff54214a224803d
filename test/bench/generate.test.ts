import { describe, expect, test } from 'vitest';
import { addCard, generateTheory } from './generate.ts';
import { toDot, toMermaid, toToc } from './write.ts';

describe.each([20, 60, 200, 1000])('a generated theory of %i cards', (count) => {
  const theory = generateTheory(count);

  test('has six columns, about 1.6 arrows and 17 words a card', () => {
    expect(theory.cards).toHaveLength(count);
    expect(new Set(theory.cards.map((card) => card.stage)).size).toBe(6);
    expect(theory.arrows.length / count).toBeCloseTo(1.6, 1);
    const words = theory.cards.reduce((sum, card) => sum + card.words.split(' ').length, 0);
    expect(words / count).toBeGreaterThan(14);
    expect(words / count).toBeLessThan(20);
  });

  test('is the same every time', () => {
    expect(generateTheory(count)).toEqual(theory);
    expect(generateTheory(count, 43)).not.toEqual(theory);
  });

  test('has arrows to the right only, each once', () => {
    const subColumn = new Map(theory.cards.map((card) => [card.name, card.subColumn]));
    for (const { from, to } of theory.arrows) {
      expect(subColumn.get(from), `${from} -> ${to}`).toBeLessThan(subColumn.get(to) ?? -1);
    }
    expect(new Set(theory.arrows.map(({ from, to }) => `${from} ${to}`)).size).toBe(theory.arrows.length);
  });

  test('says the same in all three languages', () => {
    const [toc, dot, mermaid] = [toToc(theory), toDot(theory), toMermaid(theory, 'elk')].map(linesOf);
    for (const { name, words } of theory.cards) {
      expect(toc?.has(`${name} "${words}"`), name).toBe(true);
      expect(mermaid?.has(`${name}["${words}"]`), name).toBe(true);
    }
    expect([...(dot ?? [])].filter((line) => /^n\d+ \[label="/.test(line))).toHaveLength(count);
    for (const { from, to } of theory.arrows) {
      expect(toc?.has(`${from} -> ${to}`)).toBe(true);
      expect(dot?.has(`${from} -> ${to};`)).toBe(true);
      expect(mermaid?.has(`${from} --> ${to}`)).toBe(true);
    }
  });
});

test('a card that is added stands last in its column and is tied to both sides', () => {
  const theory = addCard(generateTheory(60), 'activities', 'One more thing that we do');
  const added = theory.cards.findLast((card) => card.stage === 'activities');
  expect(added?.name).toBe('added');
  expect(theory.arrows.slice(-2).map(({ from, to }) => [from === 'added', to === 'added'])).toEqual([
    [false, true],
    [true, false],
  ]);
});

function linesOf(text: string): ReadonlySet<string> {
  return new Set(text.split('\n').map((line) => line.trim()));
}
