import type { Layout, Point, Rect } from '@theory-of-change/diagram';
import type { GeneratedTheory } from '../generate.ts';

/** Where cards and arrows stand, whoever drew them. Lengths are px. */
export interface Drawing {
  readonly cards: ReadonlyMap<string, Rect>;
  readonly arrows: readonly DrawnArrow[];
}

export interface DrawnArrow {
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
}

/** One of our layouts of a generated theory. */
export function drawingOf(theory: GeneratedTheory, layout: Layout): Drawing {
  const paths = new Map(layout.links.map((link) => [link.id, link.paths[0]]));
  return {
    cards: new Map(layout.boxes.map((box) => [box.id, box])),
    arrows: theory.arrows.map(({ from, to }) => {
      const points = paths.get(`${from} ${to}`);
      if (points === undefined) throw new Error(`The layout has no arrow from ${from} to ${to}`);
      return { from, to, points };
    }),
  };
}
