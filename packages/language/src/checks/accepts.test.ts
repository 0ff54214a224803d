import { describe, expect, test } from 'vitest';
import { brief, check } from '../testing/check.ts';

const HEAD = `theory "T"
problems { one "One" }
aims {
  two "Two" { indicator "I" { baseline 5%  target 5% } }
}
one -> two
`;

describe('an accepted finding', () => {
  test('is not told, with the reason on the line before', async () => {
    expect((await check(HEAD)).map(brief)).toEqual(['4:44 impossible-figures']);
    const accepted = HEAD.replace('  two', '  // toc-accept impossible-figures: it is to be held\n  two');
    expect(await check(accepted)).toEqual([]);
  });

  test('is told all the same without a reason', async () => {
    const accepted = HEAD.replace('  two', '  // toc-accept impossible-figures\n  two');
    expect((await check(accepted)).map(brief)).toEqual(['4:3 accept-without-reason', '5:44 impossible-figures']);
  });

  test('whose reason lacks its colon is one mistake: the reason is no list of codes', async () => {
    const accepted = HEAD.replace('  two', '  // toc-accept impossible-figures, no-assumption it is to be held\n  two');
    expect((await check(accepted)).map(brief)).toEqual(['4:3 accept-without-reason', '5:44 impossible-figures']);
  });

  test('covers the next statement and all its arrows, and no other', async () => {
    const accept = '// toc-accept repeated-arrow: for the minutes\n';
    expect(await check(`${HEAD.replace('5% }', '6% }')}${accept}one -> two\n`)).toEqual([]);
    expect((await check(`${HEAD.replace('5% }', '6% }')}${accept}one -> two\none -> two\n`)).map(brief)).toEqual([
      '9:1 repeated-arrow',
    ]);
  });

  test('stacks over several lines, and several codes stand on one', async () => {
    const text = HEAD.replace(
      '  two',
      '  // toc-accept no-ceiling, unmonitored-assumption: a small example\n  // toc-accept impossible-figures: to be held\n  two',
    );
    expect(await check(text)).toEqual([]);
  });

  test('of the head of a column covers its head, not its cards', async () => {
    const text = HEAD.replace('aims {', '// toc-accept impossible-figures: to be held\naims {');
    expect((await check(text)).map(brief)).toEqual(['3:15 unused-accept', '5:44 impossible-figures']);
  });
});

test('an error of names cannot be accepted', async () => {
  const text = 'theory "T"\nproblems { one "One" }\n// toc-accept unresolved-name: later\none -> two\n';
  expect((await check(text)).map(brief)).toEqual(['3:15 unknown-accept', '4:8 unresolved-name']);
});

test('an error of syntax cannot be accepted, and is not called unknown', async () => {
  const text = 'theory "T"\nproblems { one "One" }\n// toc-accept unfinished-arrow: later\none ->\n';
  const [accept] = await check(text);
  expect(accept?.message).toBe('`unfinished-arrow` cannot be accepted: mend it where it stands');
});

test('a comment that only speaks of accepting is a comment', async () => {
  expect(await check('// we do not use toc-accept here\ntheory "T"\n/* // toc-accept x: y */\n')).toEqual([]);
});
