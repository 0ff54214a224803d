import type { BoxMark } from '@theory-of-change/diagram';

/** Of the tile that hatchings repeat, and of their lines and dots, in px: as the SVG has them. */
const TILE = 4;
const LINE_WIDTH = 1;
const DOT_RADIUS = 1.1;

/** Fills a box with thin lines or dots, cut off at its outline: stages stay apart where colours do not. */
export function drawHatching(
  document: PDFKit.PDFDocument,
  box: BoxMark,
  { kind, color }: NonNullable<BoxMark['pattern']>,
  outline: () => unknown,
): void {
  document.save();
  outline();
  document.clip();
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  switch (kind) {
    case 'horizontal':
    case 'vertical':
    case 'cross':
      if (kind !== 'vertical') for (const y of middles(box.y, bottom)) document.moveTo(box.x, y).lineTo(right, y);
      if (kind !== 'horizontal') for (const x of middles(box.x, right)) document.moveTo(x, box.y).lineTo(x, bottom);
      break;
    case 'diagonal':
      for (const x of middles(box.x - box.height, right)) document.moveTo(x, bottom).lineTo(x + box.height, box.y);
      break;
    case 'dots':
      for (const y of middles(box.y, bottom)) {
        for (const x of middles(box.x, right)) document.circle(x, y, DOT_RADIUS);
      }
      break;
  }
  if (kind === 'dots') document.fill(color);
  else document.undash().lineWidth(LINE_WIDTH).stroke(color);
  document.restore();
}

/** The middles of the tiles that begin between two places. */
function middles(from: number, to: number): readonly number[] {
  const first = Math.floor(from / TILE);
  return Array.from({ length: Math.ceil(to / TILE) - first }, (_, index) => (first + index + 0.5) * TILE);
}
