import { HEXAGON_SIDES } from './theory.ts';

/** One side of the Hexagon. */
export type HexagonSide = (typeof HEXAGON_SIDES)[number];

/** Scores by side, 1 to 5 each; a side that has none is absent. */
export type HexagonScores = Readonly<Partial<Record<HexagonSide, number>>>;

/** The best score of a side. */
export const BEST_SCORE = 5;

/** The sides that speak of the place where it would be done, and those that speak of the programme. */
export const HEXAGON_HALVES: Readonly<Record<'site' | 'programme', readonly HexagonSide[]>> = {
  site: ['need', 'fit', 'capacity'],
  programme: ['evidence', 'usability', 'supports'],
};

/** What some sides sum up to. */
export interface HexagonSum {
  readonly points: number;
  /** The most that the sides with a score could have. */
  readonly outOf: number;
  /** The sides without a score: they count neither way. */
  readonly missing: readonly HexagonSide[];
}

/** Adds up the scores of some sides, of all where none are named. */
export function hexagonSum(scores: HexagonScores, sides: readonly HexagonSide[] = HEXAGON_SIDES): HexagonSum {
  const given = sides.flatMap((side) => scores[side] ?? []);
  return {
    points: given.reduce((sum, score) => sum + score, 0),
    outOf: given.length * BEST_SCORE,
    missing: sides.filter((side) => scores[side] === undefined),
  };
}

/** A score as a bar of five blocks and its number, `████░ 4`; it needs no colour, and a letter has one width. */
export function scoreBar(score: number): string {
  const full = Math.min(Math.max(Math.round(score), 0), BEST_SCORE);
  return `${'█'.repeat(full)}${'░'.repeat(BEST_SCORE - full)} ${score}`;
}

/** The sum in words: `23 of 30`, or `12 of 15 (3 of 6 sides)`. */
export function hexagonTotal(scores: HexagonScores): string {
  const { points, outOf, missing } = hexagonSum(scores);
  const known = HEXAGON_SIDES.length - missing.length;
  const sides = missing.length > 0 ? ` (${known} of ${HEXAGON_SIDES.length} sides)` : '';
  return `${points} of ${outOf}${sides}`;
}

const SIDE_WIDTH = Math.max(...HEXAGON_SIDES.map((side) => side.length)) + 2;

/** A small chart for letters of one width: a line for each side, by halves, and the sum. Nothing where no side has a score. */
export function hexagonChart(scores: HexagonScores): readonly string[] {
  if (hexagonSum(scores).outOf === 0) return [];
  const line = (side: HexagonSide) => {
    const score = scores[side];
    return `${side.padEnd(SIDE_WIDTH)}${score === undefined ? 'not scored yet' : scoreBar(score)}`;
  };
  const half = (name: keyof typeof HEXAGON_HALVES) => {
    const { points, outOf } = hexagonSum(scores, HEXAGON_HALVES[name]);
    const sum = outOf === 0 ? '' : `  ${points} of ${outOf}`;
    return [`${name}${sum}`, ...HEXAGON_HALVES[name].map((side) => `  ${line(side)}`)];
  };
  return [...half('site'), ...half('programme'), `total  ${hexagonTotal(scores)}`];
}
