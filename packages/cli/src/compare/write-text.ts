import { type Comparison, comparisonTable, NOT_STATED } from '@theory-of-change/model';
import { graphemes, visible } from '../check/excerpt.ts';
import type { Style } from '../shell.ts';
import { wrapped } from '../wrapped.ts';

/** A narrower column breaks too many words. */
const NARROWEST = 24;
/** Columns stand so far apart. */
const GAP = '  ';

/** For people: facts as rows, interventions as columns, as many beside each other as the width has room for. */
export function writeText(comparison: Comparison, style: Style, width: number): string {
  const { title, population, headings, rows, nothing } = comparisonTable(comparison);
  const head = [style.bold(wrapped(visible(title), width))];
  if (population !== undefined) head.push(wrapped(`For: ${visible(population)}`, width));
  if (nothing !== undefined) return page([head.join('\n'), wrapped(visible(nothing), width)]);

  const labels = Math.max(...rows.map(({ fact }) => fact.length));
  const room = width - labels;
  const most = Math.max(1, Math.floor(room / (NARROWEST + GAP.length)));
  const tables = inGroups(headings.length, most).map((columns) => {
    const column = Math.max(1, Math.floor(room / columns.length) - GAP.length);
    const cell = (lines: readonly string[]) => linesOf(lines, column);
    const heading = tableRow(
      '',
      columns.map((at) => cell([headings[at] ?? ''])),
      labels,
      column,
      style.bold,
    );
    const rule = [labels, ...columns.map(() => column)].map((length) => '─'.repeat(length)).join(GAP);
    const body = rows.map(({ fact, cells }) => {
      const told = columns.map((at) => cell(cells[at] ?? []));
      return tableRow(fact, told, labels, column, (text) => (text === NOT_STATED ? style.dim(text) : text));
    });
    return [...heading, style.dim(rule), ...spaced(body)].join('\n');
  });
  return page([head.join('\n'), ...tables]);
}

/** The numbers from 0, in groups as even as can be of no more than `most`. */
function inGroups(count: number, most: number): readonly (readonly number[])[] {
  const groups = Math.ceil(count / most);
  return Array.from({ length: groups }, (_, group) => {
    const [from, to] = [Math.round((group * count) / groups), Math.round(((group + 1) * count) / groups)];
    return Array.from({ length: to - from }, (_, index) => from + index);
  });
}

/** The lines of a row of the table, each cell padded to its column's width. */
function tableRow(
  fact: string,
  cells: readonly (readonly string[])[],
  labels: number,
  column: number,
  mark: (text: string) => string,
): readonly string[] {
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) => {
    const label = padded(at === 0 ? fact : '', labels);
    return [label, ...cells.map((lines) => padded(lines[at] ?? '', column, mark))].join(GAP).trimEnd();
  });
}

/** An empty line around rows of several lines, so that it is seen where one ends. */
function spaced(rows: readonly (readonly string[])[]): readonly string[] {
  return rows.flatMap((row, at) => {
    const before = rows[at - 1];
    return before !== undefined && (before.length > 1 || row.length > 1) ? ['', ...row] : row;
  });
}

/** The lines of a cell, broken to a width; of several statements each begins with a dash. */
function linesOf(statements: readonly string[], width: number): readonly string[] {
  if (statements.length === 1) return broken(statements[0] ?? '', width);
  return statements.flatMap((words) =>
    broken(words, width - 2).map((line, at) => (at === 0 ? `- ${line}` : `  ${line}`)),
  );
}

function broken(words: string, width: number): readonly string[] {
  const fitting = visible(words)
    .split(' ')
    .flatMap((word) => pieces(word, width))
    .join(' ');
  return wrapped(fitting, width).split('\n');
}

/** A word that is wider than its column, such as an address, in pieces that are not. */
function pieces(word: string, width: number): readonly string[] {
  const letters = graphemes(word);
  const count = Math.ceil(letters.length / width);
  return count <= 1
    ? [word]
    : Array.from({ length: count }, (_, at) => letters.slice(at * width, (at + 1) * width).join(''));
}

/** A line as wide as its column; marks reach as far as its words. */
function padded(text: string, width: number, mark = (words: string) => words): string {
  return mark(text) + ' '.repeat(Math.max(0, width - graphemes(text).length));
}

function page(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}
