import type { Stage } from '@theory-of-change/model';
import { narrowPaperStyle } from '../graph/style.ts';
import { type Bench, bench, type Fitted, type Fitting } from './bench.ts';
import { type ColumnHeights, columnHeights, measures } from './column-heights.ts';
import { fillSheet } from './fill.ts';
import { largestScale, type Sheet } from './sheet.ts';
import { candidates, keyOf, tallest, totalWidth, type Widths } from './widths.ts';

/**
 * Fits a theory to a sheet so that its words come out as large as they can. Where many columns leave height unused,
 * all that takes width is made narrower; where long columns leave width unused, their cards stand side by side.
 * What is then left of the sheet goes into the gaps.
 */
export async function fitToSheet(fitting: Fitting, sheet: Sheet): Promise<Fitted> {
  let best = await fitWithStyle(fitting, sheet);
  if (best.fitted.layout.boxes.length === 0) return best.fitted;
  if (isSmall(best) && unusedHeight(best) > MUCH_UNUSED) {
    const narrow = await fitWithStyle({ ...fitting, style: narrowPaperStyle }, sheet);
    if (narrow.fitted.scale > best.fitted.scale) best = narrow;
  }
  for (let splits = 0; splits < MOST_SPLITS && isSmall(best) && unusedWidth(best) > MUCH_UNUSED; splits++) {
    const split = await fitWithStyle({ ...fitting, subColumns: splitTallest(best) }, sheet);
    if (split.fitted.scale < best.fitted.scale * WORTH_A_SPLIT) break;
    best = split;
  }
  return fillSheet(best.place, best.fitted, best.columns);
}

/** Of the sheet's height or width. */
const MUCH_UNUSED = 0.12;
const MOST_SPLITS = 4;
/** Cards side by side are harder to read down: only for words that are clearly larger. */
const WORTH_A_SPLIT = 1.05;

function isSmall({ fitted, place }: FittedWithStyle): boolean {
  return fitted.scale * place.fitting.style.bodySize < place.sheet.comfortableBody;
}

function unusedHeight({ fitted, place }: FittedWithStyle): number {
  const { sheet, fitting } = place;
  const taken = place.furnitureHeight(fitting.style.bodySize * fitted.scale) + fitted.height * fitted.scale;
  return 1 - taken / sheet.height;
}

function unusedWidth({ fitted, place }: FittedWithStyle): number {
  return 1 - (fitted.width * fitted.scale) / place.sheet.width;
}

/** One more sub-column for the tallest column. */
function splitTallest({ fitted, place, columns }: FittedWithStyle): ReadonlyMap<Stage, number> {
  const tall = (column: ColumnHeights): number => tallest([column], fitted.widths);
  const [first, ...rest] = columns;
  const split = new Map(place.fitting.subColumns);
  if (first === undefined) return split;
  const most = rest.reduce((a, b) => (tall(b) > tall(a) ? b : a), first);
  return split.set(most.stage, most.subColumns + 1);
}

interface FittedWithStyle {
  readonly fitted: Fitted;
  readonly place: Bench;
  readonly columns: readonly ColumnHeights[];
}

/**
 * Finds the widths of cards with which the words come out largest. Heights of columns are reckoned from the text for
 * every width; only the promising widths are laid out, and each layout tells how much room arrows really took. Lines of
 * a comfortable length are tried first, the shortest that are allowed only if the words would be small.
 */
async function fitWithStyle(fitting: Fitting, sheet: Sheet): Promise<FittedWithStyle> {
  const { theory, faces, style, shown } = fitting;
  const place = bench(fitting, sheet);
  const { least, most } = measures(faces, style);
  const even: Widths = new Map(theory.columns.map((column) => [column.stage, (least + most) / 2]));
  const first = await place.attempt(even);
  if (first.layout.boxes.length === 0) return { fitted: first, place, columns: [] };
  const columns = columnHeights(theory, faces, style, shown, first.layout);
  const comfortable = columns.map((column) => atLeast(column, least + (most - least) * COMFORT));
  let best = await search(place, comfortable, first, fitting.tries);
  if (best.scale * style.bodySize < sheet.comfortableBody) {
    best = await search(place, columns, best, fitting.tries);
  }
  return { fitted: best, place, columns };
}

/** Between the shortest and the longest line that are allowed: about 17 characters. */
const COMFORT = 0.17;

function atLeast(column: ColumnHeights, width: number): ColumnHeights {
  const from = Math.min(
    Math.max(
      0,
      column.widths.findIndex((known) => known >= width),
    ),
    column.widths.length - 1,
  );
  const cut = (values: readonly number[]): readonly number[] => values.slice(from);
  return { ...column, widths: cut(column.widths), heights: cut(column.heights), headings: cut(column.headings) };
}

async function search(place: Bench, columns: readonly ColumnHeights[], start: Fitted, tries: number): Promise<Fitted> {
  const tried = new Set([keyOf(start.widths)]);
  let best = start;
  let last = start;
  let sinceBetter = 0;
  for (let left = tries; left > 0; left--) {
    const next = mostPromising(place, columns, last, best, tried);
    if (next === undefined) break;
    tried.add(keyOf(next));
    last = await place.attempt(next);
    sinceBetter = last.scale > best.scale * 1.004 ? 0 : sinceBetter + 1;
    if (isBetter(last, best, place.sheet)) best = last;
    if (sinceBetter >= PATIENCE) break;
  }
  return best;
}

/** Larger words; among equal ones, the drawing that uses the width better. */
function isBetter(a: Fitted, b: Fitted, sheet: Sheet): boolean {
  if (Math.abs(a.scale - b.scale) > 0.002 * b.scale) return a.scale > b.scale;
  return Math.min(1, (a.width * a.scale) / sheet.width) > Math.min(1, (b.width * b.scale) / sheet.width) + 0.005;
}

/** The untried widths that should come out largest, with the room for arrows that the last and the best layout took. */
function mostPromising(
  { fitting, sheet, furnitureHeight }: Bench,
  columns: readonly ColumnHeights[],
  last: Fitted,
  best: Fitted,
  tried: ReadonlySet<string>,
): Widths | undefined {
  const average = (of: (fitted: Fitted) => number): number => (of(last) + of(best)) / 2;
  const overhead = {
    width: average((fitted) => fitted.width - totalWidth(columns, fitted.widths)),
    height: average((fitted) => fitted.height - tallest(columns, fitted.widths)),
  };
  let promise = 0;
  let widths: Widths | undefined;
  for (const candidate of candidates(columns, overhead)) {
    if (tried.has(keyOf(candidate.widths))) continue;
    const scale = largestScale(candidate, fitting.style.bodySize, sheet, furnitureHeight);
    if (scale > promise + 1e-6) {
      promise = scale;
      widths = candidate.widths;
    }
  }
  return promise > best.scale * WORTH_TRYING ? widths : undefined;
}

/** Layouts without any gain before the search ends. */
const PATIENCE = 4;
/** A layout may do a little better than was reckoned. */
const WORTH_TRYING = 0.97;
