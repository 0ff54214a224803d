import type { PageFormat } from '../../docx/measures.ts';
import type { Anchor } from '../contents.ts';
import type { Piece } from '../pieces.ts';

/** A page that still grows. */
export interface OpenPage {
  /** Counted from 0. */
  readonly number: number;
  readonly format: PageFormat;
  readonly pieces: Piece[];
  readonly anchors: Anchor[];
}

/** The places of a page that words may stand in, px. */
export interface Room {
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}
