import type { Ages } from './theory.ts';

/** Ages in months from birth, both ends included; without an end it is infinite. */
export interface AgeSpan {
  readonly from: number;
  readonly to: number;
}

/** How ages meet: the one holds the other, they overlap in part, or they miss each other. */
export type Meeting = 'fits' | 'part' | 'misses';

/** What `ages` say; open where they name no end, or cannot be read. */
export function spanOf({ fromMonths, toMonths }: Ages): AgeSpan {
  return { from: fromMonths ?? Number.NEGATIVE_INFINITY, to: toMonths ?? Number.POSITIVE_INFINITY };
}

/** The ages of a population once its children are born: what is asked about a child is not asked before. */
export function bornPart(span: AgeSpan): AgeSpan {
  return span.to > 0 ? { ...span, from: Math.max(span.from, 0) } : span;
}

/** How old the children are at a time. */
export interface AgeWindow {
  /** If work with them took no time. */
  readonly surely: AgeSpan;
  /** As long as it may last. */
  readonly perhaps: AgeSpan;
}

/** How the ages that something is made for meet those of the children at that time. */
export function meeting(made: AgeSpan, { surely, perhaps }: AgeWindow): Meeting {
  if (made.to < perhaps.from || perhaps.to < made.from) return 'misses';
  // “Up to 12 months” and “from 12 months” only touch: the one ends where the other begins.
  const isMoment = perhaps.from === perhaps.to;
  if (!isMoment && (made.to === perhaps.from || perhaps.to === made.from)) return 'misses';
  return made.from <= surely.from && surely.to <= made.to ? 'fits' : 'part';
}
