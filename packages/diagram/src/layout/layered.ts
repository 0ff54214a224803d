import type { Id, Stage } from '@theory-of-change/model';
import type { GraphLink } from '../graph.ts';

/** The drawing as columns of vertices, before anything has a place. Built by `columns.ts` and `strands.ts`. */
export interface Layered {
  /** Left to right: chips of the left edge, the sub-columns of every band, chips of the right edge. */
  readonly layers: readonly Layer[];
  readonly boxes: ReadonlyMap<Id, Vertex>;
  readonly strands: readonly Strand[];
  readonly hops: readonly Hop[];
  readonly loops: readonly Loop[];
  readonly hooks: readonly Hook[];
}

export interface Layer {
  readonly index: number;
  /** Absent for the chips at the edges. */
  readonly band?: Stage;
  readonly sub: number;
  /** Top to bottom, once ordered. */
  vertices: Vertex[];
}

/** What takes up height in a layer: a card, a chip, or an arrow that passes. */
export interface Vertex {
  readonly kind: 'box' | 'chip' | 'line';
  readonly id: string;
  readonly layer: number;
  readonly width: number;
  readonly height: number;
  readonly group?: string;
  /** Position in the file: breaks ties. */
  readonly rank: number;
  /** Ports, top to bottom once ordered. A line has one port at each side, at its own height. */
  left: Port[];
  right: Port[];
  /** Place in its layer, from 0. */
  pos: number;
  /** Top edge. */
  y: number;
}

/** Where arrows meet the side of a vertex. */
export interface Port {
  readonly vertex: Vertex;
  readonly side: 'left' | 'right';
  /** Heights from the top of the vertex between which the port may stand. */
  readonly from: number;
  readonly to: number;
  /** How far inside the vertex the arrow starts or ends: at the edge of an included card. */
  readonly inset: number;
  /** How many round marks the arrow carries at this end. */
  readonly badges: number;
  /** Decided with the heights. */
  y: number;
}

/** A forward arrow, or several that end at one card and so may share a trunk. */
export interface Strand {
  readonly index: number;
  readonly joint: boolean;
  readonly target: Port;
  readonly tails: readonly Tail[];
  /** The vertices through which the strand passes, by layer. */
  readonly lines: ReadonlyMap<number, Vertex>;
}

export interface Tail {
  readonly link: GraphLink;
  readonly port: Port;
}

/** A part of a strand between two neighbouring layers. */
export interface Hop {
  readonly strand: Strand;
  /** The layer on its left. */
  readonly layer: number;
  readonly from: Port;
  readonly to: Port;
  /** How many arrows run in it. */
  readonly arrows: number;
}

export type Side = 'above' | 'below';

/** An arrow that runs around the outside: feedback, or against the columns. */
export interface Loop {
  readonly link: GraphLink;
  readonly tails: readonly Port[];
  readonly target: Port;
  /** Where it passes the drawing; decided when the order is known. */
  side: Side;
}

/** An arrow between two cards that one card includes: out of its right side and back in. */
export interface Hook {
  readonly link: GraphLink;
  readonly tails: readonly Port[];
  readonly target: Port;
}
