import type { Ages } from '@theory-of-change/model';
import type { Moment } from './prose/moments.ts';

/** Ages in months from birth, both ends included; without an end it is infinite. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** How ages meet: the one holds the other, they overlap in part, or they miss each other. */
export type Meeting = 'fits' | 'part' | 'misses';

/** What `ages` say; open where they name no end, or cannot be read. */
export function spanOf({ fromMonths, toMonths }: Ages): Span {
  return { from: fromMonths ?? Number.NEGATIVE_INFINITY, to: toMonths ?? Number.POSITIVE_INFINITY };
}

/** The ages of a population once its children are born: what is asked about a child is not asked before. */
export function bornPart(span: Span): Span {
  return span.to > 0 ? { ...span, from: Math.max(span.from, 0) } : span;
}

/** How old the children are when something is collected. */
export interface Window {
  /** If work with them took no time. */
  readonly surely: Span;
  /** As long as it may last. */
  readonly perhaps: Span;
}

/** Work with a family hardly goes on longer than this, in months: our own judgement. */
const LONGEST_WORK = 12;

/** How old children of these ages are at a moment. */
export function windowAt(population: Span, moment: Moment): Window {
  const { from, to } = population;
  switch (moment.kind) {
    case 'start':
      return { surely: population, perhaps: population };
    case 'end':
      return { surely: population, perhaps: { from, to: to + LONGEST_WORK } };
    case 'later':
      return {
        surely: { from: from + moment.months, to: to + moment.months },
        perhaps: { from: from + moment.months, to: to + moment.months + LONGEST_WORK },
      };
    case 'age':
      return {
        surely: { from: moment.months, to: moment.months },
        perhaps: { from: moment.months, to: moment.months },
      };
    case 'regular':
    case 'unknown':
      return { surely: population, perhaps: { from, to: Number.POSITIVE_INFINITY } };
  }
}

/** How the ages that something is made for meet those of the children at that time. */
export function meeting(made: Span, { surely, perhaps }: Window): Meeting {
  if (made.to < perhaps.from || perhaps.to < made.from) return 'misses';
  // “Up to 12 months” and “from 12 months” only touch: the one ends where the other begins.
  const isMoment = perhaps.from === perhaps.to;
  if (!isMoment && (made.to === perhaps.from || perhaps.to === made.from)) return 'misses';
  return made.from <= surely.from && surely.to <= made.to ? 'fits' : 'part';
}
