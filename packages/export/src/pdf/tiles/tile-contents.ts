import { type Faces, type Picture, type Point, place, type Rect } from '@theory-of-change/diagram';
import type { Sheet } from '../../sheet.ts';
import { boundsOf, shared } from '../bounds.ts';
import type { PdfContents } from '../contents.ts';
import { bookmarksOf } from '../figure-page.ts';
import { type FigureContent, type Piece, piecesOf } from '../pieces.ts';
import { structureOf } from '../structure.ts';
import { type TilePlace, tileMarks, windowOf } from './tile-marks.ts';
import { countOf, type Tiling, tilingOf } from './tiling.ts';

/** How a sheet is called: its row and its column, counted from 1, and how many sheets there are. */
export type TileLabel = (row: number, column: number, of: number) => string;

/** Px around the poster's marks, so that no line at its edge is cut. */
const EDGE = 2;

/**
 * A poster cut into sheets of ordinary paper, with overlap, marks for the scissors and a label on each. The poster is read once:
 * each of its parts on the sheet that shows most of it; what other sheets show of it is decoration there.
 */
export function tileContents(
  picture: Picture,
  on: Sheet,
  label: TileLabel,
  faces: Faces,
): { readonly contents: PdfContents; readonly tiling: Tiling } {
  const tiling = tilingOf(inked(picture), on);
  const shown = windowOf(tiling);
  const places = tiling.rows.starts.flatMap((_, row) =>
    tiling.columns.starts.map((_start, column): TilePlace => ({ row, column })),
  );
  const sheets = places.map((): Piece[] => []);
  const homes = new Map<FigureContent, number>();
  for (const piece of piecesOf(picture)) {
    const home = piece.kind === 'content' ? homeOf(boundsOf(piece.marks), tiling, places, shown) : undefined;
    for (const [number, at] of places.entries()) {
      const by = shiftTo(at, tiling, shown);
      const marks = piece.marks.map((mark) => place(mark, 1, by));
      if (piece.kind === 'content' && number === home) {
        const content = { ...piece, marks, clip: shown };
        homes.set(content, number);
        sheets[number]?.push(content);
        continue;
      }
      const seen = marks.filter((mark) => shared(boundsOf([mark]), shown) !== undefined);
      if (seen.length > 0) sheets[number]?.push({ kind: 'artifact', marks: seen, clip: shown });
    }
  }
  const read = [...homes.keys()];
  const pageOf = (piece: FigureContent): number => homes.get(piece) ?? 0;
  return {
    tiling,
    contents: {
      about: picture,
      pages: places.map((at, number) => ({
        width: tiling.width,
        height: tiling.height,
        background: picture.background,
        pieces: [
          ...(sheets[number] ?? []),
          ...tileMarks(tiling, at, label(at.row + 1, at.column + 1, countOf(tiling)), faces),
        ],
      })),
      structure: structureOf(read, pageOf),
      bookmarks: bookmarksOf(read, pageOf),
    },
  };
}

function inked({ marks }: Picture): Rect {
  const { x, y, width, height } = boundsOf(marks);
  return { x: x - EDGE, y: y - EDGE, width: width + 2 * EDGE, height: height + 2 * EDGE };
}

/** By how much the poster is moved so that a sheet shows its part. */
function shiftTo({ row, column }: TilePlace, { rows, columns }: Tiling, shown: Rect): Point {
  return { x: shown.x - (columns.starts[column] ?? 0), y: shown.y - (rows.starts[row] ?? 0) };
}

/** The sheet that shows most of a part of the poster; the first of several that show as much. */
function homeOf(bounds: Rect, tiling: Tiling, places: readonly TilePlace[], shown: Rect): number {
  const areas = places.map((at) => {
    const by = shiftTo(at, tiling, shown);
    // Lines that run straight have no height, and yet are to be seen.
    const part = shared({ ...bounds, x: bounds.x + by.x, y: bounds.y + by.y }, shown);
    return part === undefined ? 0 : (part.width + 1) * (part.height + 1);
  });
  return areas.indexOf(Math.max(...areas));
}
