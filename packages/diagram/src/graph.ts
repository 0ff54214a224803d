import type { Id, Stage } from '@theory-of-change/model';

/**
 * What the layout is given: sized boxes and links, no words. Lengths are px (96 to the inch).
 * Everything is in the file's order, which breaks ties.
 */
export interface Graph {
  /** In the order of the stages. */
  readonly bands: readonly GraphBand[];
  readonly boxes: readonly GraphBox[];
  readonly groups: readonly GraphGroup[];
  readonly chips: readonly GraphChip[];
  readonly links: readonly GraphLink[];
  readonly bandLinks: readonly GraphBandLink[];
  /** A lane for the dashed line is kept free behind this band. */
  readonly ceilingAfter?: Stage;
  readonly spacing: Spacing;
}

/** A column. Boxes of a band have one width. */
export interface GraphBand {
  readonly id: Stage;
  /** The narrowest that the band may be (its heading needs it). */
  readonly minWidth: number;
  /** Boxes stand side by side in at least so many sub-columns, whether arrows ask for them or not; 1 where nothing is said. */
  readonly leastSubColumns?: number;
}

export interface GraphBox {
  readonly id: Id;
  readonly band: Stage;
  /** Id of its group. */
  readonly group?: string;
  readonly width: number;
  readonly height: number;
  /** Cards inside this one, as offsets from its top left corner; links may end at them. */
  readonly inner: readonly InnerBox[];
}

export interface InnerBox {
  readonly id: Id;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A labelled part of a band: its boxes stay together, `labelHeight` is kept free over them. */
export interface GraphGroup {
  readonly id: string;
  /** Groups of one label in several bands stand in line where they can. */
  readonly label?: string;
  readonly band: Stage;
  readonly labelHeight: number;
  readonly padding: number;
}

/** A card of another theory, at the left edge (links start at it) or at the right (links end at it). */
export interface GraphChip {
  readonly id: Id;
  readonly side: 'left' | 'right';
  readonly width: number;
  readonly height: number;
}

export interface GraphLink {
  readonly id: Id;
  readonly kind: 'leads-to' | 'feedback';
  /** Ids of boxes, inner boxes or chips; two or more share one trunk. */
  readonly from: readonly Id[];
  readonly to: Id;
  /** Round marks that stand on the arrow (A1, A2 …), each of this diameter; 0 for none. */
  readonly badges: number;
}

export interface GraphBandLink {
  readonly id: Id;
  readonly kind: 'leads-to' | 'feedback';
  readonly from: Stage;
  readonly to: Stage;
}

/** All in px. */
export interface Spacing {
  /** Between two boxes of a band, one above the other. */
  readonly boxGap: number;
  /** Between two bands when nothing runs there; lanes widen it. */
  readonly bandGap: number;
  /** Between two parallel lines. */
  readonly lineGap: number;
  /** Between a line and a box that it passes. */
  readonly lineToBox: number;
  /** Diameter of a badge. */
  readonly badge: number;
  /** Gaps become so wide that an arrow's badges stand in one row on a level piece: not on paper, where width is dear. */
  readonly levelBadges?: boolean;
  /** All arrows meet a box in the middle of its side, where office programs glue their connectors; else they are spread along it. */
  readonly centredEnds?: boolean;
  /** Length and half width of an arrow head. */
  readonly headLength: number;
  readonly headHalfWidth: number;
}
