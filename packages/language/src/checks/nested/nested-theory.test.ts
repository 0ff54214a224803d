import { describe, expect, test } from 'vitest';
import { formatted } from '../../format/format-text.ts';
import { check, checkAt, filesAfter } from '../../testing/check.ts';
import { newIn } from '../../testing/new-findings.ts';

type Files = Readonly<Record<string, string>>;

/** The files that the fix with these words in its title makes of a crowded theory. */
async function parted(text: string, words: string, beside: Files = {}): Promise<Files | undefined> {
  const finding = (await check(text, beside)).find(({ code }) => code === 'crowded');
  const fix = finding?.fixes.find(({ creates, title }) => creates !== undefined && title.includes(words));
  return fix && filesAfter(text, fix);
}

/** What is found in files and was not found in the one that they were made of. */
async function brought(files: Files, text: string, beside: Files = {}): Promise<readonly string[]> {
  const before = await check(text, beside);
  const after = [];
  for (const path of Object.keys(files)) after.push(...(await checkAt(path, { ...beside, ...files })));
  return newIn(after, before);
}

const GARDEN = `// The garden, as we see it
import "./measures.toc"

theory "A garden for the street"
level system
status final
organisation "Mill Street"
date 2026-11-22
population "The street"
context "The council lends a plot"
timeframe short-term "by the first harvest"
timeframe long-term "after ten years"

stakeholders {
  child "Children"
  adult "Adults"
}

activities {
  dig "Dig together"
  "Eat what grew"
}

short-term outcomes {
  a "Neighbours greet each other" { who adult }
  // seen last summer
  b "Children play outside more" {
    who child
    note "Nobody says how much more"
    indicator "Hours outside" { using diary, count }
  }
  c "Neighbours lend each other tools" { who adult }
  e "People eat what they grew" { who adult }
  f "People walk more" { who adult }
  g "The street is greener" { who adult }
}
short-term outcomes "At school" {
  d "Children know where food comes from" {
    who child
    includes plants "They can name plants"
  } // the school says so
}

long-term outcomes {
  calm "People stay" { who adult, child }
}

assumptions {
  dry "It rains on few Saturdays"
  garden "The school has a garden"
}
risks {
  fall "A child falls" { threatens b, dig, d  mitigation "Low walls" }
}
measures {
  diary "A diary" { about child }
}

dig -> a, b, c { because "Work side by side"  assumes dry }
"Eat what grew" -> d {
  because "What they eat they ask about"
  note "Ask the cook"
}
dig -> plants { because "They plant them"  evidence study }
// they show it to others
b -> d { because "They look"  assumes garden }
a, b, d -> calm { because "It is home" }
dig -> e, f, g -> calm { because "It does them good"  assumes dry }
evidence {
  study "A study (2019)"
}
`;
const MEASURES = 'measures { count "A count" { about nobody } }\nstakeholders { nobody "Nobody" }\n';

