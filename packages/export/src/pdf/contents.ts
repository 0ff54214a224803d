import type { Picture } from '@theory-of-change/diagram';
import type { Piece } from './pieces.ts';
import type { StructureNode } from './structure-node.ts';

/** A place that links lead to. */
export interface Anchor {
  readonly name: string;
  /** Px from the page's top. */
  readonly y: number;
}

/** A page with all that stands on it, placed. Lengths are px. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  /** In the order that they are painted. */
  readonly pieces: readonly Piece[];
  readonly anchors?: readonly Anchor[];
}

/** An entry of the outline that readers show beside the pages. */
export interface Bookmark {
  readonly title: string;
  /** Counted from 0. */
  readonly page: number;
  /** Px. */
  readonly x: number;
  readonly y: number;
  readonly inner?: readonly Bookmark[];
}

/** Everything that a PDF holds: pages, the tree over them that is read, and bookmarks. The tree reads every content once. */
export interface PdfContents {
  readonly about: Pick<Picture, 'title' | 'language' | 'author' | 'date' | 'fontFamily'>;
  readonly pages: readonly PdfPage[];
  readonly structure: StructureNode;
  readonly bookmarks: readonly Bookmark[];
}
