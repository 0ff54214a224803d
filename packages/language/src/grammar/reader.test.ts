import { describe, expect, test } from 'vitest';
import { readText } from '../testing/reading.ts';

/** A text, what is told of it, and the cards and arrows that are read. */
interface Case {
  readonly text: string;
  readonly told: readonly string[];
  readonly cards?: readonly string[];
  readonly arrows?: readonly string[];
}

function holds(cases: Readonly<Record<string, Case>>): void {
  for (const [title, { text, told, cards, arrows }] of Object.entries(cases)) {
    test(title, () => {
      const read = readText(text);
      expect(read.told).toEqual(told);
      if (cards) expect(read.cards).toEqual(cards);
      if (arrows) expect(read.arrows).toEqual(arrows);
    });
  }
}

const AB = 'problems { a "A" }\naims { b "B" }\n';

describe('a line break ends a statement', () => {
  holds({
    'but not before an arrow’s head': { text: `${AB}a\n  -> b`, told: [], arrows: ['a -> b'] },
    'but not before a feedback arrow’s head': { text: `${AB}b\n~> a`, told: [], arrows: ['b ~> a'] },
    'but not before a comma': { text: `${AB}aims { c "C" }\na -> b\n  , c`, told: [], arrows: ['a -> b', 'a -> c'] },
    'but not before an &': { text: `${AB}problems { c "C" }\na\n& c -> b`, told: [], arrows: ['a & c -> b'] },
    'but not before a brace': { text: 'problems\n{\n  a "A"\n  {\n    note "x"\n  }\n}', told: [], cards: ['a "A"'] },
    'nor across comments and blank lines': {
      text: `${AB}a // why\n\n  // a remark\n  -> b`,
      told: [],
      arrows: ['a -> b'],
    },
    'so an arrow that a line breaks off takes nothing of the next': {
      text: `${AB}a ->\nb -> a`,
      told: ['3:3 unfinished-arrow'],
      arrows: ['b -> a'],
    },
    'so a list that a line breaks off takes nothing of the next': {
      text: 'activities {\n  a "A" {\n    who parent,\n    dose "weekly"\n  }\n}',
      told: ['3:15 missing-name'],
      cards: ['a "A"'],
    },
    'so empty quotes are words that are still to come': {
      text: 'problems {\n  a ""\n  b "B"\n}',
      told: ['2:5 unfinished-card'],
      cards: ['a "a"', 'b "B"'],
    },
    'so a bare name keeps its line': {
      text: 'problems {\n  a\n  b "B"\n}',
      told: ['2:3 unfinished-card'],
      cards: ['a "a"', 'b "B"'],
    },
  });

  test('so a rating and a cost on two lines are two details', () => {
    const { theory, told } = readText('interventions { v "V" {\n  eif 3\n  cost 155 USD\n} }');
    expect(told).toEqual([]);
    expect(theory.interventions[0]?.eif).toEqual({ rating: '3' });
    expect(theory.interventions[0]?.cost?.amount.text).toBe('155 USD');
  });

  test('and on one line they are a rating with its cost', () => {
    const { theory } = readText('interventions { v "V" { eif 3 cost 1 } }');
    expect(theory.interventions[0]?.eif).toEqual({ rating: '3', cost: 1 });
  });

  test('a block on one line holds several statements', () => {
    const { theory, told } = readText(
      'stakeholders { p "P" i "I" }\naims { a "A" { indicator "x" { baseline 38 target 120 staff by 2027-03 target 1,200 families actual 45% on 2026-09-30 } who p, i note "n" } }',
    );
    expect(told).toEqual([]);
    const [indicator] = theory.cards[0]?.indicators ?? [];
    expect(indicator?.baseline).toEqual({ text: '38', value: 38 });
    expect(indicator?.targets).toEqual([
      { amount: { text: '120 staff', value: 120, unit: 'staff' }, by: '2027-03' },
      { amount: { text: '1,200 families', value: 1200, unit: 'families' } },
    ]);
    expect(indicator?.actuals).toEqual([{ amount: { text: '45%', value: 45, unit: '%' }, on: '2026-09-30' }]);
    expect(theory.cards[0]?.notes).toEqual(['n']);
    expect(theory.cards[0]?.who.map(({ id }) => id)).toEqual(['p', 'i']);
  });
});

