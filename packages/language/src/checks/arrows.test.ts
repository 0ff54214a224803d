import { describe, expect, test } from 'vitest';
import { applied, brief, check, open } from '../testing/check.ts';

const HEAD = `theory "T"
stakeholders { parent "Parents" }
problems { need "Need"  fear "Fear" }
activities { therapy "Therapy" { includes talk "Talk"  includes play "Play" } }
short-term outcomes { calm "Calm" }
`;

async function told(arrows: string): Promise<readonly string[]> {
  return (await check(`${HEAD}${arrows}\n`)).map(({ code, message }) => `${code}: ${message}`);
}

describe('arrows join', () => {
  test.each([
    'need -> therapy -> calm',
    'need, fear -> talk, play',
    'talk & play -> calm',
    'talk -> play',
    'problems -> activities -> short-term outcomes',
    'calm ~> therapy',
    '"Need" -> "Talk"',
  ])('%s', async (arrows) => {
    expect(await told(arrows)).toEqual([]);
  });
});

describe('arrows do not join', () => {
  test.each([
    ['talk -> therapy', 'wrong-arrow-end: One of these cards includes the other: it needs no arrow to its own part'],
    ['therapy -> play', 'wrong-arrow-end: One of these cards includes the other: it needs no arrow to its own part'],
    [
      'problems -> calm',
      'wrong-arrow-end: This arrow joins a column and a card: arrows join two cards, or two columns',
    ],
    [
      'parent -> calm',
      'wrong-arrow-end: `parent` is a stakeholder: arrows join cards of columns; say `who` on a card instead',
    ],
    ['need -> need', 'arrow-to-itself: This arrow ends where it starts: where does it lead?'],
    ['need & calm -> calm', 'arrow-to-itself: This arrow ends where it starts: where does it lead?'],
  ])('%s', async (arrows, message) => {
    expect(await told(arrows)).toEqual([message]);
  });

  test('a whole theory, but one of its cards', async () => {
    const beside = { 'o.toc': 'theory "O"\naims { goal "Goal" }\n' };
    const text = `import "./o.toc" as o\n${HEAD}`;
    expect((await check(`${text}o -> calm\n`, beside)).map(({ message }) => message)).toEqual([
      '`o` is a whole theory: write `o.` and the name of one of its cards',
    ]);
    expect(await check(`${text}o.goal -> calm\n`, beside)).toEqual([]);
  });

  test('something wrong that several arrows share is told once', async () => {
    expect(await told('need, fear -> parent')).toHaveLength(1);
  });
});

describe('an arrow that is restated', () => {
  test('has all that its lines say', async () => {
    const { theory, findings } = await open(`${HEAD}assumptions { a "A"  b "B" }
need -> talk { assumes a }
need -> talk { because "It helps"  assumes b }
`);
    expect(findings).toEqual([]);
    expect(theory.arrows).toHaveLength(1);
    expect(theory.arrows[0]).toMatchObject({ because: 'It helps', assumes: [{ name: 'a' }, { name: 'b' }] });
  });

  test('may say one thing twice in the same words, not in different ones', async () => {
    const twice = (words: string) => `need -> talk { because "It helps" }\nneed -> talk { because "${words}" }`;
    expect(await told(twice('It helps'))).toEqual([]);
    expect(await told(twice('It soothes'))).toEqual([
      'conflicting-detail: `because` is said twice, in different words: which one holds?',
    ]);
  });

  test('with nothing new is a hint, each time', async () => {
    const findings = await check(`${HEAD}need -> talk -> calm\ntalk -> calm\nneed -> talk, play\n`);
    expect(findings.map(brief)).toEqual(['7:1 repeated-arrow', '8:1 repeated-arrow']);
    expect(findings.map(({ fixes }) => fixes.length)).toEqual([1, 0]);
  });

  test('together with others is another arrow', async () => {
    expect(await told('talk & play -> calm\ntalk -> calm')).toEqual([]);
    expect(await told('talk & play -> calm\nplay & talk -> calm')).toHaveLength(1);
  });

  test('as the other kind is an error, also within `&`', async () => {
    expect(await told('talk -> calm\ntalk ~> calm')).toEqual([
      'contradicting-arrows: Another line draws this arrow as `->`: is it a cause (`->`) or a feedback loop (`~>`)?',
    ]);
    const [finding] = await check(`${HEAD}talk -> calm\ntalk ~> calm\n`);
    expect(finding?.fixes.map(({ title }) => title)).toEqual(['Delete this arrow']);
    expect(await told('talk & play -> calm\ntalk ~> calm')).toHaveLength(1);
    expect(await told('talk -> calm\ncalm ~> talk')).toEqual([]);
  });
});

describe('a detail in the wrong place', () => {
  test('is told where it stands, and the rest of the card is read', async () => {
    const text = 'theory "T"\nproblems { need "Need" { baseline 20%  note "Ours" } }\n';
    const { theory, findings } = await open(text);
    expect(findings.map(({ message }) => message)).toEqual(['`baseline` says nothing here: it stands on indicators']);
    expect(theory.cards[0]).toMatchObject({ words: 'Need', notes: ['Ours'] });
  });

  test('moves into the indicator that it was meant for', async () => {
    const text = 'theory "T"\naims {\n  calm "Calm" {\n    indicator "Rated calm"\n    baseline 20%\n  }\n}\n';
    const [finding] = await check(text);
    const [move] = finding?.fixes ?? [];
    expect(move?.title).toBe('Move `baseline` into the indicator');
    expect(move && applied(text, move)).toBe(
      'theory "T"\naims {\n  calm "Calm" {\n    indicator "Rated calm" { baseline 20% }\n  }\n}\n',
    );
  });

  test('is told of names of the wrong kind too', async () => {
    const text = 'theory "T"\naims { one "One" }\nmeasures { m "M" { about one  completed by one } }\n';
    expect((await check(text)).map(({ message }) => message)).toEqual([
      '`one` is a card, but `about` takes a stakeholder',
      '`one` is a card, but `completed by` takes a stakeholder',
    ]);
  });
});
