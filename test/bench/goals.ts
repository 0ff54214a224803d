import type { Size } from './options.ts';

/** What is compared, always ours divided by theirs. */
export const MEASURES = {
  'export/mermaid-elk': 'toc export to SVG ÷ Mermaid, elk',
  'export/mermaid-dagre': 'toc export to SVG ÷ Mermaid, dagre',
  'export/likec4': 'toc export to SVG ÷ LikeC4 export json',
  'export/dot': 'toc export to SVG ÷ dot -Tsvg',
  'export-a4/mermaid-elk': 'toc export to SVG, fitted to A4 ÷ Mermaid, elk',
  'check/node': 'toc check ÷ node -e 0',
  'memory/likec4': 'peak memory of toc export ÷ LikeC4',
  'quality/crossings': 'pairs of arrows that cross ÷ dot',
  'quality/flips': 'cards flipped when one is added, % of pairs',
  'quality/moved': 'mean move when one is added ÷ dot',
  'server/keystroke': 'letter typed to findings ÷ Langium as it comes',
  'server/pause': 'letter typed to all findings, at a pause ÷ the same',
  'server/start': 'server’s start to first findings ÷ node -e 0',
  'pack/soffice': 'clinical example, all formats ÷ soffice, DOCX to PDF',
  'server/memory': 'memory of the server ÷ Langium as it comes',
} as const;

export type Measure = keyof typeof MEASURES;

/** The most that a measure may be, by number of cards. A measure or size without a goal is told and not judged. */
export const GOALS: Readonly<Partial<Record<Measure, Readonly<Partial<Record<Size, number>>>>>> = {
  'export/mermaid-elk': { 60: 0.2, 200: 0.25, 1000: 0.25 },
  'export/likec4': { 60: 0.5, 200: 0.65, 1000: 0.25 },
  'export/dot': { 60: 22, 200: 18, 1000: 3 },
  'check/node': { 20: 3, 60: 3 },
  'memory/likec4': { 60: 0.6, 200: 0.6, 1000: 0.6 },
  'quality/crossings': { 60: 1.1, 200: 1.2, 1000: 0.9 },
  'quality/flips': { 60: 0, 200: 0, 1000: 0 },
  'quality/moved': { 60: 0.5, 200: 0.5, 1000: 0.5 },
  // By lines: 400 cards are 1,000 lines, and 4,000 are 10,000.
  'server/keystroke': { 200: 0.5, 400: 0.5, 1000: 0.5, 4000: 0.2 },
};
