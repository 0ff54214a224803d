import type { RuleRow } from './rule.ts';
import { compoundOutcome } from './rules/compound-outcome.ts';
import { nearDuplicate } from './rules/near-duplicate.ts';
import { outcomeWithoutChange } from './rules/outcome-without-change.ts';
import { outcomeWithoutWho } from './rules/outcome-without-who.ts';
import { outcomeWordedAsActivity } from './rules/outcome-worded-as-activity.ts';
import { privateWords } from './rules/private-words.ts';
import { vagueWords } from './rules/vague-words.ts';
import { ASKED_FROM_DRAFT, ASKED_THEN_WARNING, HINTED_THEN_ASKED, WARNING_FROM_DRAFT } from './severities.ts';

/** Rules about how cards are worded: read when the theory rests, and accepted where the team knows better. */
const WORDING = { scope: 'graph', acceptable: true } as const;

const ESS = 'Evaluation Support Scotland, Support Guide 1: Setting Outcomes';
const BIG = 'Big Lottery Fund, Getting funding and planning successful projects';

/** The rules about words, in the order of their page. Their lists of words are in `words/`, and English. */
export const WORDING_RULES: readonly RuleRow[] = [
  {
    ...WORDING,
    ...outcomeWordedAsActivity,
    severity: WARNING_FROM_DRAFT,
    code: 'outcome-worded-as-activity',
    remedy: 'move to activities',
    title: 'An outcome that says what somebody does',
    why: 'A workshop that was held is no change: it may have changed nothing. Asking “and what is different because of it?” leads from the work to the outcome, and shows where the theory has jumped over it.',
    source: `${ESS}; ${BIG}`,
  },
  {
    ...WORDING,
    ...outcomeWithoutChange,
    severity: ASKED_FROM_DRAFT,
    code: 'outcome-without-change',
    remedy: 'begin with “more”, “less” or “stronger”',
    title: 'An outcome that names a topic',
    why: '“Attachment” says where to look, not what would be different. A word of change (more, fewer, calmer) or a state that can be seen (“feel safe”, “know whom to ask”) says it. Only short phrases without a verb are found.',
    source: `${ESS}; ${BIG}`,
  },
  {
    ...WORDING,
    ...compoundOutcome,
    severity: HINTED_THEN_ASKED,
    code: 'compound-outcome',
    remedy: 'split into cards',
    title: 'Several changes in one card',
    why: 'If one of them comes about and the other does not, has the outcome been reached? Each has its own causes and its own measure. An “and” alone is no fault: only clauses that each tell a change are counted.',
    source: ESS,
  },
  {
    ...WORDING,
    ...outcomeWithoutWho,
    severity: ASKED_THEN_WARNING,
    code: 'outcome-without-who',
    remedy: 'say who',
    title: 'An outcome in which nobody changes',
    why: 'Whose stress is less, whose trust is greater? Until it is said, it cannot be measured, and the one who matters most is easily the one forgotten. The card’s words may say it, or `who`.',
    source: `${ESS}; Forti, Six theory of change pitfalls to avoid (Stanford Social Innovation Review, 2012)`,
  },
  {
    ...WORDING,
    ...vagueWords,
    severity: HINTED_THEN_ASKED,
    code: 'vague-words',
    title: 'A word that everybody pictures differently',
    why: 'A whole team can agree to “better support” and mean as many things as it has members. Asking what one would see or hear brings the differences out while they are cheap. With an indicator the question is answered; beyond the ceiling it is not asked.',
  },
  {
    ...WORDING,
    ...nearDuplicate,
    severity: WARNING_FROM_DRAFT,
    code: 'near-duplicate',
    remedy: 'merge into the first',
    title: 'Two cards in nearly the same words',
    why: 'After a workshop the same thought often hangs on the wall twice. Two cards split its arrows and its measures between them. Cards that differ in whom they speak of, in a number, or in whether there is more or less are not taken for one.',
  },
  {
    ...WORDING,
    ...privateWords,
    severity: ASKED_THEN_WARNING,
    code: 'private-words',
    title: 'Words that tell who somebody is',
    why: 'A theory travels further than its authors think: into bids, repositories and inboxes. Notes stay out of exports, but not out of the file. Email addresses, telephone numbers, and a full name beside a date of birth are found.',
  },
];
