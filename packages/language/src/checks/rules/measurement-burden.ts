import type { Measure } from '@theory-of-change/model';
import type { Observation } from '../finding.ts';
import { minutesOf } from '../minutes.ts';
import type { Rule } from '../rule.ts';
import type { TheoryFile } from '../theory-file.ts';
import { placeOf } from '../written.ts';

/** What one family may be asked to sit through at one time, in minutes: our own judgement. */
const MOST_MINUTES = 60;

/** Measures that together take one family longer, at one collection, than it should be asked for. */
export const measurementBurden: Rule = {
  check: (file) =>
    [...collections(file)].flatMap(([moment, measures]): readonly Observation[] => {
      const timed = [...measures].map((measure) => ({ measure, minutes: minutesOf(measure.takes ?? '') ?? 0 }));
      const sum = timed.reduce((total, { minutes }) => total + minutes, 0);
      if (sum <= MOST_MINUTES || !file.theory.titleRange) return [];
      return [
        {
          range: file.theory.titleRange,
          message: `At one collection (${moment}) a family is asked for ${sum} minutes: could fewer measures tell enough?`,
          related: timed
            .filter(({ minutes }) => minutes > 0)
            .map(({ measure, minutes }) => ({
              uri: measure.source.uri ?? file.document.uri.toString(),
              range: placeOf(measure),
              message: `${minutes} minutes`,
            })),
        },
      ];
    }),
  passing: `theory "Help for one family"
short-term outcomes {
  calm "Parents feel calmer" { indicator "Stress" { using stress  collected at start, end } }
  warm "Parents are warmer" { indicator "Warmth" { using film  collected at end } }
}
measures {
  stress "A questionnaire on stress" { takes "30 minutes" }
  film "A film of play" { takes "20 minutes" }
}
`,
  failing: `theory "Help for one family"
short-term outcomes {
  calm "Parents feel calmer" { indicator "Stress" { using stress  collected at start } }
  warm "Parents are warmer" { indicator "Warmth" { using film  collected at start, end } }
}
measures {
  stress "A questionnaire on stress" { takes "45 minutes" }
  film "A film of play" { takes "20 minutes" }
}
`,
};

/** The measures of each collection, each once. Records are kept anyway: nobody sits through them. */
function collections({ theory }: TheoryFile): ReadonlyMap<string, ReadonlySet<Measure>> {
  const byId = new Map(theory.measures.map((measure) => [measure.id, measure]));
  const found = new Map<string, Set<Measure>>();
  for (const { indicators } of theory.cards) {
    for (const { using, collectedAt } of indicators) {
      const measures = using
        .flatMap(({ id }) => (id === undefined ? [] : (byId.get(id) ?? [])))
        .filter(({ kind }) => kind !== 'record');
      for (const moment of collectedAt) found.set(moment, new Set([...(found.get(moment) ?? []), ...measures]));
    }
  }
  return found;
}
