import type { SizedFigure } from '../graph/sized-figure.ts';
import type { Setting } from '../paint/marks.ts';
import type { Theme } from '../paint/theme.ts';
import type { Faces } from '../text/face.ts';
import { pxOfPt } from './pages.ts';

/** What the parts of a page around the drawing are made from. */
export interface PageBrush {
  readonly sized: SizedFigure;
  readonly theme: Theme;
  readonly faces: Faces;
  /** Size of the cards' words as they come out on the page, px. */
  readonly body: number;
}

/** Small type: 0.82 of the cards' words, but 7 pt at least. */
export function smallSize(body: number): number {
  return Math.max(body * 0.82, Math.min(SMALLEST, body * 1.1));
}

const SMALLEST = pxOfPt(7);

export function small(brush: PageBrush, weight: 'regular' | 'bold' = 'regular', color = brush.theme.quiet): Setting {
  const size = smallSize(brush.body);
  return { face: brush.faces[weight], size, weight, color, leading: size * brush.sized.style.lineHeight };
}
