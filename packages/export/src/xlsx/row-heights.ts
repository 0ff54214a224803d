import { type Faces, wrap } from '@theory-of-change/diagram';
import { BODY_PT } from './look.ts';

/** The width of a digit in the workbook's ordinary font, which columns are measured by, px at 96 to the inch. */
const DIGIT_PX = 7;
/** A cell's own space left and right, px. */
const PADDING_PX = 9;
const PX_PER_PT = 96 / 72;
const LINE = 1.3;

/** Excel's greatest, pt. */
const HIGHEST = 409;

/** How high a row must be, pt, so that all of its texts, the first in bold, are seen in columns of these widths (characters). */
export function rowHeight(texts: readonly string[], widths: readonly number[], faces: Faces): number {
  const size = BODY_PT * PX_PER_PT;
  const lines = texts.map((text, at) => {
    const face = at === 0 ? faces.bold : faces.regular;
    const width = Math.max(20, (widths[at] ?? 10) * DIGIT_PX - PADDING_PX);
    return text.split('\n').reduce((sum, part) => sum + wrap(face, part, size, width).length, 0);
  });
  return Math.min(HIGHEST, Math.ceil(Math.max(1, ...lines) * BODY_PT * LINE + 4));
}
