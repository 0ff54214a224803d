import type { FigureStyle } from '../graph/style.ts';
import type { Bench, Fitted } from './bench.ts';
import type { ColumnHeights } from './column-heights.ts';
import type { Widths } from './widths.ts';

/** What is left of the sheet beside and under a drawing, px of the drawing. */
interface Spare {
  readonly x: number;
  readonly y: number;
}

/**
 * Spreads a drawing over what is left of the sheet: wider cards and gaps between the columns, more air in and between the
 * cards. The words stay as large as they are.
 */
export async function fillSheet(place: Bench, best: Fitted, columns: readonly ColumnHeights[]): Promise<Fitted> {
  let result = best;
  let style = place.fitting.style;
  for (const share of SHARES) {
    const spare = spareOf(place, result, result.scale);
    if (spare.x < ENOUGH && spare.y < Math.max(ENOUGH, result.height * LITTLE)) break;
    const widths = result === best ? widened(result.widths, spare.x, columns) : result.widths;
    const taken = [...widths].reduce((sum, [stage, width]) => sum + (width - (result.widths.get(stage) ?? width)), 0);
    const spread = spreadOut(style, { x: Math.max(0, spare.x - taken), y: spare.y }, columns, share);
    if (taken < 1 && isAlike(spread, style)) break;
    const attempt = await place.attempt(widths, spread);
    if (attempt.scale < best.scale * allowedLoss(spare, result)) continue;
    result = attempt;
    style = spread;
  }
  return result;
}

/** Each pass takes a part of what is left: more than fits is taken back. */
const SHARES = [1, 0.8, 0.5, 0.8];
/** Px: not worth another layout. */
const ENOUGH = 3;
/** Of the drawing's height: the same. */
const LITTLE = 0.02;

function isAlike(a: FigureStyle, b: FigureStyle): boolean {
  const { boxGap, bandGap } = b.spacing;
  return Math.abs(a.spacing.boxGap - boxGap) < 0.5 && Math.abs(a.spacing.bandGap - bandGap) < 0.2;
}

/** To use the sheet is worth slightly smaller words: gaps that grow may cost an arrow its straight way, and so a lane. */
function allowedLoss(spare: Spare, fitted: Fitted): number {
  const empty = spare.y / fitted.height;
  if (empty > 0.1) return 0.975;
  return empty > 0.04 ? 0.99 : 0.998;
}

function spareOf({ sheet, fitting, furnitureHeight }: Bench, fitted: Fitted, scale: number): Spare {
  const around = furnitureHeight(fitting.style.bodySize * scale);
  return {
    x: Math.max(0, sheet.width / scale - fitted.width),
    y: Math.max(0, (sheet.height - around) / scale - fitted.height),
  };
}

/** Cards take the first of what is left, as long as their lines do not become too long. */
function widened(widths: Widths, spare: number, columns: readonly ColumnHeights[]): Widths {
  const all = columns.reduce((sum, column) => sum + column.subColumns, 0);
  const each = spare / Math.max(1, all);
  return new Map(
    columns.map(({ stage, widths: known }) => {
      const width = widths.get(stage) ?? 0;
      return [stage, Math.min(width + each, width * 1.15, Math.max(width, known.at(-1) ?? width))];
    }),
  );
}

function spreadOut(style: FigureStyle, spare: Spare, columns: readonly ColumnHeights[], share: number): FigureStyle {
  const gapsX = Math.max(
    1,
    columns.reduce((sum, column) => sum + column.subColumns, -1),
  );
  const gapsY = Math.max(1, ...columns.map((column) => column.gaps));
  const { boxGap, bandGap } = style.spacing;
  // Places are whole px: less than one for each card would be rounded up to more than there is.
  const height = spare.y > gapsY + 1 ? spare.y * share : 0;
  // A quarter of the height goes into the cards, the rest between them.
  const air = Math.min(height / 4 / (2 * (gapsY + 1)), MOST_AIR - style.card.padY);
  const between = height - air * 2 * (gapsY + 1);
  return {
    ...style,
    card: { ...style.card, padY: style.card.padY + Math.max(0, air) },
    spacing: {
      ...style.spacing,
      boxGap: Math.min(MOST_BOX_GAP, boxGap + between / gapsY),
      bandGap: Math.min(MOST_BAND_GAP, bandGap + (spare.x * share) / gapsX),
    },
  };
}

/** Px. */
const MOST_AIR = 9;
const MOST_BOX_GAP = 90;
const MOST_BAND_GAP = 80;
