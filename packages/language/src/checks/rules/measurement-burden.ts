import { listed, type Measure, type Theory } from '@theory-of-change/model';
import type { Observation } from '../finding.ts';
import { minutesOf } from '../minutes.ts';
import { bare, tokensOf } from '../prose/tokens.ts';
import type { Rule } from '../rule.ts';
import type { TheoryFile } from '../theory-file.ts';
import { PROFESSIONALS } from '../words/people.ts';
import { placeOf } from '../written.ts';

/** What one family may be asked to sit through at one time, in minutes: our own judgement. */
const MOST_MINUTES = 60;

/** Measures that together take one family longer, at one collection, than it should be asked for. */
export const measurementBurden: Rule = {
  check: (file) => {
    const place = file.theory.titleRange;
    if (!place) return [];
    return collections(file).flatMap(({ moments, measures }): readonly Observation[] => {
      const timed = measures.map((measure) => ({ measure, minutes: minutesOf(measure.takes ?? '') ?? 0 }));
      const sum = timed.reduce((total, { minutes }) => total + minutes, 0);
      if (sum <= MOST_MINUTES) return [];
      const eachTime = moments.length > 1 ? ' each time' : '';
      return [
        {
          range: place,
          message: `Collected at ${listed(moments)}, the measures take ${sum} minutes together${eachTime}: could fewer tell enough?`,
          related: timed
            .filter(({ minutes }) => minutes > 0)
            .map(({ measure, minutes }) => ({
              uri: measure.source.uri ?? file.document.uri.toString(),
              range: placeOf(measure),
              message: `${minutes} minutes`,
            })),
        },
      ];
    });
  },
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

/** Moments at which the same measures are collected. */
interface Collection {
  readonly moments: readonly string[];
  readonly measures: readonly Measure[];
}

/** The measures of each collection, each once. Records are kept anyway, and staff are asked at work: no family sits through them. */
function collections({ theory }: TheoryFile): readonly Collection[] {
  const byId = new Map(theory.measures.map((measure) => [measure.id, measure]));
  const atMoment = new Map<string, Set<Measure>>();
  for (const { indicators } of theory.cards) {
    for (const { using, collectedAt } of indicators) {
      const measures = using
        .flatMap(({ id }) => (id === undefined ? [] : (byId.get(id) ?? [])))
        .filter((measure) => measure.kind !== 'record' && !isOfStaff(theory, measure));
      for (const moment of collectedAt) atMoment.set(moment, new Set([...(atMoment.get(moment) ?? []), ...measures]));
    }
  }
  const bySet = new Map<string, Collection>();
  for (const [moment, measures] of atMoment) {
    const key = JSON.stringify([...measures].map(({ id }) => id).sort());
    const moments = [...(bySet.get(key)?.moments ?? []), moment];
    bySet.set(key, { moments, measures: [...measures] });
  }
  return [...bySet.values()];
}

/** Whether a measure is about those only who work on it. */
function isOfStaff({ stakeholders }: Theory, { about }: Measure): boolean {
  const words = about.map(({ id }) => stakeholders.find((one) => one.id === id)?.words ?? '');
  return words.length > 0 && words.every((one) => tokensOf(one).some((token) => PROFESSIONALS.has(bare(token))));
}
