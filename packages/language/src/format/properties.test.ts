import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { TextDocument } from 'langium';
import { describe, expect, test } from 'vitest';
import { scan } from '../grammar/scanner.ts';
import { readText } from '../testing/reading.ts';
import { formatText, formatted } from './format-text.ts';

const TEXTS = ['../fixtures/', '../../templates/', '../../../../examples/', '../../../../examples/library/'].flatMap(
  (folder) =>
    readdirSync(new URL(folder, import.meta.url))
      .filter((name) => name.endsWith('.toc'))
      .map((name) => readFileSync(new URL(`${folder}${name}`, import.meta.url), 'utf8')),
);

/** The model of a text without its places. */
function meant(text: string): string {
  return JSON.stringify(readText(text).theory, (key, value: unknown) =>
    key === 'range' || key.endsWith('Range') ? undefined : value,
  );
}

/** The comments of a text, and between them everything that is no blank, with all quotes and arrows alike. */
function written(text: string): readonly string[] {
  const alike = (part: string) =>
    part
      .replace(/[“”]/g, '"')
      .replace(/→|[–—]>/g, '->')
      .replace(/[\s\uFEFF]+/g, '');
  let at = 0;
  const parts = scan(text).comments.flatMap((comment) => {
    const between = alike(text.slice(at, comment.start));
    at = comment.end;
    return [between, comment.text.trimEnd()];
  });
  return [...parts, alike(text.slice(at))];
}

/** A text as an editor has it after the edits. */
function edited(text: string): string {
  const edits = formatText(text).map(({ range, newText }) => ({
    range: { start: { ...range.start }, end: { ...range.end } },
    newText,
  }));
  return TextDocument.applyEdits(TextDocument.create('memory:/theory.toc', 'toc', 0, text), edits);
}

function keepsItsPromises(text: string): void {
  const once = formatted(text);
  expect(formatted(once), 'a second time').toBe(once);
  expect(edited(text), 'as edits').toBe(once);
  expect(written(once), 'words and comments').toEqual(written(text));
  expect(meant(once), 'model').toBe(meant(text));
}

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const anyText = fc.constantFrom(...TEXTS);
const piece = fc.constantFrom(
  ...['{', '}', '"', '“', '”', '->', '→', '–>', '~>', ',', '&', '.', '// why', '/*', '/* a */', '*/', '\n', '\r\n'],
  ...['\\', ' ', '\t', '\u00A0', '%', '£', 'problems', 'short-term outcomes', 'evidence', 'includes', 'who', 'eif'],
  ...['cost', 'as at', 'by', 'level', 'theory', 'import', 'carer', 'therapy', '38%', '2027-03', '"A card"', '•'],
);

describe('whatever is formatted is read as before, keeps each word and comment, and is formatted once for all', () => {
  test('files as they are, with any line break', () => {
    for (const text of TEXTS) {
      for (const lineBreak of ['\n', '\r\n', '\r']) keepsItsPromises(text.replaceAll('\n', lineBreak));
    }
  });

  test('with blanks and line breaks anywhere', () => {
    const blank = fc.constantFrom(' ', '  ', '\t', '\n', '\n\n\n', '\r\n', '\u00A0', ' // a comment\n', ' /* one */ ');
    const scattered = fc.tuple(anyText, fc.array(fc.tuple(place, blank), { maxLength: 20 })).map(([text, blanks]) =>
      blanks
        .map(([at, put]) => ({ at: Math.floor(at * text.length), put }))
        .sort((a, b) => b.at - a.at)
        .reduce((now, { at, put }) => `${now.slice(0, at)}${put}${now.slice(at)}`, text),
    );
    fc.assert(fc.property(scattered, keepsItsPromises), { numRuns: 200, seed: 1 });
  });

  test('without indentation, or with all blanks the same', () => {
    for (const text of TEXTS) {
      keepsItsPromises(text.replace(/^[ \t]+/gm, ''));
      keepsItsPromises(text.replace(/^ */gm, '\t\t'));
      keepsItsPromises(text.replace(/[ ]+/g, '   '));
      keepsItsPromises(text.replace(/\n/g, '\n\n\n'));
    }
  });

  test('with lines deleted, doubled and cut', () => {
    const damaged = fc
      .tuple(anyText, fc.array(fc.tuple(place, fc.constantFrom('delete', 'double', 'cut'), place), { maxLength: 4 }))
      .map(([text, damages]) => {
        const lines = text.split('\n');
        for (const [where, how, rest] of damages) {
          const at = Math.floor(where * lines.length);
          const line = lines[at] ?? '';
          const instead = { delete: [], double: [line, line], cut: [line.slice(0, rest * line.length)] }[how];
          lines.splice(at, 1, ...instead);
        }
        return lines.join('\n');
      });
    fc.assert(fc.property(damaged, keepsItsPromises), { numRuns: 300, seed: 1 });
  });

  test('with characters taken away and put in', () => {
    const edited = fc
      .record({ text: anyText, at: place, length: fc.nat({ max: 20 }), put: fc.array(piece, { maxLength: 5 }) })
      .map(({ text, at, length, put }) => {
        const start = Math.floor(at * text.length);
        return text.slice(0, start) + put.join('') + text.slice(start + length);
      });
    fc.assert(fc.property(edited, keepsItsPromises), { numRuns: 300, seed: 1 });
  });

  test('files that nobody would write', () => {
    const anything = fc
      .array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 60 })
      .chain((parts) => fc.constantFrom(' ', '', '\n').map((between) => parts.join(between)));
    fc.assert(fc.property(anything, keepsItsPromises), { numRuns: 1_000, seed: 1 });
  });
});

test('one more card is one more line, and no other line changes', () => {
  const nameable = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '_', '1'), minLength: 1, maxLength: 30 });
  for (const text of TEXTS.map(formatted)) {
    const lines = text.split('\n');
    const heads = lines.flatMap((line, at) =>
      /^(?!population)[a-z].*\{$/.test(line) && !/[~-]>/.test(line) ? [at + 1] : [],
    );
    if (heads.length === 0) continue;
    fc.assert(
      fc.property(fc.constantFrom(...heads), nameable, fc.constantFrom('', ' ', '    '), (at, name, blanks) => {
        const more = (card: string) => lines.toSpliced(at, 0, card).join('\n');
        expect(formatted(more(`${blanks}${blanks}x${name}${blanks} "New"`))).toBe(more(`  x${name} "New"`));
      }),
      { numRuns: 20, seed: 1 },
    );
  }
});
