import { narrowed } from '../graph/style.ts';
import { type Bench, bench, type Fitted, type Fitting } from './bench.ts';
import { type ColumnHeights, columnHeights, measures } from './column-heights.ts';
import { fillSheet } from './fill.ts';
import { largestScale, type Sheet } from './sheet.ts';
import { planSplits } from './splits.ts';
import { candidates, keyOf, overheadOf, type Widths } from './widths.ts';

/**
 * Fits a theory to a sheet so that its words come out as large as they can. Where long columns leave width unused, their
 * cards stand side by side; where many columns leave height unused, all that takes width is made narrower. What is then
 * left of the sheet goes into the gaps.
 */
export async function fitToSheet(fitting: Fitting, sheet: Sheet): Promise<Fitted> {
  const plain = await open(fitting, sheet);
  if (plain.fitted.layout.boxes.length === 0) return plain.fitted;
  const subColumns = planSplits(plain.place, plain.columns, plain.fitted);
  const split = subColumns.size === 0 ? plain : await open({ ...fitting, subColumns }, sheet);
  let best = await searchFrom(split);
  if (isSmall(best) && unusedHeight(best) > MUCH_UNUSED) {
    const narrow = await searchFrom(
      await open({ ...split.place.fitting, style: narrowed(split.place.fitting.style) }, sheet),
    );
    if (narrow.fitted.scale > best.fitted.scale) best = narrow;
  }
  return fillSheet(best.place, best.fitted, best.columns);
}

/** Of the sheet's height. */
const MUCH_UNUSED = 0.12;

/** A layout, and what the search for a better one starts from. */
interface Opened {
  readonly fitted: Fitted;
  readonly place: Bench;
  readonly columns: readonly ColumnHeights[];
}

function isSmall({ fitted, place }: Opened, share = 1): boolean {
  return fitted.scale * place.fitting.style.bodySize < place.sheet.comfortableBody * share;
}

/** Of a comfortable size: words are rather cut than smaller. */
const TOO_SMALL = 0.82;

function unusedHeight({ fitted, place }: Opened): number {
  const { sheet, fitting } = place;
  const taken = place.furnitureHeight(fitting.style.bodySize * fitted.scale) + fitted.height * fitted.scale;
  return 1 - taken / sheet.height;
}

/** A first layout, all cards as wide, and the heights of its columns for every width. */
async function open(fitting: Fitting, sheet: Sheet): Promise<Opened> {
  const { theory, faces, style, shown } = fitting;
  const place = bench(fitting, sheet);
  const { least, most } = measures(faces, style);
  const even: Widths = new Map(theory.columns.map((column) => [column.stage, (least + most) / 2]));
  const fitted = await place.attempt(even);
  return { fitted, place, columns: columnHeights(theory, faces, style, shown, fitted.layout) };
}

/**
 * Finds the widths of cards with which the words come out largest. Heights of columns are reckoned from the text for
 * every width; only the promising widths are laid out, and each layout tells how much room arrows really took. Lines of
 * a comfortable length are tried first, the shortest that are allowed only if the words would be small, and widths that
 * cut a word only if they would be too small.
 */
async function searchFrom(opened: Opened): Promise<Opened> {
  const { place, columns } = opened;
  const { faces, style, tries } = place.fitting;
  const { least, most } = measures(faces, style);
  const comfortable = columns.map((column) =>
    atLeast(column, Math.max(column.uncut, least + (most - least) * COMFORT)),
  );
  const start = await uncut(opened, comfortable);
  const found = { ...opened, fitted: await search(place, comfortable, start, tries) };
  if (!isSmall(found)) return found;
  const short = columns.map((column) => atLeast(column, column.uncut));
  const shorter = { ...opened, fitted: await search(place, short, found.fitted, tries) };
  if (!isSmall(shorter, TOO_SMALL) || short.every((column, i) => column.widths.length === columns[i]?.widths.length)) {
    return shorter;
  }
  return { ...opened, fitted: await search(place, columns, shorter.fitted, tries) };
}

/** The first layout, or where that cuts words, one with the narrowest widths that do not: the search keeps the largest words. */
async function uncut({ fitted, place }: Opened, columns: readonly ColumnHeights[]): Promise<Fitted> {
  const cuts = columns.some((column) => (fitted.widths.get(column.stage) ?? 0) < column.uncut);
  if (!cuts) return fitted;
  return place.attempt(new Map(columns.map((column) => [column.stage, column.widths[0] ?? column.uncut])));
}

/** Between the shortest and the longest line that are allowed: about 19 characters. */
const COMFORT = 0.28;

function atLeast(column: ColumnHeights, width: number): ColumnHeights {
  const wide = column.widths.findIndex((known) => known >= width);
  const from = wide < 0 ? column.widths.length - 1 : wide;
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
  const [one, other] = [overheadOf(columns, last), overheadOf(columns, best)];
  const overhead = { width: (one.width + other.width) / 2, height: (one.height + other.height) / 2 };
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
