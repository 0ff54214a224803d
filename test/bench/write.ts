import { STAGE_HEADINGS, type Stage, stageKeyword } from '@theory-of-change/model';
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
    ...cards.map((card) => `  ${card.name} [label="${lines(card.words).join('\\n')}"];`),
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

/** The same for Mermaid, each column a subgraph with its heading. Its limits are lifted, or it refuses 1,000 cards. */
export function toMermaid({ cards, arrows }: GeneratedTheory, layout: MermaidLayout): string {
  return [
    '---',
    'config:',
    `  layout: ${layout}`,
    '  maxTextSize: 50000000',
    '  maxEdges: 100000',
    '---',
    'flowchart LR',
    ...byStage(cards).flatMap(([stage, own]) => [
      `subgraph ${stage}_column [${STAGE_HEADINGS[stage]}]`,
      ...own.map((card) => `  ${card.name}["${card.words}"]`),
      'end',
    ]),
    ...arrows.map(({ from, to }) => `${from} --> ${to}`),
    '',
  ].join('\n');
}

function byStage(cards: readonly GeneratedCard[]): readonly (readonly [Stage, readonly GeneratedCard[]])[] {
  return [...Map.groupBy(cards, (card) => card.stage)];
}

function lines(words: string): readonly string[] {
  const broken: string[] = [];
  for (const word of words.split(' ')) {
    const line = broken.at(-1);
    if (line === undefined || line.length + 1 + word.length > LETTERS_A_LINE) broken.push(word);
    else broken[broken.length - 1] = `${line} ${word}`;
  }
  return broken;
}
