import type { BoxMark } from '@theory-of-change/diagram';

/** Between two lines of a hatching, and their width, in px. */
const STEP = 6;
const LINE_WIDTH = 0.75;

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
  if (kind === 'horizontal' || kind === 'cross') {
    for (let y = box.y + STEP; y < bottom; y += STEP) document.moveTo(box.x, y).lineTo(right, y);
  }
  if (kind === 'vertical' || kind === 'cross') {
    for (let x = box.x + STEP; x < right; x += STEP) document.moveTo(x, box.y).lineTo(x, bottom);
  }
  if (kind === 'diagonal') {
    for (let x = box.x - box.height; x < right; x += STEP) document.moveTo(x, bottom).lineTo(x + box.height, box.y);
  }
  if (kind === 'dots') {
    for (let y = box.y + STEP / 2; y < bottom; y += STEP) {
      for (let x = box.x + STEP / 2; x < right; x += STEP) document.circle(x, y, LINE_WIDTH);
    }
    document.fill(color);
  } else {
    document.undash().lineWidth(LINE_WIDTH).stroke(color);
  }
  document.restore();
}
