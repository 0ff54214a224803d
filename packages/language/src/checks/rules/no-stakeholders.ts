import { addItem } from '../additions.ts';
import type { Rule } from '../rule.ts';
import { lacking } from '../whole-theory.ts';

/** A theory that names nobody who changes or has a part in it. */
export const noStakeholders: Rule = {
  check: (file) =>
    file.theory.stakeholders.length > 0
      ? []
      : lacking(file, 'Who changes, and who has a part in it? Name them under `stakeholders`', [
          { title: 'Add stakeholders', edits: [addItem(file, 'stakeholders', '"Who changes?"')] },
        ]),
  passing: `theory "A garden for the street"
status final
stakeholders { neighbour "People who live in Mill Street" }
activities { dig "Dig and plant together" }
short-term outcomes { meet "Neighbours know each other" { who neighbour  indicator "Neighbours who greet" } }
dig -> meet
`,
  failing: `theory "A garden for the street"
status final
activities { dig "Dig and plant together" }
short-term outcomes { meet "Neighbours know each other" { indicator "Neighbours who greet" } }
dig -> meet
`,
};
