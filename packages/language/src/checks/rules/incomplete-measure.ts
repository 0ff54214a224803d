import type { Measure } from '@theory-of-change/model';
import type { Observation } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { placeOf } from '../written.ts';

/** A measure of which a final version does not say what it asks of those who use it. */
export const incompleteMeasure: Rule = {
  check: (file) =>
    file.theory.kind === 'library'
      ? []
      : file.theory.measures
          .filter(({ source, kind }) => source.uri === undefined && kind !== 'record')
          .flatMap((measure): readonly Observation[] => {
            const open = questions(measure);
            if (open.length === 0) return [];
            return [{ range: placeOf(measure), message: open.join(' '), within: 'measures' }];
          }),
  together: (_, count) =>
    `Of ${count} measures it is not said how long they take, who is trained for them, or what they cost: can the team afford them?`,
  passing: `theory "A garden for the street"
status final
measures {
  count "Counting greetings" { takes "ten minutes"  training "none"  licence "free" }
  list "The allotment’s waiting list" { kind record }
}
`,
  failing: `theory "A garden for the street"
status final
measures { count "Counting greetings" { takes "ten minutes" } }
`,
};

function questions({ takes, training, cost, licence }: Measure): readonly string[] {
  return [
    ...(takes === undefined ? ['How long does it take?'] : []),
    ...(training === undefined ? ['What training does it need?'] : []),
    ...(cost === undefined && licence === undefined ? ['What does it cost, and under which licence is it?'] : []),
  ];
}
