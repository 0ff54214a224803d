import type { Rect } from '@theory-of-change/diagram';
import type { Content } from './pieces.ts';

/** The structure types of PDF 1.7 (ISO 32000-1, 14.8.4) that we write. */
export type Tag =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'Span'
  | 'Link'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Figure';

/** What else readers should know of an element (ISO 32000-1, 14.8.5). */
export type Attributes =
  /** How the labels of a list are to be taken. */
  | { readonly of: 'List'; readonly numbering: 'Decimal' | 'Disc' }
  | { readonly of: 'Table'; readonly summary: string }
  /** A header of a column or of a row. */
  | { readonly of: 'Table'; readonly scope: 'Column' | 'Row' };

/** One node of the tree that assistive technology walks; its children are nodes and pieces of pages. */
export interface StructureNode {
  readonly tag: Tag;
  readonly title?: string;
  /** BCP 47, where it is not that of what it stands in. */
  readonly lang?: string;
  readonly attributes?: Attributes;
  /** The words that stand for a drawing, and what it covers of its page, in px. */
  readonly drawing?: { readonly alt: string; readonly bounds: Rect };
  readonly children: readonly (StructureNode | Content)[];
}

/** A node that still grows. */
export interface Growing extends StructureNode {
  readonly children: (StructureNode | Content)[];
}

/** A node without children yet. */
export function grow(tag: Tag, about: Pick<StructureNode, 'title' | 'lang' | 'attributes'> = {}): Growing {
  return { tag, ...about, children: [] };
}
