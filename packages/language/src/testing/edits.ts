import fc from 'fast-check';

/** What people type, paste and take away, with what is hardest to read among it. */
const TYPED = [
  ...['x', ' ', '\n', '\r\n', '"', '“', '{', '}', '->', '~>', '&', ',', '//', '/*', '*/', 'é', '.', '0'],
  ...[
    '\n  new "A new card"',
    '\nnew -> other',
    '\naims { one "One" }\n',
    'theory "T"',
    '\n// toc-accept x: y\n',
    '\t\n',
  ],
  ...['short-term outcomes {\n', ' { note "n" }', 'includes "A part"', '\n\n\n', 'date 2026-01', '\\', '##'],
];

/** A change of a text: somewhere between its beginning (0) and its end (1), so many letters less, and what is typed there. */
export interface TypedEdit {
  readonly at: number;
  readonly gone: number;
  readonly typed: string;
}

/** Any few changes, one after the other. */
export const typedEdits: fc.Arbitrary<readonly TypedEdit[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    gone: fc.oneof(fc.constant(0), fc.constant(1), fc.nat(60), fc.nat(600)),
    typed: fc.oneof(fc.constant(''), fc.constantFrom(...TYPED)),
  }),
  { minLength: 1, maxLength: 12 },
);

export function edited(text: string, { at, gone, typed }: TypedEdit): string {
  const from = Math.round(at * text.length);
  return text.slice(0, from) + typed + text.slice(from + gone);
}
