import { OUTCOME_STAGES, type Stage } from '@theory-of-change/model';
import type { Rule } from '../rule.ts';
import { lacking, settingFix } from '../whole-theory.ts';

/** A theory with outcomes of several terms that does not say up to where the team answers for them. */
export const noCeiling: Rule = {
  check: (file) => {
    const { graph, theory } = file;
    const terms = OUTCOME_STAGES.filter((term) => graph.wholes.some(({ stage }) => stage === term));
    if (theory.ceiling !== undefined || terms.length < 2) return [];
    const below: Stage = terms.findLast((term) => term !== 'long-term') ?? 'medium-term';
    return lacking(
      file,
      'Up to which outcomes do you answer for the change, and measure it? Say `ceiling`',
      settingFix(file, `Draw the ceiling after ${below} outcomes`, `ceiling ${below}`),
    );
  },
  passing: `theory "A garden for the street"
status final
ceiling short-term
short-term outcomes { meet "Neighbours know each other" { indicator "Neighbours who greet" } }
long-term outcomes { home "People want to stay in the street" }
meet -> home
`,
  failing: `theory "A garden for the street"
status final
short-term outcomes { meet "Neighbours know each other" { indicator "Neighbours who greet" } }
long-term outcomes { home "People want to stay in the street" }
meet -> home
`,
};
