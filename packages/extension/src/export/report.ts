import type { TextSize } from '@theory-of-change/export';
import type { FinishedFile } from './messages.ts';

/** How large words came out, for people: `The cards’ words are 10.7 pt on A4 landscape.` */
function sizeWords({ of, pt, page }: TextSize): string {
  const what = of === 'figure' ? 'The cards’ words' : `The words of the ${of}`;
  return `${what} are ${pt.toFixed(1)} pt${page === undefined ? '' : ` on ${page}`}.`;
}

/** A file that was written, by its name. */
export interface NamedFile extends FinishedFile {
  readonly name: string;
}

/** What to say of a finished file in one breath. `errors`: of the text that it was written from. */
export function fileWords({ name, textSizes, warnings }: NamedFile, errors: number): string {
  return [`${name} is written.`, ...textSizes.map(sizeWords), ...warnings, ...errorWords(errors)].join(' ');
}

/** What to say of a finished bid pack in one breath: the smallest words, and how much there is to heed. */
export function packWords(files: readonly NamedFile[], folder: string, errors: number): string {
  const sizes = files.flatMap(({ name, textSizes }) => textSizes.map((size) => ({ name, ...size })));
  const smallest = sizes.toSorted((a, b) => a.pt - b.pt)[0];
  const warnings = warningsOf(files);
  return [
    `The bid pack is in ${folder}: ${files.length} files.`,
    ...(smallest === undefined ? [] : [`The smallest words are ${smallest.pt.toFixed(1)} pt, in ${smallest.name}.`]),
    ...(warnings.length === 1 ? warnings : warnings.length > 1 ? [`There are ${warnings.length} warnings.`] : []),
    ...errorWords(errors),
  ].join(' ');
}

/** The whole report of a bid pack, a line each. */
export function packReport(files: readonly NamedFile[], folder: string): readonly string[] {
  return [
    `Bid pack in ${folder}`,
    ...files.map(({ name, textSizes }) => [`  ${name}`, ...textSizes.map(sizeWords)].join('  ')),
    ...warningsOf(files).map((warning) => `  Warning: ${warning}`),
  ];
}

/** Each warning once, however many files it is true of. */
export function warningsOf(files: readonly FinishedFile[]): readonly string[] {
  return [...new Set(files.flatMap(({ warnings }) => warnings))];
}

/** A theory with mistakes is written as far as it can be read: that must not go unnoticed. */
function errorWords(errors: number): readonly string[] {
  if (errors === 0) return [];
  return [`It holds what can be read: there ${errors === 1 ? 'is 1 error' : `are ${errors} errors`} in the text.`];
}
