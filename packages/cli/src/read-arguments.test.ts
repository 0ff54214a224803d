import { describe, expect, test } from 'vitest';
import { COMMANDS, EXPORT } from './commands.ts';
import { CallError } from './options.ts';
import { HELP, numberOf, readArguments } from './read-arguments.ts';

const read = (...argv: string[]) => readArguments(EXPORT, argv);

test('words and options may come in any order', () => {
  const args = read('--page', 'a3', 'x.toc', '--force', '--dpi=150', '--to', 'a.pdf', 'b.svg', '-q');
  expect(args.words).toEqual(['x.toc']);
  expect(args.value('page')).toBe('A3');
  expect(args.value('dpi')).toBe('150');
  expect(args.values('to')).toEqual(['a.pdf', 'b.svg']);
  expect([args.has('force'), args.has('quiet'), args.has('portrait')]).toEqual([true, true, false]);
});

test('what may be given often adds up; of the rest the last one counts', () => {
  const args = read('--to', 'a.pdf', '--to', 'b.svg', '--page', 'A3', '--page', 'A1');
  expect(args.values('to')).toEqual(['a.pdf', 'b.svg']);
  expect(args.value('page')).toBe('A1');
});

test('behind -- all is words', () => {
  expect(read('--force', '--', '--to', 'a.pdf').words).toEqual(['--to', 'a.pdf']);
});

describe('what a command does not know is told with what it does', () => {
  test.each([
    [['--forse'], 'toc export has no option --forse', 'did you mean --force?'],
    [['--xyzzy'], 'toc export has no option --xyzzy', 'toc export --help lists them all'],
    [['-x'], 'toc export has no option -x', 'toc export --help lists them all'],
    [['--page'], '--page wants a value', 'write --page A4|A3|A1|A0|16:9|none'],
    [['--to', '--force'], '--to wants a value', 'write --to FILE…'],
    [['--to='], '--to wants a value', 'write --to FILE…'],
    [['--force=yes'], '--force takes no value', 'write --force alone'],
    [['--theme', 'drak'], '--theme cannot be "drak"', 'did you mean dark? There are print, dark, high-contrast'],
    [['--page', 'letter'], '--page cannot be "letter"', 'there are A4, A3, A1, A0, 16:9, none'],
  ])('%j', (argv, message, help) => {
    const error = thrownBy(() => read(...argv));
    expect([error.message, error.help]).toEqual([message, help]);
  });
});

test.each(['twelve', '', '0', '73', 'Infinity', 'NaN'])('a size of "%s" is none', (value) => {
  expect(() => numberOf(read(`--min-text=${value || ' '}`), 'min-text', 1, 72)).toThrow(CallError);
});

test('every option has a name of its own and is told', () => {
  for (const { name, options } of COMMANDS) {
    const names = [...options, HELP].flatMap((option) => [option.name, ...(option.short ? [option.short] : [])]);
    expect(new Set(names).size, name).toBe(names.length);
    for (const { about } of options) expect(about).toMatch(/\S/);
  }
});

function thrownBy(action: () => unknown): CallError {
  try {
    action();
  } catch (error) {
    if (error instanceof CallError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}
