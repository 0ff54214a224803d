import type { Id } from '@theory-of-change/model';
import type { Layout, Point } from '../layout-types.ts';
import { crossingsOf, type Segment } from './segments.ts';

/** Nearer than this to an elbow a gap would look like a loose end, px. */
const FROM_ELBOW = 4;

/** The layout with an interruption where two lines cross: of the feedback arrow, else of the upright line. */
export function withGaps(layout: Layout, segments: readonly Segment[]): Layout {
  const gaps = new Map<Id, Point[]>();
  for (const { at, level, upright } of crossingsOf(segments).points) {
    const cut = level.link.kind === 'feedback' && upright.link.kind !== 'feedback' ? level : upright;
    const toEnd = Math.min(at.x - cut.x1 + at.y - cut.y1, cut.x2 - at.x + cut.y2 - at.y);
    if (toEnd < FROM_ELBOW) continue;
    const points = gaps.get(cut.link.id) ?? [];
    if (!points.some((point) => point.x === at.x && point.y === at.y)) points.push(at);
    gaps.set(cut.link.id, points);
  }
  return { ...layout, links: layout.links.map((link) => ({ ...link, gaps: gaps.get(link.id) ?? [] })) };
}
