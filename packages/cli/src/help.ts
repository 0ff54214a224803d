import { COMMANDS } from './commands.ts';
import type { Command, Option } from './options.ts';
import { HELP } from './read-arguments.ts';
import { wrapped } from './wrapped.ts';

/** Exit codes, as every command has them. */
const EXIT_CODES = `Exit codes: 0 all is well; 1 errors, more warnings than allowed, or not formatted; 2 a wrong call, or a file that cannot be read or written.`;

/** What `toc --help` says, in lines of at most `width` letters. */
export function helpOfAll(width: number): string {
  const rows = COMMANDS.map(({ name, summary }): Row => [name, summary]);
  return page([
    'toc: theories of change as text, checked and drawn',
    `Usage: toc <command> …`,
    table(
      [...rows, ['--help', 'Show this help; toc <command> --help tells more.'], ['--version', 'Show the version.']],
      width,
    ),
    wrapped(EXIT_CODES, width),
  ]);
}

/** What `toc <command> --help` says. */
export function helpOf(command: Command, width: number): string {
  const usage = ['toc', command.name, ...command.arguments.map(({ name }) => name), '[options]'].join(' ');
  return page([
    `${command.summary}.`,
    `Usage: ${usage}`,
    table(
      command.arguments.map(({ name, about }): Row => [name, about]),
      width,
    ),
    `Options:\n${table([...command.options, HELP].map(optionRow), width)}`,
    `Examples:\n${table(
      command.examples.map(({ call, does }): Row => [call, does]),
      width,
    )}`,
    ...(command.notes ? [wrapped(command.notes, width)] : []),
    wrapped(EXIT_CODES, width),
  ]);
}

type Row = readonly [left: string, right: string];

function optionRow({ name, short, value, choices, about }: Option): Row {
  const what = choices ? ` ${choices.join('|')}` : value ? ` ${value}` : '';
  return [`${short ? `-${short}, ` : ''}--${name}${what}`, about];
}

/** Two columns; a left side that is too wide stands on a line of its own. */
function table(rows: readonly Row[], width: number): string {
  const indent = Math.min(24, Math.max(...rows.map(([left]) => left.length)) + 4);
  return rows
    .map(([left, right]) => {
      const words = wrapped(right, width - indent)
        .split('\n')
        .join(`\n${' '.repeat(indent)}`);
      const start = `  ${left}`;
      const fits = start.length + 2 <= indent;
      return `${fits ? start.padEnd(indent) : `${start}\n${' '.repeat(indent)}`}${words}`;
    })
    .join('\n');
}

function page(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}
