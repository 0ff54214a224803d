import type { Stage } from '@theory-of-change/model';
import { bell, below, type Random, seededRandom } from './random.ts';

export interface GeneratedCard {
  readonly name: string;
  readonly stage: Stage;
  /** Its sub-column, counted over the whole theory from the left. */
  readonly subColumn: number;
  readonly words: string;
}

interface GeneratedArrow {
  readonly from: string;
  readonly to: string;
}

/** A theory that no one believes in, but shaped like those that people write. */
export interface GeneratedTheory {
  /** In the order of the columns. */
  readonly cards: readonly GeneratedCard[];
  /** By their source, in the cards' order; all of them run to the right. */
  readonly arrows: readonly GeneratedArrow[];
}

/** The columns of a generated theory with their share of the cards: a clinical theory has about these. */
const SHARES: readonly (readonly [Stage, number])[] = [
  ['problems', 0.12],
  ['aims', 0.08],
  ['activities', 0.3],
  ['short-term', 0.22],
  ['medium-term', 0.18],
  ['long-term', 0.1],
];
const ACTIVITIES = SHARES.findIndex(([stage]) => stage === 'activities');

const ARROWS_PER_CARD = 1.6;
/** A column with more cards than this has arrows inside it, which make a second sub-column. */
const ONE_SUB_COLUMN = 12;
const FEWEST_WORDS = 8;
const MOST_WORDS = 25;
const CHANCE_TO_SKIP_A_COLUMN = 0.1;
const CHANCE_TO_STAY_IN_THE_COLUMN = 0.25;
const CHANCE_TO_LEAD_ANYWHERE = 0.05;

const VOCABULARY =
  'children families schools teachers report improved access to quality learning support services local partners deliver training sessions for community health workers who understand needs of young people and feel more confident when making decisions about their own wellbeing increased income stable housing reduced isolation stronger networks between organisations that share evidence with policy makers so funding decisions change practice across the region including rural areas women participate in planning monitoring results are used by managers every quarter trust grows'.split(
    ' ',
  );

/** A card while its arrows are drawn: `height` is how far down its sub-column it stands, from 0 to 1. */
interface Placed extends GeneratedCard {
  readonly column: number;
  readonly height: number;
}

/**
 * A theory of `count` cards in six columns, each of one or two sub-columns, with 1.6 arrows and some 17 words a card.
 * Most arrows lead to the next column and to about the same height, as they do where people drew them.
 * The same count and seed give the same theory.
 */
export function generateTheory(count: number, seed = 42): GeneratedTheory {
  const random = seededRandom(seed * 7919 + count);
  const cards = placeCards(random, count);
  return { cards: cards.map(plain), arrows: drawArrows(random, cards) };
}

/** The theory with one card more, at the end of a column's last sub-column, tied to the last cards before and behind it. */
export function addCard(theory: GeneratedTheory, stage: Stage, words: string): GeneratedTheory {
  const column = SHARES.findIndex(([name]) => name === stage);
  const last = theory.cards.findLast((card) => card.stage === stage);
  const before = theory.cards.findLast((card) => card.stage === SHARES[column - 1]?.[0]);
  const after = theory.cards.findLast((card) => card.stage === SHARES[column + 1]?.[0]);
  if (last === undefined || before === undefined || after === undefined) {
    throw new Error(`A card can only be added between two columns, not in ${stage}`);
  }
  const added: GeneratedCard = { name: 'added', stage, subColumn: last.subColumn, words };
  return {
    cards: theory.cards.toSpliced(theory.cards.indexOf(last) + 1, 0, added),
    arrows: [...theory.arrows, { from: before.name, to: added.name }, { from: added.name, to: after.name }],
  };
}

