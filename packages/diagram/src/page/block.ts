import type { Mark } from '../picture.ts';

/** A part of a page with its size, which paints itself where it is put. Lengths are px. */
export interface Block {
  readonly height: number;
  marks(x: number, y: number): readonly Mark[];
}

export const NOTHING: Block = { height: 0, marks: () => [] };
