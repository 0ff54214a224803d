import type { Card } from '@theory-of-change/model';
import { detailRow } from '../../details/words.ts';
import { isColumn } from '../../generated/ast.ts';
import { addItem } from '../additions.ts';
import { removeNode } from '../edits.ts';
import type { Fix, Observation } from '../finding.ts';
import { perFile } from '../per-file.ts';
import { keywordOf } from '../places-of-details.ts';
import { byWords } from '../prose/by-words.ts';
import { wordedOutcomes } from '../prose/outcomes.ts';
import { phraseAt, type Token, tokensOf } from '../prose/tokens.ts';
import type { Rule } from '../rule.ts';
import type { TheoryFile } from '../theory-file.ts';
import {
  ACTIVITY_WORDS,
  ATTENDING_WORDS,
  DONE_WORDS,
  HELPING_WORDS,
  MAKING_WORDS,
  OPENING_WORDS,
  WORK_NOUNS,
  WORK_THINGS,
} from '../words/activity-words.ts';
import { CHANGE_WORDS } from '../words/change-words.ts';
import { PEOPLE } from '../words/people.ts';
import { SMALL_WORDS } from '../words/small-words.ts';
import { STATE_WORDS } from '../words/state-words.ts';
import { nodeOf, placeOf, quoted } from '../written.ts';

/** What the team does, written among what changes: “Deliver workshops”. */
export const outcomeWordedAsActivity: Rule = {
  check: (file) =>
    wordedOutcomes(file)
      .filter(({ words }) => isActivity(words))
      .map(
        (card): Observation => ({
          range: placeOf(card),
          message: `${quoted(card.words)} is something that somebody does: what is different for people because of it?`,
          within: card.stage,
          get fixes() {
            return moving(file, card);
          },
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

/** The outcomes that tell work: they are asked to stand elsewhere, and nothing of them as outcomes. */
export const workAmongOutcomes = perFile(
  (file): ReadonlySet<string> =>
    new Set(wordedOutcomes(file).flatMap(({ id, words }) => (isActivity(words) ? [id] : []))),
);

/** Whether words begin as work does. */
export const isActivity = byWords((words) => beginsAsWork(tokensOf(words)));

function beginsAsWork(all: readonly Token[]): boolean {
  const opening = all.findIndex(({ word }) => !OPENING_WORDS.has(word));
  const tokens = opening > 0 ? all.slice(opening) : all;
  const [first, ...others] = tokens;
  if (!first) return false;
  if (phraseAt(tokens, 0, ACTIVITY_WORDS) > 0) return !isNamed(tokens);
  if (phraseAt(tokens, 0, WORK_NOUNS) > 0) return !tellsMore(tokens);
  if (MAKING_WORDS.has(first.word) && others.slice(0, NEAR).some(({ word }) => WORK_THINGS.has(word))) return true;
  return (
    (HELPING_WORDS.has(first.word) && isDoneTo(others)) || isAttended(tokens) || isDone(tokens) || isForPeople(tokens)
  );
}

/** “Host families feel at home”, “Run times fall”: the first word belongs to a noun. */
function isNamed([first, next, ...others]: readonly Token[]): boolean {
  if (!first || !next || !NOUNS_TOO.has(first.word) || DETERMINERS.has(next.word)) return false;
  return tellsMore(others);
}

const NOUNS_TOO: ReadonlySet<string> = new Set(['host', 'run', 'running', 'screen', 'monitor', 'teaching', 'advising']);

/** Whether a change or a state is told of it. */
function tellsMore(tokens: readonly Token[]): boolean {
  return tokens.some(({ word }) => CHANGE_WORDS.has(word) || STATE_WORDS.has(word));
}

/** “Parents attend sessions” is; “More parents attend sessions” tells a change. */
function isAttended(tokens: readonly Token[]): boolean {
  const index = tokens.findIndex(({ word }) => ATTENDING_WORDS.has(word));
  const before = tokens[index - 1];
  if (!before || index > NEAR || !PEOPLE.has(before.word)) return false;
  if (tokens.some(({ word }) => CHANGE_WORDS.has(word))) return false;
  return tokens.slice(index + 1).some(({ word }) => WORK_THINGS.has(word));
}

/** “Staff trained in first aid”, “Twelve workshops held”; not “Staff trained in first aid use it”, nor “More staff trained”. */
function isDone(tokens: readonly Token[]): boolean {
  const index = tokens.slice(0, NEAR + 2).findIndex((_, at) => phraseAt(tokens, at, DONE_WORDS) > 0);
  const before = tokens[index - 1];
  if (!before || before.isPossessive) return false;
  const isOfWork = WORK_THINGS.has(before.word) || (tokens[index]?.word === 'trained' && PEOPLE.has(before.word));
  return isOfWork && !tellsMore(tokens);
}

/** “Training for health visitors”, “Home visits to new parents”: work, with those whom it is for. */
function isForPeople(tokens: readonly Token[]): boolean {
  const index = tokens.findIndex(({ word }) => word === 'for' || word === 'to');
  const work = tokens[index - 1];
  if (!work || index > NEAR || !WORK_THINGS.has(work.word)) return false;
  if (tellsMore(tokens)) return false;
  return tokens.slice(index + 1, index + 1 + NEAR).some((token) => PEOPLE.has(token.word) && !token.isPossessive);
}

/** What is made, or those whom it is done to, stand within so many words. */
const NEAR = 3;

/** “Support (all health) visitors in …” is work; “Support from families”, and “Support workers know …”, are none. */
function isDoneTo(tokens: readonly Token[]): boolean {
  const index = tokens.slice(0, NEAR).findIndex((token) => PEOPLE.has(token.word) && !token.isPossessive);
  if (index < 0) return false;
  const before = tokens.slice(0, index);
  const after = tokens[index + 1];
  // A preposition, or a verb of its own (“Help reaches families”), parts them.
  const isApart = before.some(({ word }) => (SMALL_WORDS.has(word) && !DETERMINERS.has(word)) || word.endsWith('s'));
  return !isApart && !(after && (STATE_WORDS.has(after.word) || CHANGE_WORDS.has(after.word)));
}

const DETERMINERS: ReadonlySet<string> = new Set(['the', 'a', 'an', 'their', 'our', 'each', 'these', 'those', 'his']);

function moving(file: TheoryFile, card: Card): readonly Fix[] {
  const node = nodeOf(file, card);
  if (!node || !isColumn(node.$container)) return [];
  // What says how an outcome is measured has no place on an activity.
  if (!node.details.every((detail) => detailRow(keywordOf(detail))?.on.includes('activities'))) return [];
  const text = file.document.textDocument;
  const line = node.$cstNode?.text ?? '';
  return [{ title: 'Move to activities', edits: [addItem(file, 'activities', line), removeNode(text, node)] }];
}
