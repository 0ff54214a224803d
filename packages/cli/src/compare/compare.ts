import path from 'node:path';
import { type Comparison, compareInterventions, comparisonMarkdown } from '@theory-of-change/model';
import { counted } from '../check/report.ts';
import { EXIT } from '../exit.ts';
import { type Arguments, CallError } from '../options.ts';
import type { Shell } from '../shell.ts';
import { type ReadTheory, TheoryReader } from '../theories-node.ts';
import { callName, named, outcomesOf } from './named.ts';
import { writeCsv } from './write-csv.ts';
import { writeJson } from './write-json.ts';
import { writeText } from './write-text.ts';

type Writer = (comparison: Comparison, shell: Shell) => string;

/** The forms of `--format`. */
const WRITERS: Readonly<Record<string, Writer>> = {
  text: (comparison, { outStyle, width }) => writeText(comparison, outStyle, width),
  json: writeJson,
  markdown: comparisonMarkdown,
  csv: writeCsv,
};

/** `toc compare file [outcome] [interventions…]`: the interventions that serve an outcome, side by side. */
export async function compare(args: Arguments, shell: Shell): Promise<number> {
  const [name, ...words] = args.words;
  if (name === undefined) {
    throw new CallError('toc compare wants a theory', 'name it: toc compare theory.toc, and an outcome in it');
  }
  const format = args.value('format') ?? 'text';
  const write = WRITERS[format];
  if (!write) throw new Error(`The format ${format} has no writer.`);

  shell.progress(`Reading ${name} …`);
  const reader = new TheoryReader(shell);
  const read = await reader.read(path.resolve(shell.cwd, name));
  if (read.foreign) {
    throw new CallError(`${name} is another program's .toc file, not a theory of change`, 'begin one with toc new');
  }
  const choices = words.length > 0 ? reader.withChoices(read) : read.theory;
  const { outcome, interventions } = named(words, choices);

  shell.progress();
  const comparison = compareInterventions(choices, outcome?.id, interventions);
  shell.out(write(comparison, shell));
  if (format === 'text' && words.length === 0) tellOutcomes(read, name, shell);
  return tellErrors(read, name, shell);
}

/** What could be asked next. */
function tellOutcomes({ theory }: ReadTheory, name: string, shell: Shell): void {
  const outcomes = outcomesOf(theory);
  if (outcomes.length === 0) return;
  const names = outcomes.map(callName).join(', ');
  shell.err(`${shell.errStyle.bold('note:')} toc compare ${name} OUTCOME shows what serves one of ${names}\n`);
}

/** What a line with a mistake says is not in the comparison: that must not go unnoticed. */
function tellErrors({ findings }: ReadTheory, name: string, shell: Shell): number {
  const errors = counted(findings.filter(({ severity }) => severity === 'error').length, 'error');
  if (errors === undefined) return EXIT.fine;
  const { bold, yellow } = shell.errStyle;
  shell.err(
    `${bold(yellow('warning:'))} ${name} has ${errors}, and this shows what can be read: toc check tells them\n`,
  );
  return EXIT.findings;
}
