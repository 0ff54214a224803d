import type { Card } from '@theory-of-change/model';
import { replace } from '../edits.ts';
import type { Fix, Observation } from '../finding.ts';
import { byWords } from '../prose/by-words.ts';
import { wordedOutcomes } from '../prose/outcomes.ts';
import { tokensOf } from '../prose/tokens.ts';
import { hasArticle, isBurden, namesTopic } from '../prose/topics.ts';
import type { Rule } from '../rule.ts';
import type { TheoryFile } from '../theory-file.ts';
import { placeOf, quoted } from '../written.ts';
import { isActivity } from './outcome-worded-as-activity.ts';

/** A topic in place of an outcome: “Attachment”, “Parenting skills”. Nothing in it says what is different. */
export const outcomeWithoutChange: Rule = {
  check: (file) =>
    wordedOutcomes(file)
      .filter(({ words }) => isTopic(words))
      .map(
        (card): Observation => ({
          range: placeOf(card),
          message: `${quoted(card.words)} names a topic: what is different about it afterwards, and for whom?`,
          within: card.stage,
          get fixes() {
            return beginnings(file, card);
          },
        }),
      ),
  together: (_, count) => `${count} cards here name topics: what is different about each afterwards, and for whom?`,
  passing: `theory "A garden for the street"
activities { dig "Dig and plant together" }
short-term outcomes {
  safe "Children feel safe in the street"
  meet "Neighbours greet each other by name"
}
long-term outcomes { food "More fresh food on the table" }
dig -> safe, meet -> food
`,
  failing: `theory "A garden for the street"
activities { dig "Dig and plant together" }
short-term outcomes { bond "Community cohesion" }
dig -> bond
`,
};

/** Whether words name a topic, and tell neither a change nor work. */
export const isTopic = byWords((words) => namesTopic(tokensOf(words)) && !isActivity(words));

/** Words of change that the guides recommend, before what there should be more of, and before what there should be less of. */
const BEGINNINGS = { gain: ['More', 'Stronger', 'Improved'], burden: ['Less', 'Reduced'] } as const;

function beginnings(file: TheoryFile, card: Card): readonly Fix[] {
  const range = card.wordsRange;
  const tokens = tokensOf(card.words);
  if (!range || hasArticle(tokens)) return [];
  const text = file.document.textDocument.getText(range);
  const at = text.search(/\p{L}/u);
  if (at < 0) return [];
  const first = { line: range.start.line, character: range.start.character + at };
  const [letter = '', next = ''] = text.slice(at);
  // “CAMHS” keeps its capitals.
  const small = next === next.toLowerCase() ? letter.toLowerCase() : letter;
  const place = { start: first, end: { ...first, character: first.character + 1 } };
  return BEGINNINGS[isBurden(tokens) ? 'burden' : 'gain'].map((beginning) => ({
    title: `Begin with “${beginning}”`,
    edits: [replace(place, `${beginning} ${small}`)],
  }));
}
