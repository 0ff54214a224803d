import { nearest } from '@theory-of-change/model';
import { type Arguments, CallError, type Command, type Option } from './options.ts';

/** Asked for by every command. */
export const HELP: Option = { name: 'help', short: 'h', about: 'Show this help.' };

/**
 * Sorts what follows a command's name into words and options: `--name value`, `--name=value`, `-n`; behind `--` all is
 * words. Throws `CallError` on what the command does not know.
 */
export function readArguments(command: Command, argv: readonly string[]): Arguments {
  const words: string[] = [];
  const given = new Map<string, string[]>();
  const rest = [...argv];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') {
      words.push(...rest);
      break;
    }
    if (!isOption(word)) {
      words.push(word);
      continue;
    }
    const [spelled, attached] = splitAtEquals(word);
    const option = findOption(command, spelled);
    const values = given.get(option.name) ?? [];
    values.push(...takeValues(option, spelled, attached, rest));
    given.set(option.name, values);
  }
  return {
    words,
    has: (name) => given.has(name),
    value: (name) => given.get(name)?.at(-1),
    values: (name) => given.get(name) ?? [],
  };
}

/** A lone dash and a negative number are words. */
function isOption(word: string): boolean {
  return /^-[^\d]/.test(word);
}

function splitAtEquals(word: string): readonly [spelled: string, attached: string | undefined] {
  const equals = word.startsWith('--') ? word.indexOf('=') : -1;
  return equals < 0 ? [word, undefined] : [word.slice(0, equals), word.slice(equals + 1)];
}

function findOption(command: Command, spelled: string): Option {
  const options = [...command.options, HELP];
  const found = options.find(({ name, short }) => spelled === `--${name}` || spelled === `-${short}`);
  if (found) return found;
  const near = nearest(
    spelled.replace(/^-+/, ''),
    options.map(({ name }) => name),
  );
  throw new CallError(
    `toc ${command.name} has no option ${spelled}`,
    near ? `did you mean --${near}?` : `toc ${command.name} --help lists them all`,
  );
}

function takeValues(option: Option, spelled: string, attached: string | undefined, rest: string[]): readonly string[] {
  if (option.value === undefined) {
    if (attached !== undefined) throw new CallError(`${spelled} takes no value`, `write ${spelled} alone`);
    return [];
  }
  const values = attached === undefined ? [] : [attached];
  const wanted = option.many ? Number.POSITIVE_INFINITY : 1;
  while (values.length < wanted && rest[0] !== undefined && !isOption(rest[0])) values.push(rest.shift() ?? '');
  if (values.length === 0 || values.includes('')) {
    throw new CallError(`${spelled} wants a value`, `write ${spelled} ${option.choices?.join('|') ?? option.value}`);
  }
  return option.choices ? values.map((value) => choose(option, spelled, value)) : values;
}

function choose({ choices = [] }: Option, spelled: string, value: string): string {
  const chosen = choices.find((choice) => choice.toLowerCase() === value.toLowerCase());
  if (chosen !== undefined) return chosen;
  const near = nearest(value, choices);
  throw new CallError(
    `${spelled} cannot be "${value}"`,
    near ? `did you mean ${near}? There are ${choices.join(', ')}` : `there are ${choices.join(', ')}`,
  );
}

/** The number that an option holds, within bounds. Throws `CallError` where it is none. */
export function numberOf(args: Arguments, name: string, least: number, most: number): number | undefined {
  const value = args.value(name);
  if (value === undefined) return undefined;
  const number = Number(value);
  if (value.trim() !== '' && number >= least && number <= most) return number;
  throw new CallError(
    `--${name} cannot be "${value}"`,
    most === Number.MAX_SAFE_INTEGER ? `write a number, ${least} or more` : `write a number from ${least} to ${most}`,
  );
}
