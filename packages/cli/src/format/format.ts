import {
  formatText,
  formatted,
  isForeign,
  textOfBytes,
  textOfTheory,
  UnreadableTheory,
  URI,
} from '@theory-of-change/language';
import { NodeFiles } from '@theory-of-change/language/node';
import { findTheories } from '../check/find-theories-node.ts';
import { counted } from '../check/report.ts';
import { EXIT } from '../exit.ts';
import { writeWhole } from '../files-node.ts';
import { type Arguments, CallError } from '../options.ts';
import { shownFrom } from '../paths-node.ts';
import type { Shell } from '../shell.ts';

/** `toc format [files…]`: lays theories out in the one way that there is, or with `--check` says which are not. */
export async function format(args: Arguments, shell: Shell): Promise<number> {
  const check = args.has('check');
  if (args.has('stdin')) return formatInput(args, shell, check);
  const files = await findTheories(args.words, shell.cwd);
  const show = shownFrom(shell.cwd);
  let changed = 0;
  let failed = 0;
  for (const file of files) {
    try {
      const text = await textOfTheory(NodeFiles.fileSystemProvider(), URI.file(file));
      const lines = changedLines(text);
      if (lines.length > 0 && !check) await writeWhole(file, formatted(text), true, show(file));
      if (lines.length > 0) changed++;
      shell.out(tell(show(file), text, lines, check));
    } catch (error) {
      if (!(error instanceof CallError || error instanceof UnreadableTheory)) throw error;
      failed++;
      shell.err(`${shell.errStyle.bold(shell.errStyle.red('error:'))} ${error.message}\n`);
    }
  }
  shell.out(sum(files.length - failed, changed, check));
  if (failed > 0) return EXIT.failed;
  return check && changed > 0 ? EXIT.findings : EXIT.fine;
}

/** For editors and filters: a theory comes in on standard input, and goes out formatted. */
async function formatInput(args: Arguments, shell: Shell, check: boolean): Promise<number> {
  if (args.words.length > 0) throw new CallError('--stdin takes no files', 'leave out either of them');
  const shown = 'standard input';
  const text = read(await shell.input(), shown);
  if (!check) {
    shell.out(formatted(text));
    return EXIT.fine;
  }
  const lines = changedLines(text);
  shell.out(tell(shown, text, lines, check));
  return lines.length > 0 ? EXIT.findings : EXIT.fine;
}

function read(bytes: Uint8Array, shown: string): string {
  try {
    return textOfBytes(bytes, shown);
  } catch (error) {
    if (error instanceof UnreadableTheory) throw new CallError(error.message, undefined, error);
    throw error;
  }
}

/** The lines, from 1, that formatting changes. */
function changedLines(text: string): readonly number[] {
  return [...new Set(formatText(text).map(({ range }) => range.start.line + 1))];
}

/** So many lines are named. */
const NAMED = 5;

function tell(shown: string, text: string, lines: readonly number[], check: boolean): string {
  if (isForeign(text)) return `${shown}: another program's .toc file, not a theory of change: left alone\n`;
  if (lines.length === 0) return '';
  const named = lines.slice(0, NAMED).join(', ');
  const more = lines.length > NAMED ? ` and ${lines.length - NAMED} more` : '';
  const where = `${lines.length === 1 ? 'line' : 'lines'} ${named}${more}`;
  return `${shown}: ${check ? 'not formatted' : 'formatted'} (${where})\n`;
}

function sum(files: number, changed: number, check: boolean): string {
  const all = counted(files, 'file') ?? 'no file';
  if (changed === 0) return `${all}: all formatted\n`;
  return `${all}: ${changed} ${check ? 'not formatted' : 'changed'}\n`;
}
