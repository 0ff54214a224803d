import type { Finding } from '@theory-of-change/language';
import type { Style } from '../shell.ts';
import { tellAnalysis } from './analysis/tell-analysis.ts';
import { excerpt, linesOf, visible } from './excerpt.ts';
import { counted, type FileReport, type Reporter, sums } from './report.ts';

/** For people: each finding with its line and what would help, then the sums; then the analyses. */
export const textReport: Reporter = (report, style, width) => {
  const told = report.files.flatMap((file) => [
    ...(file.foreign ? [`${file.shown}: another program's .toc file, not a theory of change: left alone\n`] : []),
    ...tellFindings(file, style),
  ]);
  const theories = report.files.filter((file) => !file.foreign).length;
  const where = counted(theories, 'file');
  const summary = where === undefined ? 'no theory was checked' : `${where}: ${sums(report)}`;
  const analyses = report.files.flatMap(({ shown, analysed }) =>
    analysed ? [`\n${tellAnalysis(shown, analysed, style, width)}`] : [],
  );
  return `${told.join('\n')}${told.length > 0 ? '\n' : ''}${summary}\n${analyses.join('')}`;
};

/** Each finding of a file as a compiler tells it: place, gravity, words; the line itself; what to do; an empty line. */
export function tellFindings({ shown, text, findings }: FileReport, style: Style): readonly string[] {
  const lines = linesOf(text);
  return findings.map((finding) => `${tellFinding(shown, lines, finding, style)}\n`);
}

function tellFinding(shown: string, lines: readonly string[], finding: Finding, style: Style): string {
  const { line, character } = finding.range.start;
  const place = style.bold(`${visible(shown)}:${line + 1}:${character + 1}:`);
  const gravity = gravityStyle(finding.severity, style)(`${finding.severity}:`);
  const help = finding.fixes.map((fix) => `  ${style.bold(style.green('help:'))} ${fix.title}`);
  return [
    `${place} ${gravity} ${visible(finding.message)} ${style.dim(`(${finding.code})`)}`,
    ...excerpt(lines, finding.range, gravityStyle(finding.severity, style), style.dim),
    ...help,
  ].join('\n');
}

function gravityStyle(severity: Finding['severity'], style: Style): (text: string) => string {
  switch (severity) {
    case 'error':
      return (text) => style.bold(style.red(text));
    case 'warning':
      return (text) => style.bold(style.yellow(text));
    case 'information':
    case 'hint':
      return (text) => style.bold(style.blue(text));
  }
}
