import type { Id, Stage } from '@theory-of-change/model';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

/**
 * Where everything of a Graph stands. Lengths are px; the origin is the top left corner of the drawing.
 * Headings are not in it: they stand over the bands, at their x and width.
 */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly bands: readonly PlacedBand[];
  readonly boxes: readonly PlacedBox[];
  readonly groups: readonly PlacedGroup[];
  readonly chips: readonly PlacedBox[];
  readonly links: readonly PlacedLink[];
  readonly bandLinks: readonly PlacedBandLink[];
  /** The x of the dashed ceiling line. */
  readonly ceilingX?: number;
  /** The order within each sub-column, top to bottom: the seed of the next warm pass. */
  readonly order: Readonly<Record<Id, number>>;
}

export interface PlacedBand extends Rect {
  readonly id: Stage;
  /** How many sub-columns the arrows inside the stage make. */
  readonly subColumns: number;
}

export interface PlacedBox extends Rect {
  readonly id: Id;
}

export interface PlacedGroup extends Rect {
  readonly id: string;
}

/**
 * One arrow as drawn. `paths` are orthogonal polylines from tail to head: one for a plain arrow; for a joint one
 * the branches up to the point where they meet, then the trunk, which comes last and carries the head.
 */
export interface PlacedLink {
  readonly id: Id;
  readonly kind: 'leads-to' | 'feedback';
  readonly paths: readonly (readonly Point[])[];
  /** The end of the trunk: where the head's tip is and which way it points. `shared`: another link already draws this head. */
  readonly head: { readonly tip: Point; readonly direction: Direction; readonly shared: boolean };
  /** Centres of the badges. */
  readonly badges: readonly Point[];
  /** Where this arrow is interrupted because another, drawn over it, crosses: the centres of the gaps. */
  readonly gaps: readonly Point[];
}

export type Direction = 'right' | 'left' | 'up' | 'down';

/** A broad arrow between the headings of two bands: from the right edge of one to the left edge of the other. */
export interface PlacedBandLink {
  readonly id: Id;
  readonly kind: 'leads-to' | 'feedback';
  readonly from: Stage;
  readonly to: Stage;
}
