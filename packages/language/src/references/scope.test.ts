import { describe, expect, test } from 'vitest';
import { brief, check, open } from '../testing/check.ts';

const MEASURES = `measures { kips "Keys to Interactive Parenting Scale" }
evidence { fukkink2008 "Fukkink (2008)" }
`;
const CLINICAL = `import "./measures.toc"
theory "How therapy helps a family"
short-term outcomes { warmth "Parent and baby are warm together" { indicator "Rated higher" { using kips } } }
long-term outcomes { health "Children grow up healthier" }
warmth -> health
`;

describe('names of three files', () => {
  test('a plain import brings names as they are, an alias before a dot', async () => {
    const { theory, findings } = await open(
      `import "./measures.toc"
import "./clinical.toc" as clinical
theory "What the team changes"
activities { direct "Direct work" { detailed in clinical } }
long-term outcomes { demand "Fewer need specialists" { indicator "Referrals" { using kips } } }
direct -> demand
clinical.health -> demand { evidence fukkink2008 }
`,
      { 'measures.toc': MEASURES, 'clinical.toc': CLINICAL },
    );
    expect(findings.filter(({ severity }) => severity === 'error').map(brief)).toEqual([]);
    expect(theory.externals.map((card) => card.name)).toEqual(['clinical.health']);
    expect(theory.measures.map((measure) => measure.name)).toEqual(['kips']);
  });

  test('an import hands on nothing that it imported itself', async () => {
    const text = `import "./clinical.toc"
theory "What the team changes"
long-term outcomes { demand "Fewer need specialists" { indicator "Referrals" { using kips } } }
health -> demand
`;
    const findings = await check(text, { 'measures.toc': MEASURES, 'clinical.toc': CLINICAL });
    expect(findings.map(brief)).toEqual(['3:86 unresolved-name']);
  });

  test('without an alias before them, the names of an import `as` are not there', async () => {
    const text = `import "./clinical.toc" as clinical
theory "What the team changes"
long-term outcomes { demand "Fewer need specialists" }
health -> demand
`;
    expect((await check(text, { 'measures.toc': MEASURES, 'clinical.toc': CLINICAL })).map(brief)).toEqual([
      '4:1 unresolved-name',
    ]);
  });

  test('a name that two files bring is an error where it is used, and only there', async () => {
    const beside = { 'a.toc': 'measures { kips "KIPS" other "Other" }', 'b.toc': 'measures { kips "KIPS too" }' };
    const head = `import "./a.toc"\nimport "./b.toc"\ntheory "T"\n`;
    const unused = `${head}aims { mind "Change" { indicator "Minds" { using other } } }\n`;
    expect(await check(unused, beside)).toEqual([]);
    const used = `${head}aims { mind "Change" { indicator "Minds" { using kips } } }\n`;
    expect((await check(used, beside)).map(brief)).toEqual(['4:50 ambiguous-name']);
    const parted = used.replace('"./b.toc"', '"./b.toc" as b').replace('using kips', 'using b.kips, kips');
    expect(await check(parted, beside)).toEqual([]);
  });

  test('one file imported twice brings its names once', async () => {
    const text = `import "./measures.toc"
import "./measures.toc"
theory "T"
aims { mind "Change" { indicator "Minds" { using kips } } }
`;
    expect(await check(text, { 'measures.toc': MEASURES })).toEqual([]);
  });

  test('an alias is a name like any other', async () => {
    const text = `import "./clinical.toc" as warmth
theory "T"
aims { warmth "Be warm" }
`;
    expect((await check(text, { 'measures.toc': MEASURES, 'clinical.toc': CLINICAL })).map(brief)).toEqual([
      '3:8 duplicate-name',
    ]);
  });
});

test('names are compared in their normal form', async () => {
  const text = `theory "T"
aims { caf\u00e9 "Meet" }
activities { talk "Talk" }
cafe\u0301 -> talk
`;
  expect(await check(text)).toEqual([]);
});

describe('the libraries that come with the tool', () => {
  const library = {
    team: `stakeholders { parent "Parents" }
measures { kips "KIPS" { about parent } }
`,
  };

  test('hand on measures, interventions and evidence, not their people', async () => {
    const text = `import "library:team"
theory "T"
stakeholders { parent "Our parents" }
short-term outcomes { warmth "Warm" { who parent  indicator "Rated" { using kips } } }
`;
    expect(await check(text, {}, {}, library)).toEqual([]);
  });

  test('can be imported under another name', async () => {
    const text = `import "library:team" as lib
theory "T"
short-term outcomes { warmth "Warm" { indicator "Rated" { using lib.kips } } }
`;
    expect(await check(text, {}, {}, library)).toEqual([]);
  });

  test('are said to be missing where there is none', async () => {
    const [finding] = await check('import "library:nothing"\ntheory "T"\n', {}, {}, library);
    expect(finding?.message).toBe(
      'There is no library “library:nothing”: the one that comes with the tool is "library:parent-infant"',
    );
  });
});

test('a name that nothing declares offers the nearest, and a card of that name', async () => {
  const [finding] = await check(`theory "T"
stakeholders { parent "Parents" }
activities { visit "Visit" { who paretn } }
short-term outcomes { warmth "Warm" }
visit -> warmht
`);
  expect(finding?.message).toBe('Nothing here is called `paretn`: did you mean `parent`?');
  expect(finding?.fixes.map((fix) => fix.title)).toEqual(['Change to `parent`', 'Add `paretn` to stakeholders']);
});

test('a card may be named by its exact words', async () => {
  const text = `theory "T"
activities { "Visit families at home" }
short-term outcomes { warmth "Warm" }
"Visit families at home" -> warmth
`;
  expect(await check(text)).toEqual([]);
  const [finding] = await check(text.replace('home" ->', 'hoem" ->'));
  expect(finding?.message).toBe('No card says “Visit families at hoem”: did you mean “Visit families at home”?');
});
