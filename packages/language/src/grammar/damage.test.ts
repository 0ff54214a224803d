import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type AstNode, AstUtils } from 'langium';
import { describe, expect, test } from 'vitest';
import { isArrow, isCard, isColumn, isEntry, isInclude, isSideList } from '../generated/ast.ts';
import { type ReadText, readText } from '../testing/reading.ts';

const FIXTURES = new URL('../fixtures/', import.meta.url);
const EXAMPLES = new URL('../../../../examples/', import.meta.url);

const TEXTS = [FIXTURES, EXAMPLES].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.toc'))
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8').replaceAll('\r\n', '\n') })),
);

/** Without indentation, as it comes out of a mail or a chat. */
function flat(text: string): string {
  return text.replace(/^[ \t]+/gm, '');
}

/** A line of a text, and the text with that line damaged. */
interface Damage {
  readonly line: number;
  readonly text: string;
}

function damaged(text: string, line: number, keep: number | undefined): Damage {
  const lines = text.split('\n');
  const rest = keep === undefined ? [] : [(lines[line] ?? '').slice(0, keep)];
  return { line, text: lines.toSpliced(line, 1, ...rest).join('\n') };
}

/** The cards and arrows of a text, each with the lines whose damage may cost it: its own, and those that open blocks around it. */
function belongings(read: ReadText): { cards: Map<string, Set<number>>; arrows: Map<string, Set<number>> } {
  const linesAt = new Map<string, Set<number>>();
  for (const node of AstUtils.streamAllContents(read.document.parseResult.value)) {
    const range = node.$cstNode?.range;
    if (!range || !(isCard(node) || isInclude(node) || isEntry(node) || isArrow(node))) continue;
    const lines = new Set<number>();
    const last = isArrow(node) ? range.end.line : range.start.line;
    for (let line = range.start.line; line <= last; line++) lines.add(line);
    for (let around: AstNode | undefined = node.$container; around; around = around.$container) {
      if (isColumn(around) || isSideList(around) || isCard(around) || isInclude(around)) {
        lines.add(around.$cstNode?.range.start.line ?? -1);
      }
    }
    linesAt.set(`${range.start.line}:${range.start.character}`, lines);
  }
  const at = (source: { range: { start: { line: number; character: number } } }) =>
    linesAt.get(`${source.range.start.line}:${source.range.start.character}`) ?? new Set<number>();
  const cards = new Map(read.theory.cards.map((card) => [card.id, at(card.source)]));
  const arrows = new Map<string, Set<number>>();
  for (const arrow of read.theory.arrows) {
    for (const from of arrow.from) {
      const own = [arrow.source, ...arrow.restated].flatMap((source) => [...at(source)]);
      arrows.set(
        `${from} -> ${arrow.to}`,
        new Set([...own, ...(cards.get(from) ?? []), ...(cards.get(arrow.to) ?? [])]),
      );
    }
  }
  return { cards, arrows };
}

/** What a damage cost that it must not. */
function losses(before: ReadText, { line, text }: Damage): string[] {
  const after = belongings(readText(text));
  const { cards, arrows } = belongings(before);
  const lost = (kept: Map<string, Set<number>>, now: Map<string, Set<number>>) =>
    [...kept].filter(([id, lines]) => !lines.has(line) && !now.has(id)).map(([id]) => id);
  return [...lost(cards, after.cards), ...lost(arrows, after.arrows)];
}

