import type { Card } from '@theory-of-change/model';
import { addDetail } from '../additions.ts';
import type { Fix, Observation } from '../finding.ts';
import { entriesInReach } from '../in-reach.ts';
import { byWords } from '../prose/by-words.ts';
import { wordedOutcomes } from '../prose/outcomes.ts';
import { bare, tokensOf } from '../prose/tokens.ts';
import type { Rule } from '../rule.ts';
import { isSketch } from '../sketch.ts';
import type { TheoryFile } from '../theory-file.ts';
import { inWords } from '../values.ts';
import { OF_PEOPLE, PEOPLE } from '../words/people.ts';
import { SMALL_WORDS } from '../words/small-words.ts';
import { nodeOf, placeOf } from '../written.ts';
import { isTopic } from './outcome-without-change.ts';
import { isActivity } from './outcome-worded-as-activity.ts';

/** An outcome of which neither its words nor `who` say for whom it is a change. */
export const outcomeWithoutWho: Rule = {
  check: (file) => {
    if (isSketch(file)) return [];
    const own = ownPeople(file);
    return (
      wordedOutcomes(file)
        .filter(({ words, inFull, who }) => who.length === 0 && !named(`${words} ${inFull ?? ''}`, own))
        // Of work and of topics it is asked already what changes, and for whom.
        .filter(({ words }) => !isActivity(words) && !isTopic(words))
        .map(
          (card): Observation => ({
            range: placeOf(card),
            message: question(file),
            within: card.stage,
            get fixes() {
              return choices(file, card);
            },
          }),
        )
    );
  },
  together: (_, count) => `Of ${count} outcomes here nobody is said to change: who does?`,
  passing: `theory "A garden for the street"
status final
stakeholders { neighbour "Everybody who lives here" }
activities { dig "Dig and plant together" }
short-term outcomes {
  greet "More greetings over the fence" { who neighbour }
  outside "Children play outside"
}
dig -> greet, outside
`,
  failing: `theory "A garden for the street"
status final
stakeholders { neighbour "Everybody who lives here" }
activities { dig "Dig and plant together" }
short-term outcomes { greet "More greetings over the fence" }
dig -> greet
`,
};

/** Those whom the file's own stakeholders name, beside those that are known anyway. */
function ownPeople(file: TheoryFile): ReadonlySet<string> {
  const words = file.theory.stakeholders.flatMap((one) => [one.name ?? '', ...tokensOf(one.words).map(bare)]);
  return new Set(words.filter((word) => word !== '' && !SMALL_WORDS.has(word)));
}

function named(words: string, own: ReadonlySet<string>): boolean {
  return namesPeople(words) || (own.size > 0 && partsOfWords(words).some((word) => own.has(word)));
}

const namesPeople = byWords((words) => partsOfWords(words).some((word) => PEOPLE.has(word) || OF_PEOPLE.has(word)));

/** The words of a text, and what compounds are made of. */
function partsOfWords(words: string): readonly string[] {
  return tokensOf(words).flatMap((token) => [bare(token), ...bare(token).split('-')]);
}

/** Of the file’s own people where it names a few, so that nobody is asked about a field that is not theirs. */
function question(file: TheoryFile): string {
  const names = file.theory.stakeholders.flatMap(({ name }) => name ?? []);
  const which = names.length > 1 && names.length <= CHOICES ? inWords(names) : 'which people, or which service';
  return `Who changes here: ${which}?`;
}

/** More choices than this are read by nobody. */
const CHOICES = 4;

function choices(file: TheoryFile, card: Card): readonly Fix[] {
  const node = nodeOf(file, card);
  if (!node) return [];
  return entriesInReach(file, 'stakeholders')
    .slice(0, CHOICES)
    .map(({ name }) => ({ title: `Add \`who ${name}\``, edits: [addDetail(file, node, `who ${name}`)] }));
}
