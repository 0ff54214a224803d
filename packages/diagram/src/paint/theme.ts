import type { Stage } from '@theory-of-change/model';
import type { BoxMark } from '../picture.ts';
import type { Colour } from './colour.ts';

export const THEME_NAMES = ['print', 'light', 'dark', 'contrast', 'contrast-dark'] as const;

export type ThemeName = (typeof THEME_NAMES)[number];

/** The colours of a figure. Text on its ground has a contrast of 4.5:1 or more, lines of 3:1 or more. */
export interface Theme {
  readonly name: ThemeName;
  readonly paper: Colour;
  /** Cards' words and the title. */
  readonly ink: Colour;
  /** Subtitle, lists, key and footer. */
  readonly quiet: Colour;
  /** Arrows, badges' rims, the ceiling. */
  readonly line: Colour;
  /** Hairlines that only divide. */
  readonly hairline: Colour;
  readonly stages: Readonly<Record<Stage, StageColours>>;
  readonly chip: { readonly fill: Colour; readonly border: Colour };
  readonly risk: { readonly fill: Colour; readonly ink: Colour };
  readonly enabler: { readonly fill: Colour; readonly ink: Colour };
  readonly draft: Colour;
  /** Times the usual width of borders and arrows. */
  readonly lineWeight: number;
}

export interface StageColours {
  /** The heading's band, and the words on it. */
  readonly band: Colour;
  readonly onBand: Colour;
  readonly card: Colour;
  readonly border: Colour;
  /** Behind the cards. */
  readonly tint: Colour;
  /** A group's label on the tint. */
  readonly label: Colour;
  /** A strip under the heading and along the cards' left edge that tells the stage without colour. */
  readonly pattern?: NonNullable<BoxMark['pattern']>;
}