describe('a mistake costs its line, not the file', () => {
  for (const { name, text } of TEXTS) {
    for (const [shape, shaped] of [
      ['as it is', text],
      ['without indentation', flat(text)],
    ] as const) {
      const before = readText(shaped);
      const count = shaped.split('\n').length;

      test(`${name}, ${shape}: any line may be missing, and that is told at most once`, () => {
        for (let line = 0; line < count; line++) {
          const damage = damaged(shaped, line, undefined);
          expect({ line: line + 1, lost: losses(before, damage) }).toEqual({ line: line + 1, lost: [] });
          expect(readText(damage.text).told.length, `line ${line + 1}`).toBeLessThanOrEqual(1);
        }
      });

      test(`${name}, ${shape}: any line may be cut short`, () => {
        const lines = shaped.split('\n');
        const cut = fc
          .nat({ max: count - 1 })
          .chain((line) => fc.nat({ max: lines[line]?.length ?? 0 }).map((keep) => damaged(shaped, line, keep)));
        fc.assert(
          fc.property(cut, (damage) => {
            expect({ line: damage.line + 1, lost: losses(before, damage) }).toEqual({
              line: damage.line + 1,
              lost: [],
            });
          }),
          { numRuns: 100, seed: 1 },
        );
      });
    }
  }
});

describe('whatever is typed', () => {
  const pieces = fc.constantFrom(
    ...['{', '}', '"', '“', '”', '->', '~>', ',', '&', '.', '//', '/*', '*/', '\n', '\\', ' ', '\t', '\r', '%', '£'],
    ...['problems', 'short-term', 'outcomes', 'evidence', 'includes', 'who', 'eif', 'cost', 'as at', 'by', 'level'],
    ...['theory', 'import', 'carer', 'therapy', '38%', '2027-03', 'é', '安心', '👶', '\u0000', '\uFEFF', '\uD800'],
  );

  test('there is always a theory, and never an exception: 1,000 random edits', () => {
    const edit = fc.record({
      text: fc.constantFrom(...TEXTS.map(({ text }) => text)),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat({ max: 40 }),
      put: fc.array(pieces, { maxLength: 6 }),
    });
    fc.assert(
      fc.property(edit, ({ text, at, length, put }) => {
        const start = Math.floor(at * text.length);
        const { theory } = readText(text.slice(0, start) + put.join('') + text.slice(start + length));
        expect(Array.isArray(theory.cards)).toBe(true);
      }),
      { numRuns: 1_000, seed: 1 },
    );
  });

  test('also where nothing was meant to be a theory', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 60 }), (parts) => {
        expect(readText(parts.join(' ')).theory.uri).not.toBe('');
      }),
      { numRuns: 1_000, seed: 1 },
    );
  });

  test('and every slip stands inside the text', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const { slips, document } = readText(parts.join(' '));
        const text = document.textDocument;
        for (const { range, fix } of slips) {
          for (const one of [range, ...(fix?.edits ?? []).map((edit) => edit.range)]) {
            expect(text.positionAt(text.offsetAt(one.start))).toEqual(one.start);
            expect(text.positionAt(text.offsetAt(one.end))).toEqual(one.end);
          }
        }
      }),
      { numRuns: 1_000, seed: 1 },
    );
  });
});

describe('the uncommon file', () => {
  test('of 100,000 lines is read', () => {
    const lines = Array.from({ length: 25_000 }, (_, index) => `  c${index} "A card" {\n    note "x"\n  }\n`);
    const { theory, told } = readText(`theory "T"\nactivities {\n${lines.join('')}}\n`);
    expect(told).toEqual([]);
    expect(theory.cards).toHaveLength(25_000);
  });

  test('of 100,000 lines that mean nothing is read', () => {
    expect(readText('some words that mean nothing\n'.repeat(100_000)).theory.cards).toEqual([]);
  });

  test('of 5 MB on one line is read', () => {
    expect(readText('problems { a "A" '.repeat(300_000)).theory.cards.length).toBeGreaterThan(0);
  });

  test('with a label of 10,000 characters is read', () => {
    const words = 'word '.repeat(2_000).trim();
    expect(readText(`problems { a "${words}" }`).theory.cards[0]?.words).toBe(words);
  });

  test('nested without end is read', () => {
    const { theory } = readText(`problems { a "A" { ${'includes b "B" { '.repeat(20_000)}`);
    expect(theory.cards[0]?.name).toBe('a');
  });
});
