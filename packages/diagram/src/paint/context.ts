import type { Source } from '@theory-of-change/model';
import type { SizedFigure } from '../graph/sized-figure.ts';
import type { Faces } from '../text/face.ts';
import type { Colour } from './colour.ts';
import type { Setting } from './marks.ts';
import type { Theme } from './theme.ts';

/** What every part of the drawing is painted with. */
export interface Brush {
  readonly sized: SizedFigure;
  readonly theme: Theme;
  readonly faces: Faces;
}

/** The cards' words. */
export function bodySetting({ sized, theme, faces }: Brush): Setting {
  const { bodySize, lineHeight } = sized.style;
  return { face: faces.regular, size: bodySize, weight: 'regular', color: theme.ink, leading: bodySize * lineHeight };
}

/** Small type of the drawing: timeframes, labels, chips. */
export function smallSetting({ sized, faces }: Brush, weight: 'regular' | 'bold', color: Colour): Setting {
  const { smallSize, lineHeight } = sized.style;
  return { face: faces[weight], size: smallSize, weight, color, leading: smallSize * lineHeight };
}

/** The line of the figure's own file that something is written on; nothing for imported files. */
export function lineOf(source: Source): { readonly line?: number } {
  return source.uri === undefined ? { line: source.range.start.line } : {};
}
