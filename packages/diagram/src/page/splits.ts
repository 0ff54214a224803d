import type { Stage } from '@theory-of-change/model';
import type { Bench, Fitted } from './bench.ts';
import type { ColumnHeights } from './column-heights.ts';
import { largestScale } from './sheet.ts';
import { candidates, type Overhead, overheadOf } from './widths.ts';

/** How many sub-columns the cards of a column are to stand in. */
export type SubColumns = ReadonlyMap<Stage, number>;

/**
 * Which columns should be split, by reckoning alone: one more sub-column for the tallest column, as long as the words
 * would be small without it and clearly larger with it. Empty where no split helps.
 */
export function planSplits(place: Bench, columns: readonly ColumnHeights[], fitted: Fitted): SubColumns {
  const { sheet, fitting } = place;
  const { bodySize, spacing } = fitting.style;
  const scaleOf = (some: readonly ColumnHeights[], overhead: Overhead): number =>
    Math.max(...candidates(some, overhead).map((one) => largestScale(one, bodySize, sheet, place.furnitureHeight)));

  const plan = new Map<Stage, number>();
  let now = columns;
  let overhead = overheadOf(columns, fitted);
  let scale = scaleOf(now, overhead);
  for (let splits = 0; splits < MOST_SPLITS && scale * bodySize < sheet.comfortableBody; splits++) {
    const most = tallestColumn(now);
    if (most === undefined || most.gaps === 0) break;
    const next = now.map((column) => (column === most ? splitOnce(column, spacing.boxGap) : column));
    const wider = { ...overhead, width: overhead.width + spacing.bandGap * LANES };
    const larger = scaleOf(next, wider);
    if (larger < scale * WORTH_A_SPLIT) break;
    plan.set(most.stage, most.subColumns + 1);
    [now, overhead, scale] = [next, wider, larger];
  }
  return plan;
}

const MOST_SPLITS = 6;
/** Cards side by side are harder to read down: only for words that are clearly larger. */
const WORTH_A_SPLIT = 1.05;
/** Arrows that pass between sub-columns take lanes: times the usual gap. */
const LANES = 1.4;
/** Cards seldom divide evenly. */
const UNEVEN = 1.06;

/** The one that is tallest even with the widest cards. */
function tallestColumn(columns: readonly ColumnHeights[]): ColumnHeights | undefined {
  const [first, ...rest] = columns;
  const least = (column: ColumnHeights): number => Math.min(...column.heights);
  return first && rest.reduce((a, b) => (least(b) > least(a) ? b : a), first);
}

function splitOnce(column: ColumnHeights, boxGap: number): ColumnHeights {
  const share = column.subColumns / (column.subColumns + 1);
  return {
    ...column,
    subColumns: column.subColumns + 1,
    heights: column.heights.map((height) => Math.min(height, (height + boxGap) * share * UNEVEN)),
    gaps: Math.ceil(column.gaps * share),
  };
}
