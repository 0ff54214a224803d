import type { Range } from '@theory-of-change/model';

/** A line may hold a label of ten thousand letters: this much of it is enough to see the place. */
const WIDEST = 96;

/** How much is shown before the place where a long line is cut. */
const BEFORE = 24;

/**
 * The line that a range begins on, with marks under the range; nothing where there is no such line.
 * `mark` colours the marks, `dim` the line's number.
 */
export function excerpt(
  lines: readonly string[],
  range: Range,
  mark: (text: string) => string,
  dim: (text: string) => string,
): readonly string[] {
  const line = visible(lines[range.start.line] ?? '');
  if (line.trim() === '') return [];
  const from = Math.min(range.start.character, line.length);
  const to = range.end.line === range.start.line ? Math.min(range.end.character, line.length) : line.length;
  const cut = line.length > WIDEST && from > BEFORE ? from - BEFORE : 0;
  const seen = line.slice(cut, cut + WIDEST);
  const before = `${cut > 0 ? '…' : ''}${line.slice(cut, from)}`;
  const marked = line.slice(from, Math.min(to, cut + WIDEST));
  const number = String(range.start.line + 1);
  const gutter = ' '.repeat(number.length);
  return [
    `  ${dim(`${number} |`)} ${cut > 0 ? '…' : ''}${seen}${line.length > cut + WIDEST ? '…' : ''}`,
    `  ${dim(`${gutter} |`)} ${blanks(before)}${mark('^'.repeat(Math.max(1, letters(marked))))}`,
  ];
}

/** Words of a file as a terminal may have them: no letter of theirs gives it orders. */
export function visible(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\ufffd');
}

/** The lines of a text, as editors count them. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/);
}

/** Blanks as wide as some words; tabs stay, so that the marks stand where the terminal puts the words. */
function blanks(words: string): string {
  return graphemes(words)
    .map((one) => (one === '\t' ? '\t' : ' '))
    .join('');
}

function letters(words: string): number {
  return graphemes(words).length;
}

/** Letters as readers see them. A segmenter takes a millisecond to make, so there is one, and only for words that need it. */
export function graphemes(words: string): readonly string[] {
  if (/^[\t\x20-\x7e]*$/.test(words)) return words.split('');
  segmenter ??= new Intl.Segmenter();
  return [...segmenter.segment(words)].map(({ segment }) => segment);
}

let segmenter: Intl.Segmenter | undefined;
