import type { BidDocument, Block, Cell, ListItem, Run, Table } from '../document/document.ts';
import { escapeMarkdown, inTable, lineStart } from './escape.ts';

export interface MarkdownOptions {
  /** The figure as a Mermaid chart; without it the figure stands there in words alone. */
  readonly mermaid?: string;
}

/** A document as Markdown (CommonMark with GitHub's tables): plain enough to read as it is. Ends with a line break. */
export function toMarkdown(document: BidDocument, options: MarkdownOptions = {}): string {
  const { figure } = document;
  const parts: string[] = [`# ${escapeMarkdown(document.title)}`];
  if (document.draft !== undefined) parts.push(`**${escapeMarkdown(document.draft)}**`);
  if (document.facts.length > 0) {
    parts.push(
      list(document.facts.map(({ label, runs }) => ({ runs: [{ text: `${label}: `, strong: true }, ...runs] }))),
    );
  }
  parts.push(`## ${escapeMarkdown(figure.heading)}`);
  parts.push(escapeMarkdown(figure.altText));
  if (options.mermaid !== undefined) parts.push(`\`\`\`mermaid\n${options.mermaid.trimEnd()}\n\`\`\``);
  parts.push(`### ${escapeMarkdown(figure.descriptionHeading)}`, ...figure.description.map((one) => block(one, 4)));
  for (const section of document.sections) {
    parts.push(`## ${escapeMarkdown(section.heading)}`, ...section.blocks.map((one) => block(one, 3)));
  }
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** `level`: of subheadings. */
function block(one: Block, level: number): string {
  switch (one.kind) {
    case 'paragraph':
      return lineStart(inline(one.runs));
    case 'subheading':
      return `${'#'.repeat(level)} ${escapeMarkdown(one.text)}`;
    case 'list':
      return list(one.items, one.ordered);
    case 'table':
      return table(one);
  }
}

function list(items: readonly ListItem[], ordered = false, indent = ''): string {
  return items
    .map((item, i) => {
      const mark = ordered ? `${i + 1}. ` : '- ';
      const own = `${indent}${mark}${lineStart(inline(item.runs))}`;
      if (item.items === undefined || item.items.length === 0) return own;
      return `${own}\n${list(item.items, false, indent + ' '.repeat(mark.length))}`;
    })
    .join('\n');
}

function table({ columns, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ heading }) => inTable(escapeMarkdown(heading)))),
    line(columns.map(() => '---')),
    ...rows.map((cells) => line(cells.map((cell, i) => cellText(cell, i === 0)))),
  ].join('\n');
}

/** The first cell of a row is its header. */
function cellText({ paragraphs }: Cell, isHeader: boolean): string {
  const texts = paragraphs.map((runs) =>
    inTable(inline(isHeader ? runs.map((run) => ({ ...run, strong: true })) : runs)),
  );
  return texts.join('<br>');
}

function inline(runs: readonly Run[]): string {
  return merged(runs).map(inlineRun).join('');
}

/** Neighbours in one style as one run: marks that touch would cancel each other out. */
function merged(runs: readonly Run[]): readonly Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    const alike = last?.strong === run.strong && last?.emphasis === run.emphasis && last?.href === run.href;
    if (last !== undefined && alike) all[all.length - 1] = { ...last, text: last.text + run.text };
    else all.push(run);
  }
  return all;
}

function inlineRun({ text, strong, emphasis, href }: Run): string {
  const marks = `${strong ? '**' : ''}${emphasis ? '*' : ''}`;
  // Blanks stand outside the marks: `** word**` is no mark.
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  if (inner === '') return text;
  const linked = href === undefined ? escapeMarkdown(inner) : `[${escapeMarkdown(inner)}](<${address(href)}>)`;
  return `${before}${marks}${linked}${[...marks].reverse().join('')}${after}`;
}

/** An address between `<` and `>`. */
function address(url: string): string {
  return url.replace(/[<>\\\n]/g, (sign) => encodeURIComponent(sign));
}
