import { describe, expect, test } from 'vitest';
import { formatText, formatted } from './format-text.ts';

/** What a text becomes; where only the typed one is given, it is formatted already. */
function becomes(typed: string, written: string = typed): void {
  expect(formatted(typed)).toBe(written);
  expect(formatted(written)).toBe(written);
}

describe('a line', () => {
  test('has single blanks between its words, none before a comma, blanks around arrows', () => {
    becomes(
      'theory    "T"\nlevel\tclinical\na,b   ,c&d->e~>f\n',
      'theory "T"\nlevel clinical\na, b, c & d -> e ~> f\n',
    );
  });

  test('stands two blanks deeper for each block', () => {
    becomes(
      'problems {\na "A" {\n\twho parent,infant\n   indicator "I" {\nusing kips\n}}\n}\n',
      'problems {\n  a "A" {\n    who parent, infant\n    indicator "I" {\n      using kips\n    }\n  }\n}\n',
    );
  });

  test('that carries a statement on stands one step deeper', () => {
    becomes('a\n-> b\n      -> c {\nbecause "Why"\n}\n', 'a\n  -> b\n  -> c {\n  because "Why"\n}\n');
  });

  test('has no blanks at its end', () => {
    becomes('a -> b   \n// why\t\nb -> c \u00A0\n', 'a -> b\n// why\nb -> c\n');
  });

  test('has no names or comments aligned with those of other lines', () => {
    becomes(
      'stakeholders {\n  parent   "Parents"   // all of them\n  referrer "Referrers"\n}\n',
      'stakeholders {\n  parent "Parents" // all of them\n  referrer "Referrers"\n}\n',
    );
  });

  test('is never broken for its length', () => {
    becomes(`problems {\n  a "${'word '.repeat(60).trim()}"\n  ${'b'.repeat(200)} "B"\n}\n`);
  });
});

describe('statements', () => {
  test('stand one a line', () => {
    becomes(
      'problems { a "A" } aims { b "B" }\nactivities { c "C"  d "D" }\n',
      'problems { a "A" }\naims { b "B" }\nactivities {\n  c "C"\n  d "D"\n}\n',
    );
  });

  test('of a card may share its line where they were typed so', () => {
    becomes(
      'risks { strain "S" { threatens a mitigation "M" } }\n',
      'risks { strain "S" { threatens a  mitigation "M" } }\n',
    );
    becomes('interventions {\n  vig "V" {\n    hexagon { need 4  fit 5 }\n  }\n}\n');
  });

  test('leave the line where it grows past 120 characters', () => {
    const words = 'w'.repeat(80);
    becomes(`problems { a "${words}" { note "${'n'.repeat(11)}" } }\n`);
    becomes(
      `problems { a "${words}" { note "${'n'.repeat(12)}" } }\n`,
      `problems {\n  a "${words}" { note "${'n'.repeat(12)}" }\n}\n`,
    );
  });

  test('leave the line where a second card stands on it', () => {
    becomes('activities { a "A" { includes b "B" } }\n', 'activities {\n  a "A" {\n    includes b "B"\n  }\n}\n');
  });
});

describe('braces', () => {
  test('open behind the words before them', () => {
    becomes('problems\n{\na "A"{ note "N" }\n}\n', 'problems {\n  a "A" { note "N" }\n}\n');
  });

  test('with nothing between them stay together, or apart where a line was left for what comes', () => {
    becomes('problems {   }\naims {\n\n}\n', 'problems {}\naims {\n}\n');
  });
});

describe('empty lines', () => {
  test('stay, but one at a time, and none at the ends of a block or of the file', () => {
    becomes(
      '\n\ntheory "T"\n\n\n\nproblems {\n\n  a "A"\n\n\n  b "B"\n\n}\n\n\n',
      'theory "T"\n\nproblems {\n  a "A"\n\n  b "B"\n}\n',
    );
  });

  test('end a file that lacks its last line break', () => {
    becomes('a -> b', 'a -> b\n');
    becomes('a -> b\r\nb -> c', 'a -> b\r\nb -> c\r\n');
  });

  test('alone are an empty file', () => {
    becomes(' \n\n', '');
    becomes('', '');
  });
});

