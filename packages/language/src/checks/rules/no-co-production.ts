import type { Rule } from '../rule.ts';
import { lacking } from '../whole-theory.ts';
import { holdsPhrase } from '../words/level-words.ts';
import { LIVED_EXPERIENCE } from '../words/lived-experience.ts';

/** A theory that nobody whom it is about had a part in. */
export const noCoProduction: Rule = {
  check: (file) => {
    const { authors, language, stakeholders } = file.theory;
    // The words that are looked for are English.
    if (!language.toLowerCase().startsWith('en')) return [];
    const contributors = stakeholders.flatMap(({ notes }) => notes);
    if ([authors ?? '', ...contributors].some((text) => holdsPhrase(text, LIVED_EXPERIENCE))) return [];
    return lacking(
      file,
      'Did anyone whom this is about have a part in it? Say so under `authors`, or ask them before it is final',
    );
  },
  passing: `theory "A garden for the street"
status final
authors "The garden group, with residents of Mill Street"
activities { dig "Dig and plant together" }
`,
  failing: `theory "A garden for the street"
status final
authors "The council's parks team"
activities { dig "Dig and plant together" }
`,
};
