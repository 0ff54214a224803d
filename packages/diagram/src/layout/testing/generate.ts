import { STAGES, type Stage } from '@theory-of-change/model';
import type { Graph, GraphBox, GraphLink, Spacing } from '../../graph.ts';

export const SPACING: Spacing = {
  boxGap: 14,
  bandGap: 30,
  lineGap: 8,
  lineToBox: 7,
  badge: 15,
  headLength: 8,
  headHalfWidth: 3.5,
};

/** A sequence of numbers from 0 to 1 that is the same for one seed on every machine (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Six stages with the share of cards that each has in real theories. */
const SHARES: readonly (readonly [Stage, number])[] = [
  ['problems', 0.12],
  ['aims', 0.08],
  ['activities', 0.3],
  ['short-term', 0.22],
  ['medium-term', 0.18],
  ['long-term', 0.1],
];
const BOX_WIDTH = 200;
const LINE_HEIGHT = 17;
const ARROWS_PER_CARD = 1.6;
/** Cards in one sub-column before the generator makes arrows inside a stage. */
const LONG_COLUMN = 12;

interface Card {
  readonly id: string;
  readonly stage: number;
  readonly column: number;
  readonly height: number;
  /** How far down its column it stands, from 0 to 1. */
  readonly relative: number;
}

/** A graph like a theory of change: arrows go to cards at about the same height of the next columns, some further or inside the stage. */
export function theoryLike(count: number, seed = 42): Graph {
  const random = randomFrom(seed * 7919 + count);
  const columns = makeColumns(count, random);
  const cards = columns.flat();
  const links = makeLinks(cards, columns, random);
  return {
    bands: SHARES.map(([id]) => ({ id, minWidth: 120 })),
    boxes: cards.map(
      (card): GraphBox => ({
        id: card.id,
        band: SHARES[card.stage]?.[0] ?? STAGES[0],
        width: BOX_WIDTH,
        height: card.height,
        inner: [],
      }),
    ),
    groups: [],
    chips: [],
    links,
    bandLinks: [],
    spacing: SPACING,
  };
}

function makeColumns(count: number, random: () => number): readonly (readonly Card[])[] {
  const counts = SHARES.map(([, share]) => Math.max(1, Math.round(share * count)));
  counts[2] = Math.max(1, (counts[2] ?? 0) + count - counts.reduce((a, b) => a + b, 0));
  const columns: Card[][] = [];
  let id = 0;
  for (const [stage, inStage] of counts.entries()) {
    const subs = inStage <= LONG_COLUMN ? 1 : 2;
    const first = columns.length;
    for (let sub = 0; sub < subs; sub++) columns.push([]);
    for (let i = 0; i < inStage; i++) {
      const column = first + Math.floor((i * subs) / inStage);
      const lines = 2 + Math.floor(random() * 5);
      const relative = (((i * subs) / inStage) % 1) + 0.5 / inStage;
      columns[column]?.push({ id: `n${id++}`, stage, column, height: lines * LINE_HEIGHT + 16, relative });
    }
  }
  return columns;
}

function makeLinks(
  cards: readonly Card[],
  columns: readonly (readonly Card[])[],
  random: () => number,
): readonly GraphLink[] {
  const seen = new Set<string>();
  const links: { from: Card; to: Card }[] = [];
  const stageOf = (column: number): number => columns[column]?.[0]?.stage ?? -1;
  const columnsOf = (stage: number): readonly number[] => columns.map((_, i) => i).filter((i) => stageOf(i) === stage);
  const anyOf = (list: readonly number[]): number => list[Math.floor(random() * list.length)] ?? -1;
  const spread = (): number => {
    let sum = 0;
    for (let i = 0; i < 6; i++) sum += random();
    return (sum - 3) / Math.sqrt(0.5);
  };
  const nextColumn = (card: Card): number => {
    const choice = random();
    if (choice < 0.1 && card.stage < SHARES.length - 2) return anyOf(columnsOf(card.stage + 2));
    if (choice < 0.35 && stageOf(card.column + 1) === card.stage) return card.column + 1;
    return anyOf(columnsOf(card.stage + 1));
  };
  const add = (from: Card): void => {
    const column = columns[nextColumn(from)];
    if (column === undefined) return;
    const at = random() < 0.05 ? random() : from.relative + spread() * Math.max(2.5 / column.length, 0.04);
    const to = column[Math.min(column.length - 1, Math.max(0, Math.floor(at * column.length)))];
    if (to === undefined || seen.has(`${from.id} ${to.id}`)) return;
    seen.add(`${from.id} ${to.id}`);
    links.push({ from, to });
  };
  for (const card of cards) add(card);
  const wanted = Math.round(cards.length * ARROWS_PER_CARD);
  for (let tries = 0; links.length < wanted && tries < wanted * 20; tries++) {
    const card = cards[Math.floor(random() * cards.length)];
    if (card !== undefined) add(card);
  }
  const place = new Map(cards.map((card, i) => [card.id, i]));
  const at = (card: Card): number => place.get(card.id) ?? 0;
  return links
    .toSorted((a, b) => at(a.from) - at(b.from) || at(a.to) - at(b.to))
    .map(({ from, to }, i) => ({ id: `e${i}`, kind: 'leads-to', from: [from.id], to: to.id, badges: 0 }));
}
