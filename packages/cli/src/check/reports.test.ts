import type { Finding } from '@theory-of-change/language';
import { expect, test } from 'vitest';
import { style } from '../shell.ts';
import { reportOf } from './report.ts';
import { REPORTERS } from './reporters.ts';

const range = (line: number, from: number, to: number, endLine = line) => ({
  start: { line, character: from },
  end: { line: endLine, character: to },
});

const finding = (change: Partial<Finding>): Finding => ({
  code: 'unresolved-name',
  severity: 'error',
  uri: 'file:///a.toc',
  message: 'Nothing here is called `x`',
  range: range(0, 2, 3),
  fixes: [],
  ...change,
});

const report = reportOf([
  {
    shown: 'a, b:c.toc',
    text: 'a -> x\n',
    foreign: false,
    findings: [
      finding({ message: '100 % of it:\nnothing' }),
      finding({ severity: 'warning', code: 'no-such-rule', range: range(0, 0, 1, 2) }),
      finding({ severity: 'hint' }),
      finding({ severity: 'information' }),
    ],
  },
  { shown: 'tex.toc', text: '\\', findings: [], foreign: true },
]);

const told = async (format: string) => (await REPORTERS[format]?.())?.(report, style(false), 80) ?? '';

test('text: the sums count errors and warnings, and files that are theories', async () => {
  expect(await told('text')).toMatch(/\n1 file: 1 error and 1 warning\n$/);
  expect(await told('text')).toContain('a, b:c.toc:1:1: warning: ');
});

test('text: files that are no theories are not told to be without errors', async () => {
  const foreign = reportOf([{ shown: 'tex.toc', text: '\\', findings: [], foreign: true }]);
  expect((await REPORTERS.text?.())?.(foreign, style(false), 80)).toBe(
    "tex.toc: another program's .toc file, not a theory of change: left alone\n\nno theory was checked\n",
  );
});

test('github: what its commands are made of is escaped', async () => {
  const lines = (await told('github')).split('\n');
  expect(lines[0]).toBe(
    '::error file=a%2C b%3Ac.toc,line=1,endLine=1,col=3,endColumn=4,title=unresolved-name::100 %25 of it:%0Anothing',
  );
  // GitHub refuses columns where a note runs over several lines.
  expect(lines[1]).toContain('::warning file=a%2C b%3Ac.toc,line=1,endLine=3,title=no-such-rule::');
  expect(lines.slice(2).filter((line) => line.startsWith('::notice '))).toHaveLength(2);
});

test('sarif: levels are its own, places count from 1, and a rule that is not in the table has at least its id', async () => {
  const [run] = JSON.parse(await told('sarif')).runs;
  expect(run.results.map((result: { level: string }) => result.level)).toEqual(['error', 'warning', 'note', 'note']);
  expect(run.results[1].locations[0].physicalLocation.region).toEqual({
    startLine: 1,
    startColumn: 1,
    endLine: 3,
    endColumn: 2,
  });
  expect(run.tool.driver.rules).toContainEqual({ id: 'no-such-rule' });
});

test('json: other programs’ files are none of the theories', async () => {
  expect(JSON.parse(await told('json'))).toMatchObject({ files: ['a, b:c.toc'], errors: 1, warnings: 1 });
});

test('SARIF: a path from the root is a whole address, and mistakes of the text say what they are', async () => {
  const slip = finding({ code: 'missing-brace', uri: 'file:///work%20shop/a.toc' });
  const rooted = reportOf([{ shown: '/work shop/a.toc', text: 'aims {\n', foreign: false, findings: [slip] }]);
  const [run] = JSON.parse((await REPORTERS.sarif?.())?.(rooted, style(false), 80) ?? '').runs;
  expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('file:///work%20shop/a.toc');
  expect(run.tool.driver.rules).toEqual([
    { id: 'missing-brace', shortDescription: { text: 'A block that is never closed.' } },
  ]);
});
