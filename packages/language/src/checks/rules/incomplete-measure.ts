import type { Measure } from '@theory-of-change/model';
import { quote } from '../../grammar/quotes.ts';
import { addDetail } from '../additions.ts';
import type { Fix, Observation } from '../finding.ts';
import type { Rule } from '../rule.ts';
import type { TheoryFile } from '../theory-file.ts';
import { nodeOf, placeOf } from '../written.ts';

/** A measure of which a final version does not say what it asks of those who use it. */
export const incompleteMeasure: Rule = {
  check: (file) =>
    file.theory.kind === 'library'
      ? []
      : file.theory.measures
          .filter(({ source, kind }) => source.uri === undefined && kind !== 'record')
          .flatMap((measure): readonly Observation[] => {
            const lacks = lacksOf(measure);
            if (lacks.length === 0) return [];
            const message = lacks.map(({ question }) => question).join(' ');
            return [
              {
                range: placeOf(measure),
                message,
                within: 'measures',
                get fixes() {
                  return adding(file, measure, lacks);
                },
              },
            ];
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

interface Lack {
  readonly question: string;
  /** The detail that answers it, with a gap. */
  readonly gap: string;
}

function lacksOf({ takes, training, cost, licence }: Measure): readonly Lack[] {
  return [
    ...(takes === undefined ? [lack('How long does it take?', 'takes')] : []),
    ...(training === undefined ? [lack('What training does it need?', 'training')] : []),
    ...(cost === undefined && licence === undefined
      ? [lack('What does it cost, and under which licence is it?', 'licence')]
      : []),
  ];
}

function lack(question: string, keyword: 'takes' | 'training' | 'licence'): Lack {
  return { question, gap: `${keyword} ${quote(question)}` };
}

/** No fix makes up a price: the licence has a gap for its words, where the cost can be told too. */
function adding(file: TheoryFile, measure: Measure, lacks: readonly Lack[]): readonly Fix[] {
  const node = nodeOf(file, measure);
  if (!node) return [];
  return [{ title: 'Add what lacks', edits: [addDetail(file, node, lacks.map(({ gap }) => gap).join('  '))] }];
}
