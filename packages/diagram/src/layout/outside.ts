import type { Id } from '@theory-of-change/model';
import type { Spacing } from '../graph.ts';

/** From where to where a loop runs below the drawing. */
export interface Span {
  readonly id: Id;
  readonly from: number;
  readonly to: number;
}

/**
 * Heights of the horizontal parts of loops below `bottom`. Short ones run nearest to the drawing, so that of two loops,
 * one inside the other, the inner one is not crossed by the ends of the outer one.
 */
export function assignOutside(spans: readonly Span[], bottom: number, spacing: Spacing): ReadonlyMap<Id, number> {
  const tracks: Span[][] = [];
  const heights = new Map<Id, number>();
  for (const span of spans.toSorted((a, b) => a.to - a.from - (b.to - b.from))) {
    const free = (track: readonly Span[]): boolean =>
      track.every((other) => span.to + spacing.lineGap < other.from || other.to + spacing.lineGap < span.from);
    // Above none that it contains: its own ends would cross them.
    let at = tracks.findLastIndex((track) => !free(track)) + 1;
    if (at >= tracks.length) at = tracks.push([]) - 1;
    tracks[at]?.push(span);
    heights.set(span.id, bottom + spacing.lineToBox + at * spacing.lineGap);
  }
  return heights;
}
