import { describe, expect, test } from 'vitest';
import { folderWith, folderWithExamples, GOOD, toc } from './toc.ts';

const TEAM = `theory "Two ways"
date 2026-11-22
population "Families with a baby" { ages pregnancy to 24 months }
problems { lonely "Parents are lonely" }
activities {
  visit "We visit them" { uses film }
  meet "They meet" { uses group }
  idle "We write letters"
}
short-term outcomes {
  heard "Parents feel heard"
  "Parents know each other"
  calm "Parents are calmer"
}
long-term outcomes { well "Children do well" }
interventions {
  film "Video feedback, \\"VIG\\"" {
    eif unlisted as at 2019
    ages 0 to 24 months
    hexagon { need 4  fit 5  capacity 3  evidence 4  usability 4  supports 3 }
  }
  group "Parents’ group" { dose "=8 sessions" }
  spare "Nobody’s choice"
}
lonely -> visit, meet
visit -> heard -> well
meet -> "Parents know each other" -> well
idle -> calm
`;

async function compare(...args: readonly string[]) {
  return toc(await folderWith({ 'team.toc': TEAM }), ['compare', 'team.toc', ...args]);
}

async function json(...args: readonly string[]) {
  const { stdout } = await compare(...args, '--format', 'json');
  return JSON.parse(stdout);
}

describe('toc compare', () => {
  test('shows what serves an outcome, and how', async () => {
    const { code, stdout, stderr } = await compare('well');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(
      'Interventions for “Children do well”\nFor: Families with a baby (pregnancy to 24 months)',
    );
    expect(stdout).toMatch(/Video feedback, "VIG" +Parents’ group/);
    expect(stdout).toMatch(/· need +████░ 4 +not stated/);
    expect(stdout).not.toContain('Nobody');
  });

  test('takes an outcome by its words too', async () => {
    const report = await json('parents know each other');
    expect(report.outcome).toEqual({ name: null, words: 'Parents know each other', stage: 'short-term' });
    expect(report.interventions.map(({ name }: { name: string }) => name)).toEqual(['group']);
  });

  test('without an outcome: all that the file has, and which outcomes there are', async () => {
    const { stdout, stderr } = await compare();
    expect(stdout).toMatch(/Video feedback[\s\S]*Parents’ group[\s\S]*Nobody/);
    expect(stderr).toBe(
      'note: toc compare team.toc OUTCOME shows what serves one of heard, "Parents know each other", calm, well\n',
    );
  });

  test('those that are named, whether they serve it or not, in any order with the outcome', async () => {
    const { stdout } = await compare('spare', 'film', 'well', 'group');
    expect(stdout.indexOf('Nobody')).toBeLessThan(stdout.indexOf('Video'));
    expect(stdout).toContain('not used in this theory');
    expect((await json('spare', 'film')).outcome).toBeNull();
  });

  test('those that an import brings and nothing uses yet', async () => {
    const folder = await folderWithExamples();
    const { stdout, code } = await toc(folder, ['compare', 'examples/clinical.toc', 'warmth', 'vig', 'vipp-sd']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Ages +not stated +12 to 72 months \(for a part of/);
    expect(stdout).toContain('Twelve trials of VIPP-SD');
    const aliased = `import "library:parent-infant" as lib\n${GOOD}`;
    const other = await toc(await folderWith({ 'a.toc': aliased }), [
      'compare',
      'a.toc',
      'lib.epec',
      '--format',
      'csv',
    ]);
    expect(other.stdout).toContain('Empowering Parents');
  });

  test('says that none serves an outcome, and why', async () => {
    const { code, stdout } = await compare('calm');
    expect(code).toBe(0);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'No intervention serves “Parents are calmer”: of what leads there (“We write letters”), nothing says which it `uses`.',
    );
  });

  test('JSON has the facts, and null for what is not stated', async () => {
    expect(await json('heard')).toEqual({
      version: 1,
      outcome: { name: 'heard', words: 'Parents feel heard', stage: 'short-term' },
      population: { words: 'Families with a baby', ages: 'pregnancy to 24 months' },
      interventions: [
        {
          name: 'film',
          words: 'Video feedback, "VIG"',
          usedIn: [{ name: 'visit', words: 'We visit them', through: [], plannedDose: null }],
          leadsTo: [{ name: 'heard', words: 'Parents feel heard' }],
          ages: '0 to 24 months',
          meetsAges: 'fits',
          dose: null,
          cost: null,
          training: null,
          eif: { rating: 'unlisted', cost: null, asAt: '2019' },
          evidence: [],
          guidance: [],
          appliesTo: null,
          hexagon: { need: 4, fit: 5, capacity: 3, evidence: 4, usability: 4, supports: 3, total: 23, outOf: 30 },
          urls: [],
        },
      ],
    });
  });

  test('CSV has an intervention a row, for spreadsheets, and no formula', async () => {
    const { stdout } = await compare('film', 'group', '--format', 'csv');
    const [header, film, group, end] = stdout.split('\r\n');
    expect(header).toMatch(/^\uFEFFIntervention,Used in,Planned dose,Leads to,Ages,.*,Hexagon,Hexagon: need,/);
    expect(film).toMatch(/^"Video feedback, ""VIG""",We visit them,.*,23 of 30,4,5,3,4,4,3$/);
    expect(group).toContain(",'=8 sessions,");
    expect(end).toBe('');
  });

  test('Markdown has a table', async () => {
    const { stdout } = await compare('well', '--format', 'markdown');
    expect(stdout).toContain(
      '|  | **Video feedback, "VIG"** | **Parents’ group** |\n| --- | --- | --- |\n| Serves it by |',
    );
  });
});

describe('a wrong call', () => {
  test.each([
    [['heardd'], 'there is no outcome and no intervention called heardd', 'did you mean heard?'],
    [['visit'], 'visit is neither an outcome nor an intervention', 'the outcomes are heard, "Parents know'],
    [['heard', 'calm'], 'there are two outcomes: heard and calm', 'one of them at a time'],
    [['heard', 'filn'], 'no intervention called filn', 'did you mean film?'],
  ])('%j', async (args, message, help) => {
    const { code, stdout, stderr } = await compare(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).toContain(help);
  });

  test('no file, or one that is no theory', async () => {
    const folder = await folderWith({ 'thesis.toc': '\\contentsline {section}{Aims}{1}\n' });
    expect(await toc(folder, ['compare'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('wants a theory'),
    });
    const other = await toc(folder, ['compare', 'thesis.toc']);
    expect(other).toMatchObject({ code: 2, stderr: expect.stringContaining("another program's .toc file") });
  });

  test('a theory with mistakes is compared as far as it can be read, and that is told', async () => {
    const folder = await folderWith({ 'a.toc': `${TEAM}heard -> welll\n` });
    const { code, stdout, stderr } = await toc(folder, ['compare', 'a.toc', 'heard']);
    expect(code).toBe(1);
    expect(stdout).toContain('Video feedback');
    expect(stderr).toContain('a.toc has 1 error');
  });
});
