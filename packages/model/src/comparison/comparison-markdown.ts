import type { Comparison } from './compare-interventions.ts';
import { comparisonTable } from './comparison-table.ts';

/** A comparison as Markdown (GitHub's tables): facts as rows, interventions as columns. */
export function comparisonMarkdown(comparison: Comparison): string {
  const { title, population, headings, rows, nothing } = comparisonTable(comparison);
  const head = [`# ${escaped(title)}`, ...(population === undefined ? [] : [`For: ${escaped(population)}`])];
  if (nothing !== undefined) return page([...head, escaped(nothing)]);
  const table = [
    line(['', ...headings.map((words) => `**${escaped(words)}**`)]),
    line(['---', ...headings.map(() => '---')]),
    ...rows.map(({ fact, cells }) => line([escaped(fact), ...cells.map((lines) => lines.map(escaped).join('<br>'))])),
  ];
  return page([...head, table.join('\n')]);
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function page(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}

/** Words of a file say what they say: no mark of Markdown or HTML in them counts, and a cell stays one line. */
function escaped(words: string): string {
  return words
    .replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/\s+/g, ' ');
}
