// What others may know of the command line: the table that its help and the docs go by.
export { COMMANDS } from './commands.ts';
export type { Argument, Command, Option } from './options.ts';
