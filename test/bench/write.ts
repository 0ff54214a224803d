import { type Stage, stageKeyword } from '@theory-of-change/model';
import type { GeneratedCard, GeneratedTheory } from './generate.ts';

/** Graphviz and Mermaid get the width that our cards have by default, some 30 letters. */
const LETTERS_A_LINE = 30;

/** The theory in our language. */
export function toToc({ cards, arrows }: GeneratedTheory): string {
  const lines = [`theory "A generated theory of ${cards.length} cards"`, 'level system', 'date 2026-01-01', ''];
  for (const [stage, own] of byStage(cards)) {
    lines.push(`${stageKeyword(stage)} {`, ...own.map((card) => `  ${card.name} "${card.words}"`), '}', '');
  }
  lines.push(...arrows.map(({ from, to }) => `${from} -> ${to}`), '');
  return lines.join('\n');
}

/** The same for Graphviz: columns as ranks, so that it draws what we draw; it measures the text itself, as we do. */
export function toDot({ cards, arrows }: GeneratedTheory): string {
  const columns = Map.groupBy(cards, (card) => card.subColumn);
  const anchors = [...columns.keys()].map((column) => `a${column}`);
  return [
    'digraph {',
    '  rankdir=LR; nodesep=0.28; ranksep=0.8; node [shape=box, fontname="Helvetica", fontsize=10];',
    ...cards.map((card) => `  ${card.name} [label="${linesOfWords(card.words).join('\\n')}"];`),
    ...[...columns].map(([column, own]) => {
      const members = own.map((card) => card.name).join('; ');
      return `  { rank=same; a${column} [shape=point, style=invis, width=0.01]; ${members} }`;
    }),
    `  edge [style=invis, weight=0]; ${anchors.join(' -> ')}; edge [style=solid, weight=1];`,
    ...arrows.map(({ from, to }) => `  ${from} -> ${to};`),
    '}',
    '',
  ].join('\n');
}

export type MermaidLayout = 'dagre' | 'elk';

/**
 * The same for Mermaid, without the columns: it takes a third longer where they are subgraphs, and the comparison is to
 * be fair.
 */
export function toMermaid({ cards, arrows }: GeneratedTheory, layout: MermaidLayout): string {
  return [
    '---',
    'config:',
    `  layout: ${layout}`,
    '---',
    'flowchart LR',
    ...cards.map((card) => `  ${card.name}["${card.words}"]`),
    ...arrows.map(({ from, to }) => `  ${from} --> ${to}`),
    '',
  ].join('\n');
}

/** The same for LikeC4, which draws architecture models and is built with Langium as well. */
export function toLikeC4({ cards, arrows }: GeneratedTheory): string {
  return [
    'specification { element card }',
    'model {',
    ...cards.map((card) => `  ${card.name} = card "${card.words}"`),
    ...arrows.map(({ from, to }) => `  ${from} -> ${to}`),
    '}',
    'views { view index { include * autoLayout LeftRight } }',
    '',
  ].join('\n');
}

function byStage(cards: readonly GeneratedCard[]): readonly (readonly [Stage, readonly GeneratedCard[]])[] {
  return [...Map.groupBy(cards, (card) => card.stage)];
}

/** The words of a card as lines of about the width that ours have. */
export function linesOfWords(words: string): readonly string[] {
  const broken: string[] = [];
  for (const word of words.split(' ')) {
    const line = broken.at(-1);
    if (line === undefined || line.length + 1 + word.length > LETTERS_A_LINE) broken.push(word);
    else broken[broken.length - 1] = `${line} ${word}`;
  }
  return broken;
}
