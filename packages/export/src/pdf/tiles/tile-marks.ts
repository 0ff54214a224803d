import type { Faces, Mark, Point, Rect } from '@theory-of-change/diagram';
import { px } from '../../docx/measures.ts';
import type { Artifact } from '../pieces.ts';
import { PT_PER_PX } from '../units.ts';
import type { Tiling } from './tiling.ts';

/** Px. */
const TICK = px(3.2);
const HAIRLINE = 0.35 / PT_PER_PX;
const LABEL = 7 / PT_PER_PX;
const GAP = px(1.2);
/** The tallest and the widest that a map is. */
const MAP = { height: px(6), width: px(16) };

const SUBJECT = { role: 'page' } as const;
const INK = '#45494d';
const PAPER = '#ffffff';

/** Which sheet of a poster it is, counted from 0. */
export interface TilePlace {
  readonly column: number;
  readonly row: number;
}

/**
 * Marks where to cut, and a label with a small map that tells where the sheet belongs. They stand in what is cut off or covered by
 * the next sheet.
 */
export function tileMarks(tiling: Tiling, place: TilePlace, label: string, faces: Faces): readonly Artifact[] {
  return [cutMarks(tiling, place), ...labelOf(tiling, place, label, faces)];
}

/** Short lines at both ends of every cut, which runs through the middle of what neighbours share. */
function cutMarks(tiling: Tiling, place: TilePlace): Artifact {
  const { left, right, top, bottom } = edges(tiling);
  const { x, y } = cutLines(tiling, place);
  const marks = [
    ...x.flatMap((at) => [
      line({ x: at, y: top }, { x: at, y: top + TICK }),
      line({ x: at, y: bottom - TICK }, { x: at, y: bottom }),
    ]),
    ...y.flatMap((at) => [
      line({ x: left, y: at }, { x: left + TICK, y: at }),
      line({ x: right - TICK, y: at }, { x: right, y: at }),
    ]),
  ];
  return { kind: 'artifact', isRepeated: true, marks };
}

function cutLines(
  tiling: Tiling,
  { column, row }: TilePlace,
): { readonly x: readonly number[]; readonly y: readonly number[] } {
  const { columns, rows } = tiling;
  const { left, right, top, bottom } = edges(tiling);
  return {
    x: [
      ...(column > 0 ? [left + columns.overlap / 2] : []),
      ...(column < columns.starts.length - 1 ? [right - columns.overlap / 2] : []),
    ],
    y: [
      ...(row > 0 ? [top + rows.overlap / 2] : []),
      ...(row < rows.starts.length - 1 ? [bottom - rows.overlap / 2] : []),
    ],
  };
}

/** Beyond the lower cut, else the upper one; where a poster has one row only, turned along the cut at a side. */
function labelOf(tiling: Tiling, place: TilePlace, label: string, faces: Faces): readonly Artifact[] {
  const { columns, rows } = tiling;
  const { left, right, top, bottom } = edges(tiling);
  if (rows.starts.length > 1) {
    const strip = rows.overlap / 2;
    const isLast = place.row === rows.starts.length - 1;
    const x = left + (place.column > 0 ? columns.overlap / 2 : 0) + TICK + GAP;
    const corner = { x, y: isLast ? top : bottom - strip };
    return [{ kind: 'artifact', isRepeated: true, marks: labelMarks(corner, strip, tiling, place, label, faces) }];
  }
  if (columns.starts.length === 1) return [];
  const strip = columns.overlap / 2;
  const isLast = place.column === columns.starts.length - 1;
  const turnedAt = { x: isLast ? left : right - strip, y: bottom - TICK - GAP };
  const marks = labelMarks(turnedAt, strip, tiling, place, label, faces);
  return [{ kind: 'artifact', isRepeated: true, marks, turnedAt }];
}

/** The map and the label on white, in a strip so high that begins at that corner. */
function labelMarks(
  { x, y }: Point,
  strip: number,
  tiling: Tiling,
  place: TilePlace,
  label: string,
  faces: Faces,
): readonly Mark[] {
  const map = mapOf({ x: x + GAP, y: y + strip * 0.08 }, Math.min(MAP.height, strip * 0.84), tiling, place);
  const from = map.right + GAP;
  const width = faces.regular.advance(label) * LABEL;
  const baseline = y + strip / 2 + (faces.regular.capHeight * LABEL) / 2;
  const ground = { x, y, width: from + width + GAP - x, height: strip, radius: 0, fill: PAPER };
  const text = { text: label, x: from, y: baseline, width, size: LABEL, weight: 'regular', color: INK } as const;
  return [{ kind: 'box', subject: SUBJECT, ...ground }, ...map.marks, { kind: 'text', subject: SUBJECT, ...text }];
}

/** All sheets in small, this one filled. */
function mapOf(
  { x, y }: Point,
  height: number,
  { columns, rows, width: sheetWidth, height: sheetHeight }: Tiling,
  place: TilePlace,
): { readonly marks: readonly Mark[]; readonly right: number } {
  const cell = Math.min(height / rows.starts.length, (MAP.width / columns.starts.length) * (sheetHeight / sheetWidth));
  const width = cell * (sheetWidth / sheetHeight);
  const marks = rows.starts.flatMap((_, row) =>
    columns.starts.map((_start, column): Mark => {
      const isHere = row === place.row && column === place.column;
      const look = { stroke: INK, strokeWidth: HAIRLINE, ...(isHere ? { fill: INK } : { fill: PAPER }) };
      return {
        kind: 'box',
        subject: SUBJECT,
        x: x + column * width,
        y: y + row * cell,
        width,
        height: cell,
        radius: 0,
        ...look,
      };
    }),
  );
  return { marks, right: x + columns.starts.length * width };
}

/** What a sheet shows of the poster, px. */
function edges({ white, width, height }: Tiling) {
  return { left: white, right: width - white, top: white, bottom: height - white };
}

function line(from: Point, to: Point): Mark {
  const look = { radius: 0, closed: false, stroke: INK, strokeWidth: HAIRLINE };
  return { kind: 'line', subject: SUBJECT, points: [from, to], ...look };
}

/** What a sheet shows of the poster, as a place on the sheet. */
export function windowOf(tiling: Tiling): Rect {
  const { left, right, top, bottom } = edges(tiling);
  return { x: left, y: top, width: right - left, height: bottom - top };
}
