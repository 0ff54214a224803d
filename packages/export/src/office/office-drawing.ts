import type { ImageMark, Point, Rect, Role } from '@theory-of-change/diagram';

/**
 * A figure as shapes and connectors of an office program, in reading order, which is also the order of painting: what PPTX and
 * DOCX write alike. Lengths are px (96 to the inch) from the figure's top left corner; sizes of type are pt.
 */
export interface OfficeDrawing {
  readonly width: number;
  readonly height: number;
  readonly items: readonly OfficeItem[];
}

export type OfficeItem = OfficeShape | OfficeConnector | OfficeImage;

/** What a reader, seeing or not, is told of an item. */
interface Told {
  /** What the figure's item it comes from is. */
  readonly role: Role;
  /** For the list of a slide's objects. */
  readonly name: string;
  /** For whoever cannot see it; absent: decoration, or said by another item. */
  readonly altText?: string;
}

/** A shape with its words inside it. */
export interface OfficeShape extends Told, Rect {
  readonly kind: 'shape';
  /** Unique in the drawing: connectors name it. */
  readonly key: string;
  /** The card that it stands in, by its key: a card that is included, or a mark on either. Those of a card follow it. */
  readonly within?: string;
  readonly geometry: Geometry;
  /** `#rrggbb`. */
  readonly fill?: string;
  readonly stroke?: OfficeStroke;
  /** A hatching over the fill, in this colour. */
  readonly pattern?: {
    readonly kind: 'diagonal' | 'dots' | 'horizontal' | 'vertical' | 'cross';
    readonly color: string;
  };
  readonly text?: OfficeText;
}

export type Geometry =
  | { readonly kind: 'rectangle' }
  /** The radius of its corners, px; half of the shorter side makes a circle or a pill. */
  | { readonly kind: 'rounded'; readonly radius: number }
  /** A broad arrow to the right: the shaft's share of its height, and its head's length, px. */
  | { readonly kind: 'block arrow'; readonly shaft: number; readonly head: number }
  | { readonly kind: 'freeform'; readonly points: readonly Point[]; readonly closed: boolean };

export interface OfficeStroke {
  readonly color: string;
  readonly width: number;
  /** Lengths of dash and gap by turns, px. */
  readonly dash?: readonly number[];
}

/** Words in a shape. Programs must not resize the words, nor the shape. */
export interface OfficeText {
  readonly paragraphs: readonly OfficeParagraph[];
  readonly anchor: 'top' | 'middle';
  readonly insets: Insets;
  /** False: lines end only where the paragraph says so. */
  readonly wraps: boolean;
}

interface Insets {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface OfficeParagraph {
  /** One where the program breaks the line where we measured by itself; else line breaks stand between them. */
  readonly lines: readonly string[];
  /** Rounded down to what the format can say. */
  readonly sizePt: number;
  readonly bold: boolean;
  readonly color: string;
  readonly align: 'left' | 'centre' | 'right';
  /** From one baseline to the next, pt. */
  readonly leadingPt: number;
  /** Additionally between letters, pt. */
  readonly letterSpacingPt?: number;
}

/** A picture, such as the logo. */
export interface OfficeImage extends Told, Rect {
  readonly kind: 'image';
  readonly data: Uint8Array;
  readonly mediaType: ImageMark['mediaType'];
}

/** A line of an arrow from one shape to another. An arrow that several cards make together has several, which meet at a dot. */
export interface OfficeConnector extends Told {
  readonly kind: 'connector';
  /** The arrow that it belongs to. */
  readonly arrow: string;
  /** As drawn, from tail to head: level and upright pieces. */
  readonly points: readonly Point[];
  readonly stroke: OfficeStroke;
  /** Whether the end carries the arrow's head. */
  readonly head: boolean;
  /** Absent for arrows of columns that run over the headings. */
  readonly from?: Glue;
  readonly to?: Glue;
}

/** The shape that an end sticks to, and where: sites of rectangles are counted as Office does, against the clock from the top. */
export interface Glue {
  readonly key: string;
  readonly site: Site;
}

/** Top, left, bottom, right. */
export type Site = 0 | 1 | 2 | 3;

/** Where the sites of a shape are, by their numbers. */
export function sitesOf({ x, y, width, height }: Rect): readonly [Point, Point, Point, Point] {
  const middle = { x: x + width / 2, y: y + height / 2 };
  return [
    { x: middle.x, y },
    { x, y: middle.y },
    { x: middle.x, y: y + height },
    { x: x + width, y: middle.y },
  ];
}