describe('blocks left open', () => {
  holds({
    'are closed by a column’s word before a brace': {
      text: 'problems {\n  a "A" {\n    note "x"\naims { b "B" }\na -> b',
      told: ['1:1 missing-brace', '2:3 missing-brace'],
      cards: ['a "A"', 'b "B"'],
      arrows: ['a -> b'],
    },
    'are closed by a setting': {
      text: 'problems {\n  a "A"\nlevel clinical\naims { b "B" }',
      told: ['1:1 missing-brace'],
      cards: ['a "A"', 'b "B"'],
    },
    'are closed by an arrow at the start of a line': {
      text: 'aims { b "B" }\nproblems {\n  a "A"\na -> b',
      told: ['2:1 missing-brace'],
      arrows: ['a -> b'],
    },
    'are closed by the next card': {
      text: 'problems {\n  a "A" {\n    note "x"\n  c "C"\n}\naims { b "B" }',
      told: ['2:3 missing-brace'],
      cards: ['a "A"', 'c "C"', 'b "B"'],
    },
    'are closed by the next card, though nothing is indented': {
      text: 'problems {\na "A" {\nnote "x"\nc "C"\n}\naims { b "B" }',
      told: ['2:1 missing-brace'],
      cards: ['a "A"', 'c "C"', 'b "B"'],
    },
    'are closed by the next group': {
      text: 'aims "For us" {\n  a "A"\naims "For them" {\n  b "B"\n}',
      told: ['1:1 missing-brace'],
      cards: ['a "A"', 'b "B"'],
    },
    'are closed by the end of the file': {
      text: 'problems {\n  a "A"\n',
      told: ['1:1 missing-brace'],
      cards: ['a "A"'],
    },
    'are told, too, where a brace is too many': {
      text: 'problems {\n  a "A"\n}\n}\naims { b "B" }',
      told: ['4:1 stray-brace'],
      cards: ['a "A"', 'b "B"'],
    },
    'but an arrow in a column that is closed costs itself alone': {
      text: 'problems {\n  a "A"\n  a -> b\n  b "B"\n}',
      told: ['3:3 misplaced-statement'],
      cards: ['a "A"', 'b "B"'],
      arrows: ['a -> b'],
    },
  });

  test('the message says of what, and where', () => {
    const { slips } = readText('problems {\n  a "A" {\n    note "x"\n\n\n  c "C"\n}\n');
    expect(slips[0]?.message).toBe('This card is not closed: a `}` is missing before line 6');
  });
});

describe('names', () => {
  holds({
    'may be words of the language where nothing else can stand': {
      text: 'problems { level "L" health "H" evidence "E" note "N" }\nlevel -> evidence\nhealth, note -> level',
      told: [],
      cards: ['level "L"', 'health "H"', 'evidence "E"', 'note "N"'],
      arrows: ['level -> evidence', 'health -> level', 'note -> level'],
    },
    'are cards rather than columns where a card has that name': {
      text: 'impact { impact "I" }\naims { a "A" }\na -> impact',
      told: [],
      arrows: ['a -> impact'],
    },
    'take letters of any script with their marks, digits, _ and inner hyphens': {
      text: 'problems { naïveté "1" नमस्ते "2" 安心 "3" a_b-2 "4" 2gether "5" 7 "6" }\n安心->नमस्ते\na_b-2->7',
      told: [],
      cards: ['naïveté "1"', 'नमस्ते "2"', '安心 "3"', 'a_b-2 "4"', '2gether "5"', '7 "6"'],
      arrows: ['安心 -> नमस्ते', 'a_b-2 -> 7'],
    },
    'are compared in NFC': {
      text: 'problems { cafe\u0301 "1" }\naims { b "B" }\ncaf\u00e9 -> b',
      told: [],
      arrows: ['caf\u00e9 -> b'],
    },
    'never end with a hyphen': { text: `${AB}a->b\na~>b`, told: [], arrows: ['a -> b'] },
  });
});

