import type { Id } from '@theory-of-change/model';
import type { Spacing } from '../graph.ts';
import type { Side } from './layered.ts';

/** From where to where a loop runs below the drawing. */
export interface Span {
  readonly id: Id;
  readonly from: number;
  readonly to: number;
}

/**
 * Heights of the level parts of loops above or below the drawing, whose edge there is `edge`. Short ones run nearest to the drawing, so that of two loops,
 * one inside the other, the inner one is not crossed by the ends of the outer one.
 */
export function assignOutside(
  spans: readonly Span[],
  side: Side,
  edge: number,
  spacing: Spacing,
): ReadonlyMap<Id, number> {
  const tracks: Span[][] = [];
  const heights = new Map<Id, number>();
  for (const span of spans.toSorted((a, b) => a.to - a.from - (b.to - b.from))) {
    const free = (track: readonly Span[]): boolean =>
      track.every((other) => span.to + spacing.lineGap < other.from || other.to + spacing.lineGap < span.from);
    // Further out than any that it contains: its own ends would cross them.
    let at = tracks.findLastIndex((track) => !free(track)) + 1;
    if (at >= tracks.length) at = tracks.push([]) - 1;
    tracks[at]?.push(span);
    const distance = spacing.lineToBox + at * spacing.lineGap;
    heights.set(span.id, side === 'above' ? edge - distance : edge + distance);
  }
  return heights;
}