function placeCards(random: Random, count: number): readonly Placed[] {
  const sizes = SHARES.map(([, share]) => Math.max(1, Math.round(share * count)));
  const spare = count - sizes.reduce((sum, size) => sum + size, 0);
  const cards: Placed[] = [];
  let subColumns = 0;
  for (const [column, [stage]] of SHARES.entries()) {
    const size = (sizes[column] ?? 0) + (column === ACTIVITIES ? spare : 0);
    const parts = size <= ONE_SUB_COLUMN ? 1 : 2;
    for (let i = 0; i < size; i++) {
      const part = Math.floor((i * parts) / size);
      const first = Math.ceil((part * size) / parts);
      const next = Math.ceil(((part + 1) * size) / parts);
      cards.push({
        name: `n${cards.length}`,
        stage,
        column,
        subColumn: subColumns + part,
        words: someWords(random),
        height: (i - first + 0.5) / (next - first),
      });
    }
    subColumns += parts;
  }
  return cards;
}

function someWords(random: Random): string {
  const length = FEWEST_WORDS + below(random, MOST_WORDS - FEWEST_WORDS + 1);
  const words = Array.from({ length }, () => VOCABULARY[below(random, VOCABULARY.length)] ?? '').join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function drawArrows(random: Random, cards: readonly Placed[]): readonly GeneratedArrow[] {
  const subColumns = Map.groupBy(cards, (card) => card.subColumn);
  const rows = new Map(cards.map((card, row) => [card.name, row]));
  const arrows = new Map<string, GeneratedArrow>();
  const drawFrom = (card: Placed): void => {
    const target = targetSubColumn(random, card, cards);
    if (target === undefined) return;
    const to = cardAtHeight(random, subColumns.get(target) ?? [], card.height);
    if (to !== undefined && to !== card) arrows.set(`${card.name} ${to.name}`, { from: card.name, to: to.name });
  };
  for (const card of cards) drawFrom(card);
  const wanted = Math.round(cards.length * ARROWS_PER_CARD);
  // A small theory may have no room for so many: give up in the end.
  for (let tries = 0; arrows.size < wanted && tries < wanted * 20; tries++) {
    const card = cards[below(random, cards.length)];
    if (card !== undefined) drawFrom(card);
  }
  const row = (name: string) => rows.get(name) ?? 0;
  return [...arrows.values()].sort((a, b) => row(a.from) - row(b.from) || row(a.to) - row(b.to));
}

/** Mostly the next column, sometimes the next sub-column of its own or the column after the next; none from the last. */
function targetSubColumn(random: Random, card: Placed, cards: readonly Placed[]): number | undefined {
  const own = subColumnsOf(cards, card.column);
  const hasNextPart = card.subColumn < own.last;
  const lastColumn = SHARES.length - 1;
  const chance = random();
  if (chance < CHANCE_TO_SKIP_A_COLUMN && card.column + 2 <= lastColumn) {
    return somewhereIn(random, subColumnsOf(cards, card.column + 2));
  }
  if (hasNextPart && chance < CHANCE_TO_SKIP_A_COLUMN + CHANCE_TO_STAY_IN_THE_COLUMN) return card.subColumn + 1;
  if (card.column === lastColumn) return hasNextPart ? card.subColumn + 1 : undefined;
  return somewhereIn(random, subColumnsOf(cards, card.column + 1));
}

function subColumnsOf(cards: readonly Placed[], column: number): { readonly first: number; readonly last: number } {
  const first = cards.find((card) => card.column === column)?.subColumn ?? 0;
  const last = cards.findLast((card) => card.column === column)?.subColumn ?? 0;
  return { first, last };
}

function somewhereIn(random: Random, { first, last }: { readonly first: number; readonly last: number }): number {
  return first + below(random, last - first + 1);
}

function cardAtHeight(random: Random, cards: readonly Placed[], height: number): Placed | undefined {
  const spread = Math.max(2.5 / cards.length, 0.04);
  const wanted = random() < CHANCE_TO_LEAD_ANYWHERE ? random() : height + bell(random) * spread;
  const row = Math.floor(wanted * cards.length);
  return cards[Math.min(cards.length - 1, Math.max(0, row))];
}

function plain({ name, stage, subColumn, words }: Placed): GeneratedCard {
  return { name, stage, subColumn, words };
}
