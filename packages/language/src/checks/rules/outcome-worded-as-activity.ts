import type { Card } from '@theory-of-change/model';
import { detailRow } from '../../details/words.ts';
import { isColumn } from '../../generated/ast.ts';
import { addItem } from '../additions.ts';
import { removeNode } from '../edits.ts';
import type { Fix, Observation } from '../finding.ts';
import { keywordOf } from '../places-of-details.ts';
import { wordedOutcomes } from '../prose/outcomes.ts';
import { bare, phraseAt, type Token, tokensOf } from '../prose/tokens.ts';
import type { Rule } from '../rule.ts';
import type { TheoryFile } from '../theory-file.ts';
import { ACTIVITY_OR_THING, ACTIVITY_WORDS, WORK_THINGS } from '../words/activity-words.ts';
import { PEOPLE } from '../words/people.ts';
import { nodeOf, placeOf, quoted } from '../written.ts';

/** What the team does, written among what changes: “Deliver workshops”. */
export const outcomeWordedAsActivity: Rule = {
  check: (file) =>
    wordedOutcomes(file)
      .filter(({ words }) => isActivity(tokensOf(words)))
      .map(
        (card): Observation => ({
          range: placeOf(card),
          message: `${quoted(card.words)} is something that somebody does: what is different for people because of it?`,
          within: card.stage,
          fixes: moving(file, card),
        }),
      ),
  together: (_, count) => `${count} cards here say what somebody does: what is different for people because of it?`,
  passing: `theory "A garden for the street"
activities { dig "Run a weekly garden afternoon" }
short-term outcomes {
  meet "Neighbours know each other"
  help "Help is easier to find next door"
}
dig -> meet, help
`,
  failing: `theory "A garden for the street"
activities { dig "Dig and plant together" }
short-term outcomes {
  meet "Neighbours know each other"
  tea "Run a weekly garden afternoon"
}
dig -> meet
tea -> meet
`,
};

/** Whether words begin as work does. */
export function isActivity(tokens: readonly Token[]): boolean {
  if (phraseAt(tokens, 0, ACTIVITY_WORDS) > 0) return true;
  const length = phraseAt(tokens, 0, ACTIVITY_OR_THING);
  if (length === 0) return false;
  // “Support parents to …” and “Build a toolkit of sessions” are work; “Support from family lasts” is none.
  const [next, ...others] = tokens.slice(length);
  if (!next || next.isPossessive) return false;
  if (PEOPLE.has(bare(next))) return others.length === 0 || !isFiniteVerb(others[0]);
  return DETERMINERS.has(next.word) && others.slice(0, 3).some(({ word }) => PEOPLE.has(word) || WORK_THINGS.has(word));
}

const DETERMINERS: ReadonlySet<string> = new Set(['the', 'a', 'an', 'all', 'every', 'each', 'new', 'more', 'local']);

/** “Help families get” begins like work and is none: then “help” is what families get. */
function isFiniteVerb(token: Token | undefined): boolean {
  return token !== undefined && ['is', 'are', 'get', 'gets', 'need', 'receive', 'value', 'want'].includes(token.word);
}

function moving(file: TheoryFile, card: Card): readonly Fix[] {
  const node = nodeOf(file, card);
  if (!node || !isColumn(node.$container)) return [];
  // What says how an outcome is measured has no place on an activity.
  if (!node.details.every((detail) => detailRow(keywordOf(detail))?.on.includes('activities'))) return [];
  const text = file.document.textDocument;
  const line = node.$cstNode?.text ?? '';
  return [{ title: 'Move to activities', edits: [addItem(file, 'activities', line), removeNode(text, node)] }];
}
