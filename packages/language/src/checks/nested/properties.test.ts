import type { Theory } from '@theory-of-change/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatted } from '../../format/format-text.ts';
import { filesAfter, open, openAt } from '../../testing/check.ts';
import { newIn } from '../../testing/new-findings.ts';

const OUTCOMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
/** The last ones: those that go where no people are told. */
const GOING = ['f', 'g', 'h'];
const EARLIER = ['x', 'y'];
const LATER = ['t', 'u'];

/** What a fix may never bring, whatever the theory is. */
const MISTAKES = [
  'unresolved-name',
  'duplicate-name',
  'ambiguous-name',
  'misplaced-detail',
  'wrong-arrow-end',
  'wrong-kind',
  'conflicting-detail',
  'contradicting-arrows',
  'arrow-to-itself',
  'repeated-arrow',
  'backwards-arrow',
  'unmarked-cycle',
  'unreadable-import',
  'import-cycle',
  'level-interface',
  'unreadable-line',
];

const list = (names: readonly string[], mark: fc.Arbitrary<string>) =>
  fc
    .tuple(fc.subarray([...names], { minLength: 1, maxLength: Math.min(3, names.length) }), mark)
    .map(([chosen, one]) => chosen.join(one));
const COMMA = fc.constant(', ');
const block = fc.constantFrom(
  '',
  '',
  ' { because "R" }',
  ' { assumes dry }',
  ' {\n  because "R"\n  note "N"\n  assumes wet\n}',
);
const statement = fc
  .tuple(
    fc.oneof(
      fc.tuple(list(EARLIER, COMMA), list(OUTCOMES, COMMA)),
      fc.tuple(list(OUTCOMES, fc.constantFrom(', ', ' & ')), list(LATER, COMMA)),
      fc.tuple(list(OUTCOMES.slice(0, 6), COMMA), list(OUTCOMES.slice(6), COMMA)),
      fc.tuple(list(EARLIER, COMMA), list(OUTCOMES, COMMA), list(LATER, COMMA)),
    ),
    block,
  )
  .map(([steps, details]) => `${steps.join(' -> ')}${details}`);

const theory = fc.array(statement, { maxLength: 8 }).map((statements) => {
  // Each reason is another.
  const arrows = statements.map((one, index) =>
    one.replace('"R"', `"Reason ${index}"`).replace('"N"', `"Note ${index}"`),
  );
  return `theory "T"
stakeholders { all "All" }
activities { ${EARLIER.map((name) => `${name} "Work on ${name}"`).join(' ')} }
short-term outcomes {
${OUTCOMES.map((name) => `  ${name} "People know ${name}"`).join('\n')}
}
long-term outcomes { ${LATER.map((name) => `${name} "People keep ${name}"`).join(' ')} }
assumptions {
  dry "It stays dry"
  wet "It gets wet"
}
${arrows.join('\n')}
`;
});

const KEEPER = 'other-outcomes';
const isGoing = (name: string) => GOING.includes(name);
const arrowsOf = ({ arrows }: Theory, nameOf: (id: string) => string) =>
  arrows.map(({ kind, from, to, because }) => {
    const ends = [...new Set(from.map(nameOf))].toSorted();
    return { key: `${ends.join(' & ')} ${kind} ${nameOf(to)}`, because };
  });
const withReason = ({ key, because }: ReturnType<typeof arrowsOf>[number]) => `${key}: ${because}`;
const unique = (all: readonly string[]) => [...new Set(all)].toSorted();

test('whatever the arrows are, each is there, once, where it belongs, and no mistake is made', async () => {
  let parted = 0;
  await fc.assert(
    fc.asyncProperty(theory, async (text) => {
      const { theory: before, findings } = await open(text);
      // What says two things of one arrow already is mended first.
      fc.pre(!findings.some(({ code }) => code === 'conflicting-detail'));
      const fix = findings.flatMap(({ fixes }) => fixes).find(({ creates }) => creates !== undefined);
      if (!fix) return;
      parted++;
      const files = filesAfter(text, fix);
      const [here, there] = [await openAt('main.toc', files), await openAt('main-short-term-outcomes.toc', files)];
      expect(newIn([...here.findings, ...there.findings], findings).filter(isMistake)).toEqual([]);
      expect(here.findings.map(({ code }) => code)).not.toContain('crowded');
      const touching = before.arrows.filter(({ from, to }) => [...from, to].some(isGoing));
      const told = arrowsOf({ ...before, arrows: touching }, (id) => id);
      const carried = arrowsOf(there.theory, (id) => id.replace('whole.', ''));
      expect(unique(carried.map(withReason))).toEqual(unique(told.map(withReason)));
      const kept = arrowsOf(before, (id) => (isGoing(id) ? KEEPER : id)).filter(({ key }) => key !== INSIDE);
      expect(unique(arrowsOf(here.theory, (id) => id).map(({ key }) => key))).toEqual(
        unique(kept.map(({ key }) => key)),
      );
      for (const said of text.match(/"(?:Reason|Note) \d"/g) ?? []) {
        expect(Object.values(files).join('\n')).toContain(said);
      }
      const created = files['main-short-term-outcomes.toc'] ?? '';
      expect(formatted(created)).toBe(created);
    }),
    { numRuns: 150 },
  );
  expect(parted).toBeGreaterThan(30);
});

const INSIDE = `${KEEPER} leads-to ${KEEPER}`;

function isMistake(said: string): boolean {
  return MISTAKES.some((code) => said.startsWith(`${code}:`));
}
