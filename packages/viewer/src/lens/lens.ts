import type { Id } from '@theory-of-change/model';

/** What a figure can show besides its words, one at a time. */
export const LENS_IDS = ['evidence', 'measures', 'who'] as const;

export type LensId = (typeof LENS_IDS)[number];

/** What a lens says of one card or arrow. */
export interface LensSign {
  /** Alike for all that look alike: `strong`, `unmeasured`. */
  readonly level: string;
  /** For people: "Measured: a diary". */
  readonly words: string;
  /** As briefly as it can be said where the legend says the rest: "a diary". */
  readonly tag: string;
}

/** A line of a lens's legend. */
interface LegendLine extends Omit<LensSign, 'tag'> {
  /** How many cards or arrows it is said of. */
  readonly count: number;
}

/** What a lens shows of a theory. */
export interface Lens {
  readonly id: LensId;
  /** By the id of a card or an arrow. */
  readonly signs: ReadonlyMap<Id, LensSign>;
  /** What each look means; only what occurs. */
  readonly legend: readonly LegendLine[];
}