describe('comments', () => {
  test('on their own line stand like what follows them', () => {
    becomes(
      '   // on a\nproblems {\n// on b\n  b "B"\n      // at the end\n}\n   // last\n',
      '// on a\nproblems {\n  // on b\n  b "B"\n  // at the end\n}\n// last\n',
    );
  });

  test('behind a statement stay behind it', () => {
    becomes('problems {// why\na "A"    // who\n}//end\n', 'problems { // why\n  a "A" // who\n} //end\n');
  });

  test('over several lines keep what is in them', () => {
    becomes('problems {\n/* one\n two\n*/\na "A"\n}\n', 'problems {\n  /* one\n two\n*/\n  a "A"\n}\n');
  });

  test('that accept a finding stay above their statement', () => {
    becomes('// toc-accept missing-middle: we know\n\n  a->b\n', '// toc-accept missing-middle: we know\n\na -> b\n');
  });
});

describe('what Word made of it', () => {
  test('arrows and quotes around words are ours again', () => {
    becomes(
      'problems {\n  “A sticky note”\n  b "Mixed”\n}\na → b\nb –> c\n',
      'problems {\n  "A sticky note"\n  b "Mixed"\n}\na -> b\nb -> c\n',
    );
  });

  test('quotes inside words stay, and those around them where straight ones would need an escape', () => {
    becomes(
      'problems {\n  “The “good enough” parent”\n  “A 10" film”\n}\n',
      'problems {\n  "The “good enough” parent"\n  “A 10" film”\n}\n',
    );
  });
});

describe('what is broken stays as it was typed', () => {
  test.each([
    ['words without quotes', 'problems {\n      Some  families   are alone\n  a "A"\n}\n'],
    ['a quote that is not closed', 'problems {\n    a   "A\n  b "B"\n}\n'],
    ['an unfinished arrow', 'a   ->\n'],
    ['another arrow', 'a  =>  b\n'],
    ['a bare name', 'problems {\n carer\n  a "A"\n}\n'],
    ['a column without its closing brace', 'problems {\n    a   "A"\n      b "B"\n\nlevel clinical\n'],
    ['a column with a brace too many', 'problems {\n    a   "A" }\n      b "B"\n  }\n'],
  ])('%s', (_, text) => becomes(text));

  test('and the lines beside it are formatted', () => {
    becomes(
      'problems {\n      Some  families\n      b   "B"\n}\na   ->\nb->c\n',
      'problems {\n      Some  families\n  b "B"\n}\na   ->\nb -> c\n',
    );
    becomes('problems {\n    a   "A"\n\naims {\n    b   "B"\n}\n', 'problems {\n    a   "A"\n\naims {\n  b "B"\n}\n');
  });
});

describe('files', () => {
  test.each([
    ['of TeX', '\\contentsline   {section}{Aims}{1}\n\n\n\n'],
    ['of a game', '##  Title: x   \n\n\n'],
    ['of bytes', 'PK\u0000\u0001\u0002\u0003   {   '],
  ])('%s are not touched', (_, text) => {
    expect(formatText(text)).toEqual([]);
  });

  test('keep their byte-order mark and their line breaks', () => {
    becomes('\uFEFF  a->b\r\n\r\n\r\nb->c', '\uFEFFa -> b\r\n\r\nb -> c\r\n');
  });
});

describe('edits', () => {
  test('touch only what changes', () => {
    expect(formatText('problems {\n    a "A"\n}\na->b\n')).toEqual([
      { range: { start: { line: 1, character: 2 }, end: { line: 1, character: 4 } }, newText: '' },
      { range: { start: { line: 3, character: 1 }, end: { line: 3, character: 1 } }, newText: ' ' },
      { range: { start: { line: 3, character: 3 }, end: { line: 3, character: 3 } }, newText: ' ' },
    ]);
  });
});
