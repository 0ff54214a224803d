import type { Stage } from '@theory-of-change/model';
import type { ColumnHeights } from './column-heights.ts';

/** The width of the cards of each column, px. */
export type Widths = ReadonlyMap<Stage, number>;

/** What a layout needs besides the cards of its columns: lanes and gaps, headings, slack for arrows. Px. */
export interface Overhead {
  readonly width: number;
  readonly height: number;
}

export interface Candidate {
  readonly widths: Widths;
  /** What the drawing will measure, if the overhead stays as it is, px. */
  readonly width: number;
  readonly height: number;
}

/**
 * For each height that the tallest column may have, the narrowest widths with which no column is taller: text moves
 * room from the short columns to the tall ones, so that all are about as tall.
 */
export function candidates(columns: readonly ColumnHeights[], overhead: Overhead): readonly Candidate[] {
  const limits = [...new Set(columns.flatMap((column) => column.heights.map((height) => Math.ceil(height))))];
  const least = Math.max(...columns.map((column) => Math.min(...column.heights)));
  const found = new Map<string, Candidate>();
  for (const limit of limits.filter((height) => height >= least).sort((a, b) => a - b)) {
    const candidate = withLimit(columns, limit, overhead);
    const key = keyOf(candidate.widths);
    if (!found.has(key)) found.set(key, candidate);
  }
  return [...found.values()];
}

function withLimit(columns: readonly ColumnHeights[], limit: number, overhead: Overhead): Candidate {
  const widths = new Map<Stage, number>();
  let height = 0;
  let heading = 0;
  for (const column of columns) {
    const i = column.heights.findIndex((tall) => tall <= limit);
    const at = i < 0 ? column.widths.length - 1 : i;
    widths.set(column.stage, column.widths[at] ?? 0);
    height = Math.max(height, column.heights[at] ?? 0);
    heading = Math.max(heading, column.headings[at] ?? 0);
  }
  return { widths, width: totalWidth(columns, widths) + overhead.width, height: height + heading + overhead.height };
}

/** Of the cards side by side, without what stands between them, px. */
function totalWidth(columns: readonly ColumnHeights[], widths: Widths): number {
  return columns.reduce((sum, column) => sum + (widths.get(column.stage) ?? 0) * column.subColumns, 0);
}

/** Of the tallest heading and the tallest column at these widths, px. */
function tallest(columns: readonly ColumnHeights[], widths: Widths): number {
  const at = (column: ColumnHeights): number => {
    const width = widths.get(column.stage) ?? 0;
    return Math.max(
      0,
      column.widths.findLastIndex((known) => known <= width + 0.01),
    );
  };
  const heading = Math.max(0, ...columns.map((column) => column.headings[at(column)] ?? 0));
  return heading + Math.max(0, ...columns.map((column) => column.heights[at(column)] ?? 0));
}

/** Identifies widths, to the px. */
export function keyOf(widths: Widths): string {
  return [...widths.values()].map(Math.round).join(' ');
}

/** What a layout took besides its cards and headings. */
export function overheadOf(
  columns: readonly ColumnHeights[],
  fitted: { readonly width: number; readonly height: number; readonly widths: Widths },
): Overhead {
  return {
    width: fitted.width - totalWidth(columns, fitted.widths),
    height: fitted.height - tallest(columns, fitted.widths),
  };
}
