import type { Stage, Theory } from '@theory-of-change/model';
import type { Shown, SizedFigure } from '../graph/sized-figure.ts';
import type { FigureStyle } from '../graph/style.ts';
import { toGraph } from '../graph/to-graph.ts';
import type { LayoutEngine } from '../layout/engine.ts';
import { layout } from '../layout/layout.ts';
import type { Layout } from '../layout-types.ts';
import { measureDrawing } from '../paint/drawing.ts';
import type { Theme } from '../paint/theme.ts';
import type { Faces } from '../text/face.ts';
import { type ColumnHeights, columnHeights, measures } from './column-heights.ts';
import { furniture } from './furniture.ts';
import type { Logo } from './logo.ts';
import { largestScale, rememberedHeight, type Sheet } from './sheet.ts';
import { candidates, keyOf, tallest, totalWidth, type Widths } from './widths.ts';

/** What is fitted to a sheet, and with what. */
export interface Fitting {
  readonly theory: Theory;
  readonly faces: Faces;
  readonly style: FigureStyle;
  readonly shown: Shown;
  readonly theme: Theme;
  readonly engine: LayoutEngine;
  readonly logo?: Logo;
  readonly funder?: string;
  /** How many layouts may be tried. */
  readonly tries: number;
}

/** A layout and how large it comes out on the sheet. */
export interface Fitted {
  readonly sized: SizedFigure;
  readonly layout: Layout;
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  readonly widths: Widths;
}

/**
 * Finds the widths of cards with which the words come out largest on the sheet. Heights of columns are reckoned from the
 * text for every width; only the promising widths are laid out, and each layout tells how much room arrows really took.
 * Then gaps grow until the drawing fills the sheet.
 */
export async function fitToSheet(fitting: Fitting, sheet: Sheet): Promise<Fitted> {
  const { theory, faces, style, shown } = fitting;
  const middle = (measures(faces, style).least + measures(faces, style).most) / 2;
  const even: Widths = new Map(theory.columns.map((column) => [column.stage, middle]));
  let best = await attempt(fitting, sheet, even, style);
  if (theory.columns.length === 0 || best.layout.boxes.length === 0) return best;
  const columns = columnHeights(theory, faces, style, shown, best.layout);
  best = await attempt(fitting, sheet, best.widths, style);

  const tried = new Set([keyOf(even)]);
  let last = best;
  for (let left = fitting.tries; left > 0; left--) {
    const next = mostPromising(fitting, sheet, columns, last, best, tried);
    if (next === undefined) break;
    tried.add(keyOf(next));
    last = await attempt(fitting, sheet, next, style);
    if (isBetter(last, best, sheet)) best = last;
  }
  return fill(fitting, sheet, best, columns);
}

async function attempt(fitting: Fitting, sheet: Sheet, widths: Widths, style: FigureStyle): Promise<Fitted> {
  const { theory, faces, shown, engine, theme, funder, logo } = fitting;
  const narrowest = Math.min(...widths.values());
  const sized = toGraph(theory, faces, style, (stage: Stage) => widths.get(stage) ?? narrowest, shown, funder);
  const placed = await layout(sized.graph, engine);
  const size = measureDrawing(placed, { sized, theme, faces });
  const height = rememberedHeight((body) => furniture({ sized, theme, faces, body }, sheet.width, logo, true));
  const scale = largestScale(size, style.bodySize, sheet, height);
  return { sized, layout: placed, scale, ...size, widths };
}

/** Larger words; among equal ones, the drawing that uses the width better. */
function isBetter(a: Fitted, b: Fitted, sheet: Sheet): boolean {
  if (Math.abs(a.scale - b.scale) > 0.002 * b.scale) return a.scale > b.scale;
  return Math.min(1, (a.width * a.scale) / sheet.width) > Math.min(1, (b.width * b.scale) / sheet.width) + 0.005;
}

/** The untried widths that should come out largest, with the overhead that the last layout had. */
function mostPromising(
  fitting: Fitting,
  sheet: Sheet,
  columns: readonly ColumnHeights[],
  last: Fitted,
  best: Fitted,
  tried: ReadonlySet<string>,
): Widths | undefined {
  const overhead = {
    width: average(last, best, (fitted) => fitted.width - totalWidth(columns, fitted.widths)),
    height: average(last, best, (fitted) => fitted.height - tallest(columns, fitted.widths)),
  };
  const { theme, faces, logo, style } = fitting;
  const height = rememberedHeight((body) =>
    furniture({ sized: best.sized, theme, faces, body }, sheet.width, logo, true),
  );
  let promise = 0;
  let widths: Widths | undefined;
  for (const candidate of candidates(columns, overhead)) {
    if (tried.has(keyOf(candidate.widths))) continue;
    const scale = largestScale(candidate, style.bodySize, sheet, height);
    if (scale > promise + 1e-6) {
      promise = scale;
      widths = candidate.widths;
    }
  }
  return promise > best.scale * 0.97 ? widths : undefined;
}

function average(a: Fitted, b: Fitted, of: (fitted: Fitted) => number): number {
  return (of(a) + of(b)) / 2;
}

/** Spreads columns and cards over what is left of the sheet, as far as it looks well. */
async function fill(fitting: Fitting, sheet: Sheet, best: Fitted, columns: readonly ColumnHeights[]): Promise<Fitted> {
  const { style, theme, faces, logo } = fitting;
  const body = style.bodySize * best.scale;
  const around = furniture({ sized: best.sized, theme, faces, body }, sheet.width, logo, true).height;
  const spareX = sheet.width / best.scale - best.width;
  const spareY = (sheet.height - around) / best.scale - best.height;
  const gapsX = columns.reduce((sum, column) => sum + column.subColumns, -1);
  const gapsY = Math.max(1, ...columns.map((column) => column.gaps));
  let result = best;
  for (const share of [1, 0.8, 0.5]) {
    const { boxGap, bandGap } = style.spacing;
    const spread = {
      ...style.spacing,
      boxGap: Math.min(boxGap * 2.6, boxGap + (Math.max(0, spareY) / gapsY) * share),
      bandGap: Math.min(bandGap * 2.4, bandGap + (Math.max(0, spareX) / Math.max(1, gapsX)) * share),
    };
    if (spread.boxGap < boxGap * 1.05 && spread.bandGap < bandGap * 1.05) break;
    const wider = await attempt(fitting, sheet, best.widths, { ...style, spacing: spread });
    if (wider.scale >= best.scale * 0.998) {
      result = wider;
      break;
    }
  }
  return result;
}
