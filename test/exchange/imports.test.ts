import { importTheory } from '@theory-of-change/exchange';
import { formatted, writeTheory } from '@theory-of-change/language';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textsOf } from '../export/exchange-texts.ts';
import { exampleText, read } from '../support/theories.ts';

const FILES: Readonly<Record<string, string>> = {
  'notes.txt':
    'Needs\n- Nobody “knows” anybody\nActivities\n- Dig {together}\n- who parent\nOutcomes\n- level clinical\nDig {together} -> level clinical\n',
  'table.csv':
    'Stage,Words,Who,Indicator,Baseline,Leads to\nActivities,"Say ""hi""",All of us,,,Trust\nImpact,Trust,,How many,38%,\n',
  'page.md': '# T\n## Aims\n- A\n  - B\n    - C\n- note: D\n## Outcomes\n- E\n\nA -> E\n',
  'outline.opml': '<opml><body><outline text="Aims"><outline text="A" _note="n"/></outline></body></opml>',
  'map.mapscript': 'A:: One\nB:: Two\nA -> B [because: "so"]\n',
};

describe.each(Object.entries(FILES))('%s', (name, text) => {
  test('becomes a text without an error, laid out as the formatter does', async () => {
    const { theory } = importTheory({ name, bytes: new TextEncoder().encode(text) }, '');
    const written = writeTheory(theory);
    expect(formatted(written)).toBe(written);
    const { findings, theory: again } = await read(written);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(again.cards.map(({ words }) => words)).toEqual(theory.cards.map(({ words }) => words));
    expect(again.arrows).toHaveLength(theory.arrows.length);
    expect(again.ideas.map(({ words }) => words)).toEqual(theory.ideas.map(({ words }) => words));
  });
});

test.each(['en-GB', 'cy'])('our own measurement framework comes back with what it holds (%s)', async (language) => {
  const text = exampleText('clinical.toc').replace(/^level clinical$/m, `level clinical\nlanguage ${language}`);
  const { theory } = await read(text, 'clinical.toc');
  const csv = await textsOf('csv', theory, false);
  const imported = importTheory({ name: 'framework.csv', bytes: new TextEncoder().encode(csv) }, '');
  expect(imported.losses).toEqual([]);
  const measured = theory.cards.filter(({ stage }) => imported.theory.columns.some((column) => column.stage === stage));
  expect(imported.theory.cards.map(({ words, stage }) => [stage, words])).toEqual(
    measured.map(({ words, inFull, stage }) => [stage, inFull ?? words]),
  );
  expect(imported.theory.cards.map((card) => card.indicators.map(({ words }) => words))).toEqual(
    measured.map((card) => card.indicators.map(({ words }) => words)),
  );
  expect(imported.theory.columns.map(({ timeframe }) => timeframe)).toEqual(
    theory.columns
      .filter(({ stage }) => measured.some((card) => card.stage === stage))
      .map(({ timeframe }) => timeframe),
  );
});

test('of a list of notes no letter is lost, whatever it is', async () => {
  const line = fc.oneof(
    fc.constantFrom(
      'Needs',
      'Outcomes:',
      '## Impact',
      'Risks',
      'a -> b',
      '- x',
      '    deeper',
      'Who: me',
      '"q"',
      '{',
      'A: b',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 12 }), async (lines) => {
      const text = lines.join('\n');
      if (letters(text) === '') return;
      const { theory } = importTheory({ name: 'x.txt', bytes: new TextEncoder().encode(text) }, '', 'notes');
      const { theory: again } = await read(writeTheory(theory));
      const kept = letters(
        JSON.stringify(again.columns) +
          JSON.stringify(again.cards) +
          JSON.stringify(again.ideas) +
          JSON.stringify(again.risks) +
          JSON.stringify(again.stakeholders),
      );
      for (const word of words(text)) expect(kept).toContain(word);
    }),
    { numRuns: Number(process.env.TOC_RUNS ?? 150), seed: 20261122 },
  );
});

/** Letters and digits, in lower case: what headings and details keep of their lines. */
function letters(text: string): string {
  return words(text).join(' ');
}

const HEADINGS = new Set(['needs', 'outcomes', 'impact', 'risks', 'who']);

function words(text: string): readonly string[] {
  const all =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return all.filter((word) => !HEADINGS.has(word) && !/^\d{1,3}$/.test(word));
}
