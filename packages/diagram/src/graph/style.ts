import type { Spacing } from '../graph.ts';

/** The sizes that a drawing is made with before it is scaled to a page. Lengths are px. */
export interface FigureStyle {
  /** Of the cards' words. All of the drawing is scaled with it. */
  readonly bodySize: number;
  /** Times the type's size. */
  readonly lineHeight: number;
  readonly card: Inset;
  /** Of a card inside a card; `gap`: between it and what stands over it, and to the sides. */
  readonly inner: Inset & { readonly gap: number };
  readonly heading: Inset & { readonly size: number; readonly gapBelow: number };
  /** Timeframes, group labels, badges, lists, key and footer. */
  readonly smallSize: number;
  readonly group: { readonly padding: number; readonly labelGap: number };
  readonly cornerRadius: number;
  readonly borderWidth: number;
  readonly arrowWidth: number;
  readonly elbowRadius: number;
  readonly spacing: Spacing;
  /** The narrowest and widest measure of a card, in characters a line. */
  readonly measure: { readonly least: number; readonly most: number };
  /** Of a chip, in characters a line. */
  readonly chipMeasure: number;
  /** How a card's words are broken: into full lines; into as few, of even length; or so that any program that fills lines breaks them there. */
  readonly lines: 'filled' | 'even' | 'steady';
}

interface Inset {
  readonly padX: number;
  readonly padY: number;
}

/** For paper: dense, since the gaps compete with the size of the type. */
export const paperStyle: FigureStyle = {
  bodySize: 12,
  lineHeight: 1.25,
  card: { padX: 7, padY: 4.5 },
  inner: { padX: 6, padY: 3, gap: 4.5 },
  heading: { size: 12.6, padX: 7, padY: 5, gapBelow: 9 },
  smallSize: 9.9,
  group: { padding: 5, labelGap: 3 },
  cornerRadius: 4.2,
  borderWidth: 1.1,
  arrowWidth: 1.25,
  elbowRadius: 5,
  spacing: {
    boxGap: 9,
    bandGap: 24,
    lineGap: 7,
    lineToBox: 6,
    badge: 15,
    headLength: 7.5,
    headHalfWidth: 3.5,
  },
  measure: { least: 14, most: 32 },
  chipMeasure: 15,
  lines: 'even',
};

/** For office programs: as on paper, and arrows are connectors that stay glued when somebody moves a card. */
export const officeStyle: FigureStyle = {
  ...paperStyle,
  lines: 'steady',
  spacing: { ...paperStyle.spacing, centredEnds: true },
};

/** A style for paper where many columns leave the sheet's height unused: all that takes width is as small as it may be. */
export function narrowed(style: FigureStyle): FigureStyle {
  return {
    ...style,
    card: { padX: 5.5, padY: 4.5 },
    inner: { padX: 4.5, padY: 3, gap: 3.5 },
    heading: { ...style.heading, padX: 4 },
    group: { padding: 3.5, labelGap: 3 },
    chipMeasure: 13,
    spacing: { ...style.spacing, bandGap: 17, lineGap: 6, headLength: 7, headHalfWidth: 3.3 },
  };
}

/** For the screen: the same figure with room. */
export const screenStyle: FigureStyle = {
  ...paperStyle,
  bodySize: 14,
  card: { padX: 10, padY: 7 },
  inner: { padX: 8, padY: 4, gap: 6 },
  heading: { size: 14, padX: 10, padY: 8, gapBelow: 16 },
  smallSize: 12,
  group: { padding: 8, labelGap: 4 },
  cornerRadius: 5,
  borderWidth: 1.25,
  arrowWidth: 1.5,
  elbowRadius: 7,
  spacing: {
    boxGap: 18,
    bandGap: 52,
    lineGap: 10,
    lineToBox: 10,
    badge: 18,
    levelBadges: true,
    headLength: 9,
    headHalfWidth: 4.2,
  },
};
