import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { applied, check } from '../testing/check.ts';

const FIGURE = readFileSync(new URL('../fixtures/plain-figure.toc', import.meta.url), 'utf8');

/** What one rule says: `line: message`. */
async function told(code: string, ...given: Parameters<typeof check>): Promise<readonly string[]> {
  const findings = await check(...given);
  return findings
    .filter((finding) => finding.code === code)
    .map(({ range, message }) => `${range.start.line + 1}: ${message}`);
}

describe('a published figure, typed with words and arrows only', () => {
  test('has no more to find at draft than fits on a screen', async () => {
    const findings = await check(FIGURE);
    expect(findings.length).toBeLessThanOrEqual(15);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('is asked about as a whole, where it lacks something everywhere', async () => {
    const codes = (await check(FIGURE)).map(({ code }) => code);
    for (const code of ['no-population', 'no-stakeholders', 'no-context', 'no-assumption', 'arrow-without-reason']) {
      expect(codes.filter((one) => one === code)).toEqual([code]);
    }
    expect(await told('outcome-without-indicator', FIGURE)).toEqual([
      '21: None of the 8 outcomes that you answer for is measured yet: which matter most, and what would you see?',
    ]);
  });

  test('is asked of few outcomes whether they are two, not of every “and”', async () => {
    const two = 'Two changes in one card: do they come about together, and would you measure them as one?';
    expect(await told('compound-outcome', FIGURE)).toEqual([22, 30, 31, 34].map((line) => `${line}: ${two}`));
  });

  test('is let be in a workshop', async () => {
    expect(await check(FIGURE.replace('\n', '\nstatus workshop\n'))).toEqual([]);
  });

  test('cannot be sent off with nothing measured', async () => {
    const final = FIGURE.replace('\n', '\nstatus final\n');
    const [finding] = (await check(final)).filter(({ code }) => code === 'outcome-without-indicator');
    expect(finding?.severity).toBe('error');
  });
});

describe('what would be said of more than three in a column', () => {
  const text = (column: string) => `theory "A garden"
short-term outcomes { first "People meet" { indicator "Meetings" } }
medium-term outcomes {
${column}
}
`;
  const card = (name: string) => `  ${name} "People ${name} together"`;
  const four = ['sit', 'eat', 'dig', 'sing'].map(card);

  test('is said once on the heading, with the cards as related places', async () => {
    const [finding, ...others] = (await check(text([...four, card('talk')].join('\n')))).filter(
      ({ code }) => code === 'outcome-without-indicator',
    );
    expect(others).toEqual([]);
    expect(finding?.message).toBe('5 of 5 outcomes here have no indicator: which matter most?');
    expect(finding?.range).toEqual({ start: { line: 2, character: 0 }, end: { line: 2, character: 20 } });
    expect(finding?.related?.map(({ range }) => range.start.line)).toEqual([3, 4, 5, 6, 7]);
  });

  test('is said of each where they are three', async () => {
    const lines = await told(
      'outcome-without-indicator',
      text(
        [
          ...four.slice(0, 3),
          '  talk "People talk" { indicator "Talks" }',
          '  rest "People rest" { indicator "Naps" }',
        ].join('\n'),
      ),
    );
    expect(lines).toHaveLength(3);
  });

  test('leaves out those that are accepted, and is accepted on the heading', async () => {
    const accept = '// toc-accept outcome-without-indicator: agreed with the funder';
    const measured = '  talk "People talk" { indicator "Talks" }';
    const one = text([`  ${accept}`, ...four, measured].join('\n'));
    expect(await told('outcome-without-indicator', one)).toHaveLength(3);
    const all = text([...four, measured].join('\n')).replace('medium-term', `${accept}\nmedium-term`);
    expect(await told('outcome-without-indicator', all)).toEqual([]);
    expect(await told('unused-accept', one)).toEqual([]);
    expect(await told('unused-accept', all)).toEqual([]);
  });
});

describe('a theory that is only begun', () => {
  const begun = 'theory "A garden"\nactivities { dig "Dig" }\nshort-term outcomes { meet "Neighbours meet" }\n';

  test('is not asked what it lacks', async () => {
    expect(await check(begun)).toEqual([]);
  });

  test('is, once it is to be final', async () => {
    expect((await check(`${begun}status final\n`)).map(({ code }) => code)).toContain('no-population');
  });

  test('without any arrow has one question about arrows', async () => {
    const codes = (await check(`${begun}problems { lone "Loneliness" }\nstatus final\n`)).map(({ code }) => code);
    expect(codes).toContain('outcome-without-cause');
    for (const code of ['activity-without-outcome', 'problem-not-addressed', 'outcome-leads-nowhere']) {
      expect(codes).not.toContain(code);
    }
  });
});

describe('a card and what it includes are one', () => {
  const cards = `theory "A garden"
status final
problems { lone "Loneliness" }
activities { work "Garden" { includes dig "Dig"  includes cook "Cook" } }
short-term outcomes { meet "Neighbours meet" { includes greet "They greet" } }
long-term outcomes { home "People feel at home" }
`;

  test.each([
    'lone -> work\ndig -> meet -> home',
    'lone -> dig\ncook -> greet\nmeet -> home',
    'problems -> activities -> short-term outcomes\ngreet -> home',
  ])('%s', async (arrows) => {
    const codes = (await check(`${cards}${arrows}\n`)).map(({ code }) => code);
    for (const code of [
      'activity-without-outcome',
      'outcome-without-cause',
      'outcome-leads-nowhere',
      'problem-not-addressed',
      'missing-middle',
    ]) {
      expect(codes).not.toContain(code);
    }
  });
});

test('a fix that links nameless cards names them', async () => {
  const text = `theory "A garden"
status final
activities {
  "Dig and plant together"
  feast "Cook what was grown"
}
short-term outcomes { "Neighbours meet" }
feast -> "Neighbours meet"
`;
  const [finding] = (await check(text)).filter(({ code }) => code === 'activity-without-outcome');
  const [fix] = finding?.fixes ?? [];
  const mended = fix ? applied(text, fix) : '';
  expect(mended).toContain('  dig-plant "Dig and plant together"\n');
  expect(mended).toContain('{ neighbours-meet "Neighbours meet" }');
  expect(mended).toContain('dig-plant -> neighbours-meet\n');
});

describe('arrows back in time', () => {
  const cards = 'theory "T"\nactivities { a "Act"  b "Build" }\nshort-term outcomes { s "See"  t "Think" }\n';

  test.each([
    ['s -> a', ['Turn this arrow round', 'Mark it as a feedback: `~>`']],
    ['s, t -> a', ['Mark it as a feedback: `~>`']],
    ['a -> s -> b', ['Mark it as a feedback: `~>`']],
    ['s -> a, t', []],
  ])('%s can be mended by: %j', async (arrows, titles) => {
    const [finding] = (await check(`${cards}${arrows}\n`)).filter(({ code }) => code === 'backwards-arrow');
    expect(finding?.fixes.map(({ title }) => title)).toEqual(titles);
  });

  test('may lead from one theory into an earlier column of another', async () => {
    const beside = { 'o.toc': 'theory "O"\nlong-term outcomes { far "Far" }\n' };
    expect(await told('backwards-arrow', `import "./o.toc" as o\n${cards}o.far -> a\n`, beside)).toEqual([]);
  });
});

test('a leap beside a way through the middle is no gap', async () => {
  const text = `theory "T"
activities { a "Act" }
short-term outcomes { s "See" }
long-term outcomes { l "Live" }
a -> s -> l
a -> l
`;
  expect(await told('missing-middle', text)).toEqual([]);
});

test('a chain that gives no reason for one of its steps can be given one', async () => {
  const text = `theory "T"
status final
activities { a "Act" }
short-term outcomes { s "See" }
long-term outcomes { l "Live" }
a -> s -> l
a -> s { because "It shows" }
`;
  const [finding] = (await check(text)).filter(({ code }) => code === 'arrow-without-reason');
  const [fix] = finding?.fixes ?? [];
  expect(fix && applied(text, fix)).toContain('\ns -> l { because "Why does one lead to the other?" }');
});

test('a system theory that builds on a clinical one says which activity it is', async () => {
  const beside = { 'c.toc': 'theory "C"\nlevel clinical\nlong-term outcomes { calm "Calm" }\n' };
  const text =
    'import "./c.toc" as c\ntheory "S"\nlevel system\nlong-term outcomes { all "All are calm" }\nc.calm -> all\n';
  expect(await told('level-interface', text, beside)).toHaveLength(1);
  const named = text.replace('long-term', 'activities { work "Work" { detailed in c } }\nlong-term');
  expect(await told('level-interface', named, beside)).toEqual([]);
});

test('a stakeholder whom an outcome speaks of, though it does not say who, is not forgotten', async () => {
  const text = `theory "T"
stakeholders { parent "Parents"  infant "Babies and toddlers" }
short-term outcomes { calm "Parents are calmer" { who parent }  seek "The baby seeks contact" }
`;
  expect(await told('stakeholder-without-outcome', text)).toEqual([]);
});

test('a stakeholder is forgotten where the words of all outcomes are of others', async () => {
  const forgotten = async (outcomes: string) => {
    const text = `theory "T"
stakeholders { parent "Parents and carers"  infant "Babies and toddlers"  staff "Health visitors" }
short-term outcomes { ${outcomes} }
`;
    const found = (await check(text)).find(({ code }) => code === 'stakeholder-without-outcome');
    return found && text.split('\n')[1]?.slice(found.range.start.character, found.range.end.character);
  };
  expect(await forgotten('"Mothers feel less alone"  "Parents enjoy their baby"  "Practitioners notice sooner"')).toBe(
    '"Babies and toddlers"',
  );
  expect(await forgotten('"Parents feel less alone"  "The child is calmer"  "Staff notice sooner"')).toBeUndefined();
  expect(await forgotten('"Families feel less alone"  "Nurses notice sooner"')).toBeUndefined();
  expect(await forgotten('"Fewer rows"  "Warmer evenings"')).toBeUndefined();
});

test('what the whole theory lacks is accepted before `theory`', async () => {
  const text = `status final
// toc-accept no-context: it is told in the bid
theory "T"
activities { a "Act" }
`;
  expect(await told('no-context', text)).toEqual([]);
  expect(await told('no-population', text)).toHaveLength(1);
});

describe('work that another theory tells in full', () => {
  const beside = {
    'c.toc': 'theory "C"\nactivities { w "Work" }\nlong-term outcomes { calm "Calm" }\nw -> calm\n',
  };
  const text = `import "./c.toc" as c
theory "S"
status final
activities { work "Work" { detailed in c } }
long-term outcomes { all "All are calm" }
c.calm -> all
`;

  test('needs no arrow of its own, and has its middle there', async () => {
    expect(await told('activity-without-outcome', text, beside)).toEqual([]);
    expect(await told('missing-middle', `${text}work -> all\n`, beside)).toEqual([]);
  });
});

test('a chain without reasons is one line, and one question', async () => {
  const text = `theory "T"
status final
activities { a "Act"  b "Build" }
short-term outcomes { s "See" }
medium-term outcomes { m "More" }
long-term outcomes { l "Live" }
a -> s -> m -> l
b -> s { because "They build what they see" }
`;
  expect(await told('arrow-without-reason', text)).toEqual([
    '7: 3 steps of this chain give no reason: which would a doubter ask about first?',
  ]);
});

describe('arrows that all run from right to left', () => {
  const cards = `theory "T"
status final
problems { p "Pain" }
activities { a "Act"  b "Build" }
short-term outcomes { s "See"  t "Think" }
`;

  test('are one mistake, and nothing else is asked of what they join', async () => {
    const findings = await check(`${cards}s -> a -> p\nt -> b -> p\n`);
    expect(findings.filter(({ severity }) => severity === 'warning').map(({ code }) => code)).toContain(
      'backwards-arrow',
    );
    for (const code of [
      'activity-without-outcome',
      'outcome-without-cause',
      'problem-not-addressed',
      'arrow-without-reason',
    ]) {
      expect(findings.map((finding) => finding.code)).not.toContain(code);
    }
    expect(await told('backwards-arrow', `${cards}s -> a -> p\nt -> b -> p\n`)).toHaveLength(1);
  });
});

test('broad arrows between columns are asked for their reason too', async () => {
  const text = `theory "T"
status final
activities { "Act" }
short-term outcomes { "See" }
long-term outcomes { "Live" }
activities -> short-term outcomes -> long-term outcomes
`;
  expect(await told('arrow-without-reason', text)).toEqual([
    '6: From one column to the next without a reason: which cards bring about which, and why?',
  ]);
  expect(await told('no-assumption', text)).toHaveLength(1);
  expect(await told('activity-without-outcome', text)).toEqual([]);
});

test('a link has a gap for its reason where the other arrows give theirs, and none where they do not', async () => {
  const theory = (because: string) => `theory "T"
status final
activities { a "Digging" }
short-term outcomes { b "Neighbours talk more" c "Neighbours cook together more" }
a -> b${because}
`;
  const linked = async (text: string) => {
    const finding = (await check(text)).find(({ code }) => code === 'outcome-without-cause');
    const fix = finding?.fixes[0];
    return fix && applied(text, fix).trimEnd().split('\n').at(-1);
  };
  expect(await linked(theory(' { because "They dig side by side" }'))).toBe(
    'a -> c { because "Why does one lead to the other?" }',
  );
  expect(await linked(theory(''))).toBe('a -> c');
});

test('a way through what the work puts out is no leap', async () => {
  const text = (arrows: string) => `theory "T"
activities { a "Dig" }
outputs { o "Twelve gardens" }
short-term outcomes { b "Neighbours talk more" }
long-term outcomes { c "People stay" }
${arrows}
`;
  expect(await told('missing-middle', text('a -> o -> b -> c\na -> c'))).toEqual([]);
  expect(await told('missing-middle', text('a -> o -> c\na -> b'))).toHaveLength(1);
});

test('an arrow back in time is not turned round onto one that is there', async () => {
  const fixes = async (arrows: string) => {
    const text = `theory "T"\nactivities { a "Dig" }\nshort-term outcomes { b "Neighbours talk more" }\n${arrows}\n`;
    const found = (await check(text)).find(({ code }) => code === 'backwards-arrow');
    return found?.fixes.map(({ title }) => title);
  };
  expect(await fixes('b -> a')).toEqual(['Turn this arrow round', 'Mark it as a feedback: `~>`']);
  expect(await fixes('a -> b\nb -> a')).toEqual(['Mark it as a feedback: `~>`']);
});

test('a card whose name another has is not offered a link, which would go from the other', async () => {
  const text = `theory "T"
status final
problems { p "Neighbours are alone"  p "The street is dirty" }
activities { dig "Dig" }
p -> dig
`;
  const [found] = (await check(text)).filter(({ code }) => code === 'problem-not-addressed');
  expect(found?.fixes).toEqual([]);
});
