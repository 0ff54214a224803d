import type { Finding } from '@theory-of-change/language';
import type { Style } from '../shell.ts';
import type { Analysed } from './analysis/analysed.ts';

/** What was found in one file. */
export interface FileReport {
  /** As it was named on the command line, or relative to the folder that the command was called in. */
  readonly shown: string;
  readonly text: string;
  readonly findings: readonly Finding[];
  /** Written by TeX or a game: no theory, and no fault. */
  readonly foreign: boolean;
  /** Where it was asked for, and the file holds a theory. */
  readonly analysed?: Analysed;
}

/** What was found in all files. */
export interface Report {
  readonly files: readonly FileReport[];
  readonly errors: number;
  readonly warnings: number;
  /** Whether theories were to be analysed. */
  readonly withAnalyses: boolean;
}

/** Tells a report in one form. `width`: letters that go into a line. */
export type Reporter = (report: Report, style: Style, width: number) => string;

/** A report of files, with its sums. */
export function reportOf(files: readonly FileReport[], withAnalyses = false): Report {
  const count = (severity: Finding['severity']) =>
    files.reduce((sum, { findings }) => sum + findings.filter((finding) => finding.severity === severity).length, 0);
  return { files, errors: count('error'), warnings: count('warning'), withAnalyses };
}

/** `2 errors and 1 warning`. */
export function sums({ errors, warnings }: Report): string {
  const parts = [counted(errors, 'error'), counted(warnings, 'warning')].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(' and ') : 'no errors';
}

/** `1 error`, `2 errors`; undefined for none. */
export function counted(number: number, noun: string): string | undefined {
  return number === 0 ? undefined : `${number} ${noun}${number === 1 ? '' : 's'}`;
}
