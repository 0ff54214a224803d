import { nearest } from '@theory-of-change/model';
import { CHECK, COMMANDS, COMPARE, EXPORT, FORMAT, NEW } from './commands.ts';
import { EXIT } from './exit.ts';
import { helpOf, helpOfAll } from './help.ts';
import { type Arguments, CallError, type Command } from './options.ts';
import { readArguments } from './read-arguments.ts';
import type { Shell } from './shell.ts';
import { VERSION } from './version.ts';

type CommandMain = (args: Arguments, shell: Shell) => Promise<number>;

/** Each command's own code is loaded when it is called: help starts at once, and `check` never loads the layout. */
const MAINS = new Map<Command, () => Promise<CommandMain>>([
  [CHECK, async () => (await import('./check/check.ts')).check],
  [COMPARE, async () => (await import('./compare/compare.ts')).compare],
  [EXPORT, async () => (await import('./export/export.ts')).exportTheory],
  [FORMAT, async () => (await import('./format/format.ts')).format],
  [NEW, async () => (await import('./new/new.ts')).newTheory],
]);

/** Does what a call asks for, and gives its exit code. */
export async function run(argv: readonly string[], shell: Shell): Promise<number> {
  try {
    return await runCommand(argv, shell);
  } catch (error) {
    shell.progress();
    const { bold, red, green } = shell.errStyle;
    if (error instanceof CallError) {
      shell.err(`${bold(red('error:'))} ${error.message}\n`);
      if (error.help !== undefined) shell.err(`${bold(green('help:'))} ${error.help}\n`);
    } else {
      const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
      shell.err(`${bold(red('error:'))} toc itself has failed, which is our fault: please report this\n${trace}\n`);
    }
    return EXIT.failed;
  }
}

async function runCommand(argv: readonly string[], shell: Shell): Promise<number> {
  const [first, ...rest] = argv;
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
    const command = COMMANDS.find(({ name }) => name === rest[0]);
    shell.out(command ? helpOf(command, shell.width) : helpOfAll(shell.width));
    return EXIT.fine;
  }
  if (first === '--version' || first === '-V') {
    shell.out(`${VERSION}\n`);
    return EXIT.fine;
  }
  const command = commandOf(first);
  const args = readArguments(command, rest);
  if (args.has('help')) {
    shell.out(helpOf(command, shell.width));
    return EXIT.fine;
  }
  const load = MAINS.get(command);
  if (!load) throw new Error(`The command ${command.name} has no code.`);
  return (await load())(args, shell);
}

function commandOf(name: string): Command {
  const found = COMMANDS.find((command) => command.name === name);
  if (found) return found;
  const near = nearest(
    name,
    COMMANDS.map((command) => command.name),
  );
  if (name.startsWith('-')) throw new CallError(`toc has no option ${name}`, 'toc --help lists what there is');
  throw new CallError(`there is no command ${name}`, near ? `did you mean toc ${near}?` : 'toc --help lists them all');
}
