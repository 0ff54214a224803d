import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

test('reads what a project sets', () => {
  const text = `{
    "$schema": "./theory-of-change.schema.json",
    "page": "A3", "orientation": "portrait", "theme": "high-contrast", "minText": 11,
    "colours": { "aims": "#005eb8" },
    "severities": { "unresolved-name": "warning" }
  }`;
  expect(readSettings(text)).toEqual({
    problems: [],
    settings: {
      page: 'A3',
      orientation: 'portrait',
      theme: 'high-contrast',
      minText: 11,
      colours: { aims: '#005eb8' },
      severities: { 'unresolved-name': 'warning' },
    },
  });
});

test('a mistake costs its own setting only, and says where it is', () => {
  const { settings, problems } = readSettings('{\n  "page": "A9",\n  "minText": 11\n}');
  expect(settings).toEqual({ minText: 11 });
  expect(problems).toEqual([
    {
      message: '"page" is one of "A4", "A3", "A1", "A0", "16:9" and "none"',
      range: { start: { line: 1, character: 10 }, end: { line: 1, character: 14 } },
    },
  ]);
});

test.each([
  ['{ "papre": "A4" }', /^There is no setting "papre"/],
  ['{ "constructor": 1 }', /^There is no setting "constructor"/],
  ['{ "colours": { "aims": "blue" } }', /^The colour of "aims" is not one/],
  ['{ "colours": { "goals": "#123456" } }', /^"colours" has no "goals"/],
  ['{ "minText": "11" }', /^"minText" is a size in points/],
  ['["A4"]', /^The settings are names and values/],
])('%s: %s', (text, message) => {
  const { problems } = readSettings(text);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.message).toMatch(message);
});

test('severities name rules that there are, where the rules are known', () => {
  const text = '{ "severities": { "no-such-rule": "off", "repeated-arrow": "off" } }';
  const { settings, problems } = readSettings(text, ['repeated-arrow', 'unused-accept']);
  expect(settings).toEqual({ severities: { 'repeated-arrow': 'off' } });
  expect(problems.map(({ message }) => message)).toEqual([
    '"severities" has no "no-such-rule": there are "repeated-arrow" and "unused-accept"',
  ]);
});

test.each([
  ['{ "page": "A4" "minText": 11 }', 'A comma is missing before this', 15],
  ['{ page: "A4" }', 'A name in double quotes belongs here', 2],
  ['{ "page" "A4" }', 'A colon is missing after "page"', 9],
  ['{ "page": "A4 }', 'This quote is not closed', 10],
  ['{ "minText": 1.2.3 }', 'A value belongs here: a number, or words in double quotes', 13],
  ['{} {}', 'Something follows the last bracket: one pair of braces holds it all', 3],
  ['', 'A value belongs here: a number, or words in double quotes', 0],
])('%s is no JSON: %s', (text, message, character) => {
  const { problems } = readSettings(text);
  expect(problems.map((problem) => [problem.message, problem.range.start])).toEqual([
    [message, { line: 0, character }],
  ]);
});

test('a file of ten thousand brackets is no reason to fall over', () => {
  expect(readSettings('['.repeat(10_000)).problems).toHaveLength(1);
});

test('a byte-order mark and Windows line ends change nothing', () => {
  expect(readSettings('\ufeff{\r\n  "page": "A3"\r\n}\r\n')).toEqual({ settings: { page: 'A3' }, problems: [] });
});