describe('words', () => {
  holds({
    'stand in straight or curly quotes': { text: 'problems { a "A" “B b” }', told: [], cards: ['a "A"', '"B b"'] },
    'keep apostrophes and inner quotes of the other kind': {
      text: `problems { a "it's “so”" b “a "b" c” }`,
      told: [],
      cards: ['a "it\'s “so”"', 'b "a "b" c"'],
    },
    'escape with a backslash': {
      text: 'problems { a "say \\"yes\\" \\\\ no" }',
      told: [],
      cards: ['a "say "yes" \\ no"'],
    },
    'close where Word mixed the pair up': {
      text: 'problems {\n  a “text"\n  b "text”\n  c "text” { note "x" }\n  d “text" { note “x” }\n}',
      told: [],
      cards: ['a "text"', 'b "text"', 'c "text"', 'd "text"'],
    },
    'that are never closed end with their line': {
      text: 'problems {\n  a "some words\n  b "B"\n}\naims { c "C" }',
      told: ['2:5 unclosed-quote'],
      cards: ['a "some words"', 'b "B"', 'c "C"'],
    },
    'that are never closed end before a brace that ends the line': {
      text: 'problems { a "some words }\naims { c "C" }',
      told: ['1:14 unclosed-quote'],
      cards: ['a "some words"', 'c "C"'],
    },
    'that are never closed leave their card its block': {
      text: 'problems {\n  a "some words {\n    note "x"\n  }\n  b "B words { note "x" }\n}\naims { c "C" }',
      told: ['2:5 unclosed-quote', '5:5 unclosed-quote'],
      cards: ['a "some words"', 'b "B words"', 'c "C"'],
    },
    'without quotes are the card that they mean': {
      text: 'problems {\n  Some children have no home, it is said\n  carer Some others do { note "x" }\n  b "B"\n}',
      told: ['2:3 unquoted-words', '3:9 unquoted-words'],
      cards: ['"Some children have no home, it is said"', 'carer "Some others do"', 'b "B"'],
    },
    'without quotes are told once where they hold quotes': {
      text: 'problems {\n  The “good enough" parent is tired\n  b "B"\n}',
      told: ['2:3 unquoted-words'],
      cards: ['"The “good enough" parent is tired"', 'b "B"'],
    },
    'may be an arrow’s end': { text: `${AB}"A" -> "B"`, told: [], arrows: ['a -> b'] },
    'that stray cost themselves': {
      text: 'problems {\n  a "A" oops\n  b "B"\n} oops\naims { c "C" }',
      told: ['2:9 stray-words', '4:3 unreadable-line'],
      cards: ['a "A"', 'b "B"', 'c "C"'],
    },
  });

  test('lose only what is missing when their fix is taken', () => {
    const [slip] = readText('problems {\n  Say "yes" to it\n}').slips;
    expect(slip?.fix?.edits).toEqual([
      {
        range: { start: { line: 1, character: 2 }, end: { line: 1, character: 17 } },
        newText: '"Say \\"yes\\" to it"',
      },
    ]);
  });
});

describe('arrows', () => {
  const CARDS = 'problems { a "A" b "B" c "C" d "D" e "E" }\n';
  holds({
    'lead from every card of a list to every card of the next': {
      text: `${CARDS}a, b -> c -> d, e`,
      told: [],
      arrows: ['a -> c', 'b -> c', 'c -> d', 'c -> e'],
    },
    'lead on together': { text: `${CARDS}a & b, c -> d`, told: [], arrows: ['a & b -> d', 'c -> d'] },
    'are read from Word’s corrections': { text: `${CARDS}a → b\nb –> c`, told: [], arrows: ['a -> b', 'b -> c'] },
    'are read from other marks, with a word': {
      text: `${CARDS}a => b\nb --> c`,
      told: ['2:3 unknown-word', '3:3 unknown-word'],
      arrows: ['a -> b', 'b -> c'],
    },
    'need a name after each mark': {
      text: `${CARDS}a, -> b\na & -> c\na -> -> d\na -> b,`,
      told: ['2:2 missing-name', '3:3 missing-name', '4:6 missing-name', '5:7 missing-name'],
      arrows: ['a -> b', 'a -> c', 'a -> d'],
    },
    'need a beginning': { text: `-> a\n${CARDS}a -> b`, told: ['1:1 unfinished-arrow'], arrows: ['a -> b'] },
    'need commas between names': {
      text: `${CARDS}a b -> c`,
      told: ['2:3 missing-comma'],
      arrows: ['a -> c', 'b -> c'],
    },
  });

  test('join columns', () => {
    const { theory, told } = readText(
      'problems { a "A" }\nshort-term outcomes { b "B" }\nproblems -> short-term outcomes',
    );
    expect(told).toEqual([]);
    expect(theory.columnArrows).toMatchObject([{ from: 'problems', to: 'short-term', kind: 'leads-to' }]);
  });
});

