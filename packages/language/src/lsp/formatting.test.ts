import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { EmptyFileSystem, TextDocument, URI } from 'langium';
import { describe, expect, test } from 'vitest';
import { formatted } from '../format/format-text.ts';
import { readsTheSame } from '../format/reads-the-same.ts';
import { read } from '../grammar/reader.ts';
import { TheoryFormatter } from './formatting.ts';
import { createTocLspServices } from './index.ts';

const { shared } = createTocLspServices(EmptyFileSystem);
const formatter = new TheoryFormatter();
const CLINICAL = readFileSync(new URL('../../../../examples/clinical.toc', import.meta.url), 'utf8');
const OPTIONS = { tabSize: 8, insertSpaces: false };

/** A text with `<|>` where the cursor stands, or around a range. */
function open(marked: string) {
  const [before = '', ...rest] = marked.split('<|>');
  const document = shared.workspace.LangiumDocumentFactory.fromString(
    before + rest.join(''),
    URI.parse('memory:/theory.toc'),
  );
  const { textDocument } = document;
  const at = (length: number) => textDocument.positionAt(length);
  const range = { start: at(before.length), end: at(before.length + (rest[0] ?? '').length) };
  return { document, textDocument, range, position: range.start, identifier: { uri: textDocument.uri } };
}

function formattedRange(marked: string): string {
  const { document, textDocument, range, identifier } = open(marked);
  const edits = formatter.formatDocumentRange(document, { textDocument: identifier, range, options: OPTIONS });
  return TextDocument.applyEdits(textDocument, edits);
}

function typed(marked: string, ch: string): string {
  const { document, textDocument, position, identifier } = open(marked);
  const edits = formatter.formatDocumentOnType(document, { textDocument: identifier, position, ch, options: OPTIONS });
  return TextDocument.applyEdits(textDocument, edits);
}

describe('formatting a range', () => {
  test('changes its lines and no others', () => {
    expect(formattedRange('problems {\n<|>    a   "A"\n<|>    b   "B"\n}\n')).toBe(
      'problems {\n  a "A"\n    b   "B"\n}\n',
    );
  });

  test('a cursor alone is its line', () => {
    expect(formattedRange('a->b\nb<|><|>->c\n')).toBe('a->b\nb -> c\n');
  });
});

test('any range means what it meant, and the rest can be formatted later', () => {
  const blank = fc.constantFrom(' ', '\t', '\n', '\n\n\n', '{', '}', '→', ' // a comment\n', '“', '"');
  const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  const scattered = fc.array(fc.tuple(place, blank), { maxLength: 8 }).map((blanks) =>
    blanks
      .map(([at, put]) => ({ at: Math.floor(at * CLINICAL.length), put }))
      .sort((a, b) => b.at - a.at)
      .reduce((now, { at, put }) => `${now.slice(0, at)}${put}${now.slice(at)}`, CLINICAL),
  );
  fc.assert(
    fc.property(scattered, place, place, (text, from, to) => {
      const [start = 0, end = 0] = [from, to].map((at) => Math.floor(at * text.length)).sort((a, b) => a - b);
      const marked = `${text.slice(0, start)}<|>${text.slice(start, end)}<|>${text.slice(end)}`;
      const some = formattedRange(marked);
      expect(readsTheSame(read(text), read(some))).toBe(true);
      expect(formatted(some)).toBe(formatted(text));
    }),
    { numRuns: 100, seed: 1 },
  );
});

describe('formatting while typing', () => {
  test('Enter formats the line that it ended', () => {
    expect(typed('a->b\nb->c\n<|>\n', '\n')).toBe('a->b\nb -> c\n\n');
  });

  test('Enter leaves the empty lines and the line of the cursor alone', () => {
    expect(typed('a -> b\n\n\n    <|>', '\n')).toBe('a -> b\n\n\n    ');
    expect(typed('problems {\n    a   "A"\n      <|>b   "B"\n}\n', '\n')).toBe(
      'problems {\n  a "A"\n      b   "B"\n}\n',
    );
  });

  test('a brace formats the block that it closes', () => {
    expect(typed('a->b\nproblems {\na "A"\n    }<|>\nb->c\n', '}')).toBe('a->b\nproblems {\n  a "A"\n}\nb->c\n');
  });

  test('a brace that closes nothing changes nothing', () => {
    expect(typed('a->b\n   }<|>\n', '}')).toBe('a->b\n   }\n');
  });
});
