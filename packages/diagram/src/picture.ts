import type { Id, Stage } from '@theory-of-change/model';
import type { Point, Rect } from './layout-types.ts';

/** What a mark shows: the unit in which a writer groups marks, tags them and names them aloud. */
export type Role =
  | 'page' // the paper and other decoration
  | 'logo'
  | 'title'
  | 'subtitle'
  | 'draft' // the DRAFT mark
  | 'band' // the tint behind a column
  | 'heading' // a column's heading, with its timeframe
  | 'group' // a group's frame and label
  | 'card'
  | 'chip' // a card of another theory
  | 'arrow'
  | 'column-arrow'
  | 'badge' // A1, R1, E1 on an arrow or a card
  | 'ceiling'
  | 'list-heading'
  | 'list-item' // an assumption, a risk, an enabler, an evidence line
  | 'key'
  | 'footer';

/** `id` is the model's id of what it shows; marks of one subject follow each other. */
export interface Subject {
  readonly role: Role;
  readonly id?: Id;
  readonly stage?: Stage;
  /** Card that includes this one. */
  readonly parent?: Id;
  /** What a screen reader says: the words of a card, "“a” leads to “b”" for an arrow. Absent for decoration. */
  readonly label?: string;
  /** The range's first line in the source, from 0; for click and cursor. */
  readonly line?: number;
}

/** A rectangle; also a circle, where radius is half of its sides. */
export interface BoxMark extends Rect {
  readonly kind: 'box';
  readonly subject: Subject;
  readonly radius: number;
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
  /** A hatching of thin lines in this colour over the fill, for the high-contrast theme. */
  readonly pattern?: {
    readonly kind: 'diagonal' | 'dots' | 'horizontal' | 'vertical' | 'cross';
    readonly color: string;
  };
}

/** A line of straight pieces and rounded elbows of `radius`, or a filled polygon. */
export interface LineMark {
  readonly kind: 'line';
  readonly subject: Subject;
  readonly points: readonly Point[];
  readonly radius: number;
  readonly closed: boolean;
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
}

/** One line of text, measured and placed: a writer never wraps. */
export interface TextMark {
  readonly kind: 'text';
  readonly subject: Subject;
  readonly text: string;
  /** Left end of the baseline. */
  readonly x: number;
  readonly y: number;
  /** Advance width in the shipped font. */
  readonly width: number;
  /** Font size in px. */
  readonly size: number;
  readonly weight: 'regular' | 'bold';
  readonly color: string;
  /** The line goes on: the next mark of this subject continues the sentence (a space was left out at the break, or not). */
  readonly joins?: 'space' | 'nothing';
}

export interface ImageMark extends Rect {
  readonly kind: 'image';
  readonly subject: Subject;
  readonly data: Uint8Array;
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/svg+xml';
}

export type Mark = BoxMark | LineMark | TextMark | ImageMark;

/** A figure ready to be written in any format: flat, in reading order, themed. Lengths are px (96 to the inch). */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** The long description: an ordered list by column with "leads to", as plain text with line breaks. */
  readonly description: string;
  readonly language: string;
  readonly author?: string;
  /** ISO date of the file; absent: writers use a fixed date. */
  readonly date?: string;
  readonly background: string;
  /** The effective size in pt of the cards' words on the chosen page (on screen: as drawn). */
  readonly textSizePt: number;
  readonly fontFamily: string;
  readonly marks: readonly Mark[];
}
