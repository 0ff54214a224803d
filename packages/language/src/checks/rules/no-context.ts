import type { Rule } from '../rule.ts';
import { lacking, settingFix } from '../whole-theory.ts';

/** A theory that says nothing of the place and time that it is to work in. */
export const noContext: Rule = {
  check: (file) =>
    file.theory.contexts.length > 0
      ? []
      : lacking(
          file,
          'What is true of this place already, and would this work elsewhere? Say `context`',
          settingFix(file, 'Add a context', 'context "What is here already, or lacking?"'),
        ),
  passing: `theory "A garden for the street"
status final
context "An empty plot belongs to the council, which lends it out"
activities { dig "Dig and plant together" }
`,
  failing: `theory "A garden for the street"
status final
activities { dig "Dig and plant together" }
`,
};