describe('slips', () => {
  holds({
    'in a word that opens a column': { text: 'problms { a "A" }', told: ['1:1 unknown-word'], cards: ['a "A"'] },
    'in the second word of a column': {
      text: 'short-term outcome { a "A" }',
      told: ['1:12 unknown-word'],
      cards: ['a "A"'],
    },
    'in a setting': { text: `organization "X"\n${AB}`, told: ['1:1 unknown-word'], cards: ['a "A"', 'b "B"'] },
    'in a detail': {
      text: 'activities {\n  a "A" {\n    dosage "x"\n    who p\n  }\n  b "B"\n}',
      told: ['3:5 unknown-detail'],
      cards: ['a "A"', 'b "B"'],
    },
    'in the case or the blanks of a column’s word': {
      text: 'Problems { a "A" }\nShort term outcomes "For all" { b "B" }\nlnog term outcomes { c "C" }',
      told: ['1:1 unknown-word', '2:1 unknown-word', '3:1 unknown-word'],
      cards: ['a "A"', 'b "B"', 'c "C"'],
    },
    'of colons and equals signs': {
      text: 'level: clinical\nactivities { a: "A" { who: p } }',
      told: ['1:6 stray-words', '2:14 stray-words', '2:26 stray-words'],
      cards: ['a "A"'],
    },
    'of marks between cards': {
      text: 'problems { a "A", b "B"; c "C" }',
      told: ['1:17 stray-words', '1:24 stray-words'],
      cards: ['a "A"', 'b "B"', 'c "C"'],
    },
    'of a setting inside a column': {
      text: 'problems {\n  level clinical\n  a "A"\n}',
      told: ['2:3 misplaced-statement'],
      cards: ['a "A"'],
    },
    'of a card outside every column': {
      text: `x "X"\n${AB}`,
      told: ['1:1 misplaced-statement'],
      cards: ['a "A"', 'b "B"'],
    },
    'of a forgotten opening brace': {
      text: 'problems\n  a "A"\n}\naims { b "B" }',
      told: ['1:1 missing-opening-brace'],
      cards: ['a "A"', 'b "B"'],
    },
    'of both braces, where the lines are indented': {
      text: 'problems\n  a "A"\n  b "B"\naims\n  c "C"\na -> c',
      told: ['1:1 missing-opening-brace', '4:1 missing-opening-brace'],
      cards: ['a "A"', 'b "B"', 'c "C"'],
      arrows: ['a -> c'],
    },
    'of a block where none stands': {
      text: 'level clinical { x "y" }\nproblems { a "A" { note "n" { z } } b "B" }',
      told: ['1:16 unexpected-block', '2:29 unexpected-block'],
      cards: ['a "A"', 'b "B"'],
    },
    'of bullets': {
      text: 'problems {\n  • a "A"\n  - Some words\n}',
      told: ['2:3 stray-words', '3:3 unquoted-words'],
      cards: ['a "A"', '"Some words"'],
    },
    'in names of two words': { text: 'problems {\n  my card "A"\n}', told: ['2:3 stray-words'], cards: ['my "A"'] },
    'of a comment that is never closed': {
      text: 'problems { a "A" /* never }\naims { b "B" }',
      told: ['1:18 unclosed-comment'],
      cards: ['a "A"', 'b "B"'],
    },
    'of lines that mean nothing': {
      text: `some stray words\n${AB}`,
      told: ['1:1 unreadable-line'],
      cards: ['a "A"', 'b "B"'],
    },
    'of a title without quotes': {
      text: `theory My theory\n${AB}`,
      told: ['1:8 unquoted-words'],
      cards: ['a "A"', 'b "B"'],
    },
    'of words that say nothing yet': {
      text: `theory\nimport\nheading problems\n${AB}`,
      told: ['1:1 missing-value', '2:1 missing-value', '3:1 missing-value'],
      cards: ['a "A"', 'b "B"'],
    },
  });

  test('are told in plain words', () => {
    for (const { message } of readText('problms { a "A" }\nfoo\n}\na ->\nproblems { x { who } }').slips) {
      expect(message).not.toMatch(/token|expecting|EOF|\bID\b|STRING/);
      expect(message).toMatch(/^[`A-Z].*[^.]$/);
    }
  });
});

describe('the file', () => {
  test('may begin with a byte-order mark, end lines as Windows does, and use tabs', () => {
    const { told, cards, arrows } = readText(
      `\uFEFF${`${AB}a\n\t-> b`.replaceAll('\n', '\r\n').replaceAll('  ', '\t')}`,
    );
    expect(told).toEqual([]);
    expect(cards).toEqual(['a "A"', 'b "B"']);
    expect(arrows).toEqual(['a -> b']);
  });

  test('of TeX or a game is no theory and has no findings', () => {
    for (const text of ['\\contentsline {section}{Intro}{1}', '## Interface: 100207\n## Title: x']) {
      const { told, theory } = readText(text);
      expect(told).toEqual([]);
      expect(theory.cards).toEqual([]);
    }
  });

  test('that is no text is told so, once', () => {
    const { told, theory } = readText('\u0000\u0001\uFFFDPNG\u0000\u0002{{}}'.repeat(200));
    expect(told).toEqual(['1:1 not-a-theory']);
    expect(theory.cards).toEqual([]);
  });

  test('may be nothing at all', () => {
    expect(readText('').told).toEqual([]);
    expect(readText('\uFEFF \n\t// only a remark').told).toEqual([]);
  });
});
