import { expect, test } from 'vitest';
import { COMMANDS } from './commands.ts';
import { helpOf, helpOfAll } from './help.ts';

test('the help names every command and every option', () => {
  for (const command of COMMANDS) {
    expect(helpOfAll(80)).toContain(`${command.name} `);
    for (const { name } of command.options) expect(helpOf(command, 80)).toContain(`--${name}`);
  }
});

test.each([60, 80, 100])('no line is wider than a window of %i letters', (width) => {
  const lines = [helpOfAll(width), ...COMMANDS.map((command) => helpOf(command, width))].join('\n').split('\n');
  const usual = lines.filter((line) => !/^ {2}-|^ {2}toc /.test(line));
  expect(usual.filter((line) => line.length > width)).toEqual([]);
});
