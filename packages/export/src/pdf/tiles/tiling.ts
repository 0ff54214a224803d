import { type Orientation, page } from '@theory-of-change/diagram';
import { px } from '../../docx/measures.ts';
import type { Sheet } from '../../sheet.ts';

/** Mm that printers leave white around a sheet, at the most. */
const WHITE = 8;

/** Mm that neighbours share at the least, so that a cut that is not straight shows no gap. */
const LEAST_OVERLAP = 6;
/** More is of no use, mm. */
const MOST_OVERLAP = 24;

/** How a poster is cut along one of its sides. Lengths are px. */
interface Cuts {
  /** Where on the poster each sheet begins to show it. */
  readonly starts: readonly number[];
  /** How much of the poster each sheet shows. */
  readonly length: number;
  /** What neighbours share. */
  readonly overlap: number;
}

/** How a poster is cut into sheets. Lengths are px. */
export interface Tiling {
  readonly sheet: Sheet;
  readonly width: number;
  readonly height: number;
  /** White on all sides of a sheet. */
  readonly white: number;
  readonly columns: Cuts;
  readonly rows: Cuts;
}

/** The part of a poster that is not white at its edges, px. */
export interface PosterArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Cuts a poster into the fewest sheets of that paper; as the wished sheet lies where both ways need as many. */
export function tilingOf(area: PosterArea, wished: Sheet): Tiling {
  const other: Orientation = wished.orientation === 'landscape' ? 'portrait' : 'landscape';
  const [one, turned] = [wished, { ...wished, orientation: other }].map((sheet) => onSheets(area, sheet));
  if (one === undefined || turned === undefined) throw new Error('There are two ways to hold a sheet');
  return countOf(turned) < countOf(one) ? turned : one;
}

/** How many sheets that is. */
export function countOf({ columns, rows }: Tiling): number {
  return columns.starts.length * rows.starts.length;
}

function onSheets(area: PosterArea, sheet: Sheet): Tiling {
  const { width, height } = page(sheet.name, sheet.orientation);
  return {
    sheet,
    width: px(width),
    height: px(height),
    white: px(WHITE),
    columns: cuts(area.x, area.width, px(width - 2 * WHITE)),
    rows: cuts(area.y, area.height, px(height - 2 * WHITE)),
  };
}

/** What is to spare goes into the overlap first, and then on both sides. */
function cuts(from: number, whole: number, length: number): Cuts {
  const least = px(LEAST_OVERLAP);
  const count = Math.max(1, Math.ceil((whole - least) / (length - least) - 1e-9));
  if (count === 1) return { starts: [from - (length - whole) / 2], length, overlap: 0 };
  const overlap = Math.min(px(MOST_OVERLAP), (count * length - whole) / (count - 1));
  const covered = count * length - (count - 1) * overlap;
  const first = from - (covered - whole) / 2;
  return { starts: Array.from({ length: count }, (_, i) => first + i * (length - overlap)), length, overlap };
}
