import { analysisOf, type Status } from '@theory-of-change/model';
import { EXIT } from '../exit.ts';
import { gitIgnores, ignoredByGit } from '../git-node.ts';
import { type Arguments, CallError } from '../options.ts';
import { shownFrom } from '../paths-node.ts';
import { numberOf } from '../read-arguments.ts';
import type { Shell } from '../shell.ts';
import { TheoryReader } from '../theories-node.ts';
import { findTheories } from './find-theories-node.ts';
import { type FileReport, type Report, reportOf } from './report.ts';
import { REPORTERS } from './reporters.ts';

/** `toc check [files…]`: reads theories and tells what is wrong in them. */
export async function check(args: Arguments, shell: Shell): Promise<number> {
  const maxWarnings = numberOf(args, 'max-warnings', 0, Number.MAX_SAFE_INTEGER) ?? Number.POSITIVE_INFINITY;
  const format = args.value('format') ?? 'text';
  const analyses = args.has('analysis');
  if (analyses && !(format === 'text' || format === 'json')) {
    throw new CallError(`--analysis cannot be told as ${format}`, 'use --format text or json, in a call of its own');
  }
  const files = await findTheories(args.words, shell.cwd);
  const show = shownFrom(shell.cwd);
  const ignored = ignoredByGit(files);

  const reader = new TheoryReader(shell, args.value('status') as Status | undefined);
  const reports: FileReport[] = [];
  const unreadable: CallError[] = [];
  for (const file of files) {
    shell.progress(`Reading ${show(file)} …`);
    try {
      const { text, findings, foreign, theory } = await reader.read(file);
      const analysed =
        analyses && !foreign && theory.kind === 'theory' ? { theory, analysis: analysisOf(theory) } : undefined;
      reports.push({ shown: show(file), text, findings, foreign, ...(analysed ? { analysed } : {}) });
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      unreadable.push(error);
    }
  }

  const report = reportOf(reports, analyses);
  const tell = await REPORTERS[format]?.();
  if (!tell) throw new Error(`The format ${format} has no reporter.`);
  shell.progress();
  shell.out(tell(args.has('quiet') ? errorsOnly(report) : report, shell.outStyle, shell.width));
  for (const file of await ignored) shell.err(`${shell.errStyle.bold('note:')} ${gitIgnores(show(file))}\n`);
  for (const { message } of unreadable) shell.err(`${shell.errStyle.bold(shell.errStyle.red('error:'))} ${message}\n`);
  if (unreadable.length > 0) return EXIT.failed;
  return report.errors > 0 || report.warnings > maxWarnings ? EXIT.findings : EXIT.fine;
}

/** The same sums, but nothing else told than errors. */
function errorsOnly(report: Report): Report {
  const files = report.files.map((file) => ({
    ...file,
    findings: file.findings.filter(({ severity }) => severity === 'error'),
  }));
  return { ...report, files };
}
