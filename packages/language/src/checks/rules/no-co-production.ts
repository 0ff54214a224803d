import type { Stakeholder } from '@theory-of-change/model';
import { stem } from '../prose/likeness.ts';
import { bare, tokensOf } from '../prose/tokens.ts';
import type { Rule } from '../rule.ts';
import { lacking } from '../whole-theory.ts';
import { holdsPhrase } from '../words/level-words.ts';
import { LIVED_EXPERIENCE } from '../words/lived-experience.ts';
import { ANYBODY, PROFESSIONALS } from '../words/people.ts';
import { SMALL_WORDS } from '../words/small-words.ts';
import { TOPIC_LINKS } from '../words/topic-words.ts';

/** A theory that nobody whom it is about had a part in. */
export const noCoProduction: Rule = {
  check: (file) => {
    const { authors, language, stakeholders } = file.theory;
    // The words that are looked for are English.
    if (!language.toLowerCase().startsWith('en')) return [];
    const contributors = stakeholders.flatMap(({ notes }) => notes);
    if ([authors ?? '', ...contributors].some((text) => holdsPhrase(text, LIVED_EXPERIENCE))) return [];
    const own = new Set(stakeholders.flatMap(whomItIsAbout));
    if (tokensOf(authors ?? '').some((token) => own.has(stem(bare(token))))) return [];
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

/** What a stakeholder is called who does not work on it: “Readers”, of `reader "Adults who are learning"`. */
function whomItIsAbout({ name, words }: Stakeholder): readonly string[] {
  const tokens = tokensOf(words);
  if (tokens.some((token) => PROFESSIONALS.has(bare(token)))) return [];
  const end = tokens.findIndex(({ word }) => SMALL_WORDS.has(word) || TOPIC_LINKS.has(word));
  const head = end < 0 ? tokens.at(-1) : tokens[end - 1];
  const called = [name?.toLowerCase(), head && bare(head)].flatMap((one) => one ?? []);
  return called.filter((one) => !ANYBODY.has(one)).map(stem);
}
