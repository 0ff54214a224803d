import type { AgeSpan, AgeWindow } from '@theory-of-change/model';
import type { Moment } from './prose/moments.ts';

/** Work with a family hardly goes on longer than this, in months: our own judgement. */
const LONGEST_WORK = 12;

/** How old children of these ages are at a moment. */
export function windowAt(population: AgeSpan, moment: Moment): AgeWindow {
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
