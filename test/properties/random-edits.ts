import fc from 'fast-check';

/** One change of a text, as a person at a keyboard makes it. Places are shares of the text's length, from 0 to 1. */
export type RandomEdit =
  | { readonly kind: 'insert'; readonly at: number; readonly text: string }
  | { readonly kind: 'delete'; readonly at: number; readonly length: number }
  | { readonly kind: 'delete-line'; readonly at: number }
  | { readonly kind: 'cut-line'; readonly at: number; readonly keep: number }
  | { readonly kind: 'repeat-line'; readonly at: number }
  | { readonly kind: 'swap-lines'; readonly at: number; readonly with: number };

/** What people type, paste and slip on; and what no one should ever type. */
const FRAGMENTS = [
  ...['"', '“', '”', '{', '}', '->', '~>', '→', ',', '&', '//', '/*', '*/', '.', ' ', '\n', '\r\n', '\t', '\\', '`'],
  ...['theory "x"', 'problems {', 'long-term outcomes {', 'level clin', 'import "./clinical.toc" as c', 'import "."'],
  ...[
    'import "library:none"',
    'includes',
    'who parent,',
    'indicator "i" { target 50% by 2027-03',
    'eif 3 cost',
    '£1,0',
  ],
  ...['warmth', 'warmth ->', '-> warmth', 'a -> a', 'heading', 'ceiling', '12 to', 'because', '// toc-accept x: y\n'],
  ...[
    '\u0000',
    '\uFEFF',
    '\u202E',
    '\uD800',
    'é',
    'e\u0301',
    '子ども',
    'والدان',
    '👨‍👩‍👧',
    'x'.repeat(3_000),
    '{'.repeat(50),
  ],
];

const share = fc.double({ min: 0, max: 1, noNaN: true });

const edit: fc.Arbitrary<RandomEdit> = fc.oneof(
  fc.record({ kind: fc.constant('insert'), at: share, text: fc.constantFrom(...FRAGMENTS) }),
  fc.record({ kind: fc.constant('insert'), at: share, text: fc.string({ unit: 'binary', maxLength: 8 }) }),
  fc.record({ kind: fc.constant('delete'), at: share, length: fc.integer({ min: 1, max: 120 }) }),
  fc.record({ kind: fc.constant('delete-line'), at: share }),
  fc.record({ kind: fc.constant('cut-line'), at: share, keep: share }),
  fc.record({ kind: fc.constant('repeat-line'), at: share }),
  fc.record({ kind: fc.constant('swap-lines'), at: share, with: share }),
);

/** One to four changes, one after the other. */
export const someEdits: fc.Arbitrary<readonly RandomEdit[]> = fc.array(edit, { minLength: 1, maxLength: 4 });

/** The text after all the changes. */
export function applyEdits(text: string, edits: readonly RandomEdit[]): string {
  return edits.reduce(applyEdit, text);
}

function applyEdit(text: string, change: RandomEdit): string {
  const lines = text.split('\n');
  const line = rowOf(lines, change.at);
  const content = lines[line] ?? '';
  const place = Math.floor(change.at * text.length);
  switch (change.kind) {
    case 'insert':
      return text.slice(0, place) + change.text + text.slice(place);
    case 'delete':
      return text.slice(0, place) + text.slice(place + change.length);
    case 'delete-line':
      return lines.toSpliced(line, 1).join('\n');
    case 'cut-line':
      return lines.with(line, content.slice(0, Math.floor(change.keep * content.length))).join('\n');
    case 'repeat-line':
      return lines.toSpliced(line, 0, content).join('\n');
    case 'swap-lines': {
      const other = rowOf(lines, change.with);
      return lines
        .with(line, lines[other] ?? '')
        .with(other, content)
        .join('\n');
    }
  }
}

function rowOf(lines: readonly string[], at: number): number {
  return Math.min(lines.length - 1, Math.floor(at * lines.length));
}
