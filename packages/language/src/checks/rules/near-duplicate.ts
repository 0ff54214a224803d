import { type Card, OUTCOME_STAGES } from '@theory-of-change/model';
import type { Observation } from '../finding.ts';
import { merging } from '../merge-cards.ts';
import { type Gist, gistOf, isAlike } from '../prose/likeness.ts';
import { wordedCards } from '../prose/outcomes.ts';
import type { Rule } from '../rule.ts';
import type { TheoryFile } from '../theory-file.ts';
import { placeOf, quoted } from '../written.ts';

/** Two cards, both outcomes or of one column, in nearly the same words. */
export const nearDuplicate: Rule = {
  check: (file) => {
    const bySense = new Map<string, Read[]>();
    const found: Observation[] = [];
    for (const card of wordedCards(file)) {
      if (card.parent !== undefined) continue;
      const read = { card, gist: gistOf(card.words) };
      const others = bySense.get(read.gist.sense) ?? [];
      const twin = others.find((other) => areTwins(other, read))?.card;
      if (twin) found.push(observation(file, twin, card));
      others.push(read);
      bySense.set(read.gist.sense, others);
    }
    return found;
  },
  passing: `theory "A garden for the street"
activities { dig "Dig and plant together" }
short-term outcomes {
  meet "Neighbours greet each other by name"
  play "Children greet each other by name"
}
dig -> meet, play
`,
  failing: `theory "A garden for the street"
activities { dig "Dig and plant together" }
short-term outcomes {
  meet "Neighbours greet each other by name"
  names "The neighbours are greeting each other by their names"
}
dig -> meet, names
`,
};

interface Read {
  readonly card: Card;
  readonly gist: Gist;
}

function areTwins(a: Read, b: Read): boolean {
  const [one, other] = [a.card, b.card];
  const isOutcome = OUTCOME_STAGES.includes(one.stage) && OUTCOME_STAGES.includes(other.stage);
  if (one.stage !== other.stage && !isOutcome) return false;
  if (one.group !== other.group || !hasSamePeople(one, other)) return false;
  return isAlike(a.gist, b.gist);
}

/** The same change in others is another change. */
function hasSamePeople(a: Card, b: Card): boolean {
  if (a.who.length === 0 || b.who.length === 0) return true;
  return a.who.length === b.who.length && a.who.every(({ name }) => b.who.some((other) => other.name === name));
}

function observation(file: TheoryFile, first: Card, second: Card): Observation {
  const uri = file.document.uri.toString();
  return {
    range: placeOf(second),
    message: `Nearly the same as ${quoted(first.words)}: is it one card, or what sets the two apart?`,
    related: [{ uri, range: placeOf(first), message: 'The other card' }],
    fixes: merging(file, first, second),
  };
}
