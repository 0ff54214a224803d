import type { Rule } from '../rule.ts';
import { lacking, settingFix } from '../whole-theory.ts';

/** A theory that does not say for whom it is. */
export const noPopulation: Rule = {
  check: (file) =>
    file.theory.population
      ? []
      : lacking(
          file,
          'For whom is this? Say `population`, with their ages where these matter',
          settingFix(file, 'Add a population', 'population "Who is it for?"'),
        ),
  passing: `theory "A garden for the street"
status final
population "The 200 households of Mill Street"
activities { dig "Dig and plant together" }
`,
  failing: `theory "A garden for the street"
status final
activities { dig "Dig and plant together" }
`,
};