describe('a crowded column, parted', () => {
  const MEASURES_BESIDE = { 'measures.toc': MEASURES };

  test('keeps the pathway here, and has each card, detail, arrow and comment in one of the two files', async () => {
    const files = (await parted(GARDEN, 'child', MEASURES_BESIDE)) ?? {};
    expect(Object.keys(files)).toEqual(['main.toc', 'main-children.toc']);
    const [before = '', after = ''] = [GARDEN, files['main.toc']].map((text) =>
      text?.slice(text.indexOf('activities')),
    );
    expect(before).not.toBe(after);
    expect(after).toBe(`activities {
  dig "Dig together"
  eat-what "Eat what grew"
}

short-term outcomes {
  a "Neighbours greet each other" { who adult }
  c "Neighbours lend each other tools" { who adult }
  e "People eat what they grew" { who adult }
  f "People walk more" { who adult }
  g "The street is greener" { who adult }
  children "What do these have in common?" { who child  detailed in "./main-children.toc" }
}

long-term outcomes {
  calm "People stay" { who adult, child }
}

assumptions {
  dry "It rains on few Saturdays"
}
risks {
  fall "A child falls" { threatens children, dig  mitigation "Low walls" }
}

dig -> a, children, c { because "Work side by side"  assumes dry }
"Eat what grew" -> children {
  because "What they eat they ask about"
  note "Ask the cook"
}
dig -> children { evidence study }
a, children -> calm { because "It is home" }
dig -> e, f, g -> calm { because "It does them good"  assumes dry }
evidence {
  study "A study (2019)"
}
`);
    expect(files['main-children.toc']).toBe(`import "./main.toc" as whole
import "./measures.toc"

theory "What changes for children"

level system
organisation "Mill Street"
date 2026-11-22
population "The street"
context "The council lends a plot"
timeframe short-term "by the first harvest"

short-term outcomes {
  // seen last summer
  b "Children play outside more" {
    who whole.child
    note "Nobody says how much more"
    indicator "Hours outside" { using diary, count }
  }
}

short-term outcomes "At school" {
  d "Children know where food comes from" {
    who whole.child
    includes plants "They can name plants"
  } // the school says so
}

assumptions {
  garden "The school has a garden"
}

measures {
  diary "A diary" { about whole.child }
}

whole.dig -> b { because "Work side by side" }
whole.eat-what -> d {
  because "What they eat they ask about"
}
whole.dig -> plants { because "They plant them"  evidence whole.study }
b, d -> whole.calm { because "It is home" }
// they show it to others
b -> d { because "They look"  assumes garden }
`);
  });

  test('is found in order: nothing new in either file, and both as the formatter writes them', async () => {
    const files = (await parted(GARDEN, 'child', MEASURES_BESIDE)) ?? {};
    expect(await brought(files, GARDEN, MEASURES_BESIDE)).toEqual([]);
    for (const text of Object.values(files)) expect(formatted(text)).toBe(text);
  });

  const plain = (stage: string, more = '') => `theory "T"
activities { dig "Dig" }
${stage} {
${[...'abcdefg'].map((name) => `  ${name} "Neighbours ${name} greet each other"`).join('\n')}
}
${more}`;

  test('takes the last ones where no people are told, with no alias where the new file needs none', async () => {
    const text = plain('short-term outcomes');
    const files = (await parted(text, 'last 2')) ?? {};
    expect(files['main-short-term-outcomes.toc']).toBe(`theory "T: short-term outcomes"

short-term outcomes {
  f "Neighbours f greet each other"
  g "Neighbours g greet each other"
}
`);
    expect(await brought(files, text)).toEqual([]);
  });

  test('is told in full where it stands, also where it is the last column', async () => {
    const text = plain('long-term outcomes', 'dig -> a, b, c, d, e, f, g\n');
    const files = (await parted(text, 'last 2')) ?? {};
    expect(files['main.toc']).toContain('dig -> a, b, c, d, e, other-outcomes\n');
    expect(await brought(files, text)).toEqual([]);
  });

  test('draws each arrow once, and a chain through the new card as a chain', async () => {
    const text = plain('short-term outcomes', 'dig -> f\ndig -> a, g\na -> f -> g -> c\ng ~> e\nf & a -> d\n');
    const files = (await parted(text, 'last 2')) ?? {};
    expect(files['main.toc']?.split('}\n').at(-1)).toBe(`dig -> other-outcomes
dig -> a
a -> other-outcomes -> c
other-outcomes ~> e
other-outcomes & a -> d
`);
    expect(files['main-short-term-outcomes.toc']?.split('}\n').at(-1)).toBe(`
whole.dig -> f
whole.dig -> g
whole.a -> f
f -> g
g -> whole.c
g ~> whole.e
f & whole.a -> whole.d
`);
  });

  test.each([
    ['leads out of these and back', 'f -> a\na -> g\n'],
    ['means to join some of them in a list with others', 'a, f -> g, b\n'],
    ['has a comment among its ends', 'dig -> f, /* or */ g\n'],
    ['joins columns and cards', 'activities -> f\n'],
    ['runs both ways', 'a -> f\na ~> g\n'],
  ])('is not offered where an arrow %s', async (_, arrows) => {
    expect(await parted(plain('short-term outcomes', arrows), 'last 2')).toBeUndefined();
  });

  test('is not offered where a finding about one of them was accepted', async () => {
    const text = plain('short-term outcomes').replace('  g "', '  // toc-accept compound-outcome: so they say\n  g "');
    expect(await parted(text, 'last 2')).toBeUndefined();
  });

  test('keeps the line ends of the file', async () => {
    const windows = (text: string) => text.replaceAll('\n', '\r\n');
    const files = (await parted(GARDEN, 'child', MEASURES_BESIDE)) ?? {};
    const other = (await parted(windows(GARDEN), 'child', MEASURES_BESIDE)) ?? {};
    expect(other).toEqual(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, windows(text)])));
  });
});
