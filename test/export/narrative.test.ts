import { bidDocument } from '@theory-of-change/export';
import type { Theory } from '@theory-of-change/model';
import { describe, expect, test } from 'vitest';
import { EXAMPLE_NAMES, exampleText, read } from '../support/theories.ts';

const EXAMPLES = await Promise.all(
  EXAMPLE_NAMES.map(async (name) => ({ name, theory: (await read(exampleText(name), name)).theory })),
);

describe.each(EXAMPLES)('the narrative of $name', ({ theory }) => {
  const whole = narrativeOf(theory).join('\n');

  test('tells every card, in full where it has such words', () => {
    const missing = theory.cards
      .map(({ words, inFull }) => inFull ?? words)
      .filter((words) => !whole.toLowerCase().includes(words.toLowerCase()));
    expect(missing).toEqual([]);
  });

  test('tells every reason once', () => {
    const reasons = [...new Set(theory.arrows.flatMap(({ because }) => because ?? []))];
    for (const reason of reasons) expect(whole.toLowerCase().split(reason.toLowerCase())).toHaveLength(2);
  });

  test('is made of sentences', () => {
    for (const paragraph of narrativeOf(theory)) {
      expect(paragraph).toMatch(/^\p{Lu}.*[.]$/u);
      expect(paragraph).not.toMatch(/ {2}|\.\.|,,|;;| [,.;:]|: [,.;]|[,;] [.;]/);
      expect(paragraph).not.toMatch(/\b(undefined|null)\b/);
      expect(paragraph.replace(/\(\w+\)/g, '')).not.toMatch(/\. \p{Ll}/u);
    }
  });

  test.each([50, 100, 200, 300, 450])('keeps to %i words and makes use of them', (words) => {
    const told = narrativeOf(theory, { words });
    const used = told.join(' ').split(/\s+/u).length;
    expect(used).toBeLessThanOrEqual(words);
    const most = whole.split(/\s+/u).length;
    expect(used).toBeGreaterThan(0.75 * Math.min(words, most));
  });

  test.each([300, 800, 1500, 3000])('keeps to %i characters', (characters) => {
    const text = narrativeOf(theory, { characters }).join('\r\n\r\n');
    expect(text.length).toBeLessThanOrEqual(characters);
    expect(text.length).toBeGreaterThan(0.7 * Math.min(characters, whole.length));
  });
});

function narrativeOf(theory: Theory, length: { readonly words?: number; readonly characters?: number } = {}) {
  const { sections } = bidDocument(theory, { notes: false, narrative: length });
  const blocks = sections.find(({ id }) => id === 'narrative')?.blocks ?? [];
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.runs.map(({ text }) => text).join('')] : []));
}
